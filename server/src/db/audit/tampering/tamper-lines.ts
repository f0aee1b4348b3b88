import { change, type Hand, sealedLine, type Tamper } from './hand.js';

/** Sets a column of one sealed line to an expression that differs from what it was. */
const edit =
  (assignment: string, where = ''): Tamper =>
  async (hand) =>
    change(hand, `update audit_lines l set ${assignment} where l.id = $1 ${where}`, [await sealedLine(hand)]);

/** A number between sealed ones that no line has. */
async function freeNumber({ client, prng }: Hand): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select n.id
    from generate_series(-3, (select max(s.line_id) from audit_seals s)) as n (id)
    where not exists (select 1 from audit_lines l where l.id = n.id)
    order by 1`,
  );
  return rows.length === 0 ? null : prng.pick(rows.map(({ id }) => id) as [string, ...string[]]);
}

async function swap(hand: Hand, columns: readonly string[]): Promise<number> {
  const [one, other] = [await sealedLine(hand), await sealedLine(hand)];
  const differ = columns.map((column) => `a.${column} is distinct from b.${column}`).join(' or ');
  return change(
    hand,
    `with pair as (
      select a.id as a_id, b.id as b_id
      from audit_lines a, audit_lines b
      where a.id = $1 and b.id = $2 and a.id <> b.id and (${differ})
    )
    update audit_lines l
    set (${columns.join(', ')}) = row(${columns.map((column) => `o.${column}`).join(', ')})
    from pair, audit_lines o
    where (l.id = pair.a_id and o.id = pair.b_id) or (l.id = pair.b_id and o.id = pair.a_id)`,
    [one, other],
  );
}

export const lineTampers: Readonly<Record<string, Tamper>> = {
  'a line a microsecond later': edit(`at = l.at + interval '1 microsecond'`),
  'a line on another day': edit(`at = l.at - interval '1 day'`),
  'a line in another name': edit('actor_id = coalesce(l.actor_id, 0) + 1'),
  'a line in nobody’s name': edit('actor_id = null', 'and l.actor_id is not null'),
  'another action': edit(`action = l.action || 'd'`),
  'another object': edit(`object = replace(l.object, 'W41', 'W40') || ' '`),
  'a detail added': edit(`detail = l.detail || '{"added": 1}'`),
  'the details gone': edit(`detail = '{}'`, `and l.detail <> '{}'`),
  'another version in the details': edit(
    `detail = jsonb_set(l.detail, '{version}', to_jsonb((l.detail ->> 'version')::int + 1))`,
    `and l.detail ? 'version'`,
  ),
  'no hash of a revision': edit('revision_sha256 = null', 'and l.revision_sha256 is not null'),
  'another hash of a revision': edit(`revision_sha256 = sha256(coalesce(l.revision_sha256, 'x'))`),
  'the hash of another revision': edit(
    `revision_sha256 = (select r.sha256 from submission_revisions r where r.sha256 <> l.revision_sha256 limit 1)`,
    'and l.revision_sha256 is not null',
  ),
  'a line in the chain of another commune': edit('org_unit_id = coalesce(l.org_unit_id, 0) + 1'),
  'a line in the chain of the administration': edit('org_unit_id = null', 'and l.org_unit_id is not null'),
  'a line deleted': async (hand) =>
    change(hand, 'delete from audit_lines l where l.id = $1', [await sealedLine(hand)]),
  'a line deleted with its seal': async (hand) => {
    const id = await sealedLine(hand);
    await change(hand, 'delete from audit_seals s where s.line_id = $1', [id]);
    return change(hand, 'delete from audit_lines l where l.id = $1', [id]);
  },
  'a line put in between': async (hand) =>
    change(
      hand,
      `insert into audit_lines (id, at, actor_id, action, object, detail, org_unit_id)
      overriding system value
      select $1::bigint, l.at, l.actor_id, l.action, l.object, l.detail, l.org_unit_id
      from audit_lines l
      where l.id = $2 and $1::bigint is not null`,
      [await freeNumber(hand), await sealedLine(hand)],
    ),
  'a line with another number': async (hand) =>
    change(hand, 'update audit_lines l set id = $1 where l.id = $2 and $1::bigint is not null', [
      await freeNumber(hand),
      await sealedLine(hand),
    ]),
  'two lines in each other’s place': (hand) =>
    swap(hand, ['at', 'actor_id', 'action', 'object', 'detail', 'revision_sha256', 'org_unit_id']),
  'the objects of two lines swapped': (hand) => swap(hand, ['object']),
  'the times of two lines swapped': (hand) => swap(hand, ['at']),
  'all lines moved by one number': (hand) => change(hand, 'update audit_lines set id = id + 1000000'),
  'all lines deleted': (hand) => change(hand, 'delete from audit_lines'),
};
