import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SetTargetBody } from '../../contract/targets.js';
import { CAMPAIGN, IN_GROUP, OWN, PLAIN, targetBody, TargetWorld } from '../../test/target-world.js';

let world: TargetWorld;

beforeAll(async () => {
  world = await TargetWorld.start();
});
afterAll(() => world.app.close());

describe('targets', () => {
  it('of a group beat that of the province', async () => {
    const group = await world.admin.put(
      '/api/commune-groups/remote',
      {
        version: 0,
        nameVi: 'Vùng khó khăn',
        nameEn: 'Remote area',
        members: [OWN, IN_GROUP],
        effectiveOn: null,
        source: 'Quyết định 12/QĐ-UBND',
        reason: 'Quyết định 12/QĐ-UBND',
      },
      world.key(),
    );
    expect(group.status).toBe(200);
    const made = await world.set({ scope: 'group', scopeCode: 'remote', value: 50 });
    expect(made.body).toMatchObject({ scopeNameVi: 'Vùng khó khăn', holdsFor: 2 });
    expect(await world.row(IN_GROUP)).toMatchObject({ target: 50, status: 'reached' });
    expect(await world.row(PLAIN)).toMatchObject({ target: 58 });
    const own = await world.set({ scopeCode: IN_GROUP, value: 60 });
    expect(await world.row(IN_GROUP)).toMatchObject({ target: 60 });
    expect((await world.admin.get('/api/commune-groups')).body.items).toMatchObject([
      { code: 'remote', targets: 1 },
    ]);
    await world.end(own.body.id, 1);
    await world.end(made.body.id, 1);
  });

  it('sent twice with one key are recorded once', async () => {
    const send = () => world.set({ scopeCode: PLAIN, value: 61 }, world.admin, 'twice');
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.body]).toEqual([200, first.body]);
    await world.end(first.body.id, 1);
  });

  it('of one place and date are there once, however many set them at a time', async () => {
    const both = await Promise.all([world.set({ value: 61 }), world.set({ value: 62 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = both.find(({ status }) => status === 422);
    expect(refused?.body.errors).toMatchObject([{ path: 'dueOn', code: 'twice' }]);
    await world.end(both.find(({ status }) => status === 200)?.body.id, 1);
  });

  it.each<[string, Partial<SetTargetBody>, string, string]>([
    ['another kind than its indicator', { kind: 'count' }, 'kind', 'kind'],
    ['more than all of a bounded whole', { value: 120 }, 'value', 'never_reached'],
    ['an unknown commune', { scopeCode: '99999' }, 'scopeCode', 'unit_not_open'],
    ['a group that is none', { scope: 'group', scopeCode: 'nobody' }, 'scopeCode', 'unknown_group'],
    ['a date after the campaign', { dueOn: '2025-12-31' }, 'dueOn', 'outside_campaign'],
    ['a document of tomorrow', { decidedOn: '2025-10-09' }, 'decidedOn', 'in_future'],
    ['a document without a date', { decidedOn: null }, 'decidedOn', 'needed'],
    ['an indicator that is no goal', { indicator: 'coverage_4g_rate' }, 'indicator', 'not_a_goal'],
    [
      'a point outside the plan',
      { planShape: 'points', planPoints: [{ on: '2025-10-26', value: 30 }] },
      'planPoints.0.on',
      'outside_plan',
    ],
  ])('with %s are refused at the field', async (_what, more, path, code) => {
    for (const answer of [
      await world.set(more),
      await world.preview({ act: 'set', campaign: 'peak-2025', ...targetBody(more), reason: undefined }),
    ])
      expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { path, code }]);
  });

  it('are changed by no reviewer, director, world.viewer or commune', async () => {
    const people = [
      await world.app.addAndSignIn('not-reviewer', 'reviewer'),
      await world.app.addAndSignIn('not-director', 'director'),
      world.viewer,
      await world.app.addAndSignIn('not-leader', 'commune_leader', OWN),
    ];
    const look = { act: 'set', campaign: 'peak-2025', ...targetBody(), reason: undefined };
    for (const person of people) {
      expect((await world.set({}, person)).status).toBe(403);
      expect((await person.post('/api/targets/preview', look)).status).toBe(403);
      expect((await person.get('/api/targets/1/history')).status).toBe(403);
      expect((await person.get(CAMPAIGN)).status).toBe(200);
    }
  });
});
