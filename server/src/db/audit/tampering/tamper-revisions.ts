import { change, type Hand, type Tamper } from './hand.js';

/** A revision whose line is sealed. */
async function sealedRevision({ client, prng }: Hand): Promise<Buffer> {
  const { rows } = await client.query<{ sha256: Buffer }>(
    `select l.revision_sha256 as sha256
    from audit_lines l
    join audit_seals s on s.line_id = l.id
    where l.revision_sha256 is not null
    order by l.id`,
  );
  return prng.pick(rows.map(({ sha256 }) => sha256) as [Buffer, ...Buffer[]]);
}

const edit =
  (assignment: string, where = ''): Tamper =>
  async (hand) =>
    change(hand, `update submission_revisions r set ${assignment} where r.sha256 = $1 ${where}`, [
      await sealedRevision(hand),
    ]);

export const revisionTampers: Readonly<Record<string, Tamper>> = {
  'a figure changed': edit(
    `values = r.values || app.values_by_id(jsonb_build_object(
      'adults_reached', (app.values_by_code(r.values) ->> 'adults_reached')::int + 1
    ))`,
    'and r.values is not null',
  ),
  'a figure of another element': edit(
    `values = app.values_by_id(app.values_by_code(r.values) - 'adults_reached'
      || jsonb_build_object('attendances', app.values_by_code(r.values) -> 'adults_reached'))`,
    'and r.values is not null',
  ),
  'figures that nothing counts, by code': edit(
    'values = app.values_by_code(r.values)',
    'and r.values is not null',
  ),
  'figures that nothing counts, by another spelling': edit(
    `values = (select jsonb_object_agg('0' || entry.key, entry.value) from jsonb_each(r.values) as entry)`,
    'and r.values is not null',
  ),
  'a figure added': edit(`values = coalesce(r.values, '{}') || app.values_by_id('{"team_members": 3}')`),
  'the figures gone': edit('values = null', 'and r.values is not null'),
  'another reason': edit(`notes = r.notes || '{"reason": "khác"}'`),
  'a revision with another version': edit('version = r.version + 1000'),
  'a revision of another period': edit(
    `period_id = (select p.id from periods p where p.id <> r.period_id and p.kind = 'week' order by p.id limit 1)`,
  ),
  'a revision of another commune': edit(
    'org_unit_id = (select u.id from org_units u where u.id <> r.org_unit_id order by u.id desc limit 1)',
  ),
  'another act': edit(`act = r.act || 'd'`),
  'another state': edit(`state = 'approved'`),
  'a revision in another name': edit(
    'actor_id = (select u.id from users u where u.id <> r.actor_id order by u.id limit 1)',
  ),
  'another source': edit(`source = 'api'`),
  'queued at another time': edit(`queued_at = coalesce(r.queued_at, r.recorded_at) - interval '1 hour'`),
  'another request': edit(`request_id = r.request_id || 'x'`),
  'recorded at another time': edit(`recorded_at = r.recorded_at - interval '1 millisecond'`),
  'another hash': edit(`sha256 = sha256(r.sha256)`),
  'a figure and the hash changed': edit(
    `values = app.values_by_id('{"adults_reached": 1000}'), sha256 = sha256('fits nothing')`,
  ),
  'a revision deleted': async (hand) =>
    change(hand, 'delete from submission_revisions r where r.sha256 = $1', [await sealedRevision(hand)]),
  'a revision put in': async (hand) =>
    change(
      hand,
      `insert into submission_revisions (province_id, period_id, org_unit_id, data_set_id, version, act, state, values,
        actor_id, source, sha256)
      select r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version + 500, 'save', 'draft', '{}',
        r.actor_id, r.source, sha256('put in')
      from submission_revisions r
      where r.sha256 = $1`,
      [await sealedRevision(hand)],
    ),
};
