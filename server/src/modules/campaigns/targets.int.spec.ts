import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TargetDto } from '../../contract/targets.js';
import { auditSentence } from '../../domain/findings/audit-sentence.js';
import { CAMPAIGN, OWN, TargetWorld } from '../../test/target-world.js';

let world: TargetWorld;

beforeAll(async () => {
  world = await TargetWorld.start();
});
afterAll(() => world.app.close());

const lines = (id: number) =>
  world.app.rows<{ action: string; object: string; detail: { reason: string; version: number } }>(
    `select a.action, a.object, a.detail from audit_lines a where (a.detail ->> 'target')::int = $1 order by a.id`,
    [id],
  );

describe('a target of a commune', () => {
  let target: TargetDto;
  let before: string;

  it('that is set holds for every figure from then on', async () => {
    expect(await world.row(OWN)).toMatchObject({ target: 58, gapCount: 80 });
    before = await world.moment();
    const answer = await world.set({});
    expect([answer.status, answer.body]).toMatchObject([
      200,
      {
        version: 1,
        goal: 0,
        scope: 'commune',
        scopeNameVi: 'Xã Cuôr Đăng',
        value: 80,
        decision: '12/QĐ-UBND',
        decidedOn: '2025-10-07',
        ended: false,
        holdsFor: 1,
        corners: [
          { on: '2025-07-14', value: 0 },
          { on: '2025-10-25', value: 80 },
        ],
      },
    ]);
    target = answer.body;
    expect(await world.row(OWN)).toMatchObject({
      target: 80,
      gapCount: 300,
      plan: 62.9,
      status: 'far_behind',
    });
    const overview = (await world.viewer.get('/api/overview?period=2025-W40')).body;
    expect(overview.goals[0]).toMatchObject({ communesFarBehind: 1, shortfall: 460 });
  });

  it('is not there as of a moment before', async () => {
    expect(await world.row(OWN, before)).toMatchObject({ target: 58, gapCount: 80 });
    const plan = (await world.viewer.get(`${CAMPAIGN}?asOf=${encodeURIComponent(before)}`)).body;
    expect(plan.targets.map((one: TargetDto) => one.scope)).not.toContain('commune');
    const now = (await world.viewer.get(CAMPAIGN)).body;
    expect(now.targets.find((one: TargetDto) => one.id === target.id)).toEqual(target);
    expect(now.targets[0]).toMatchObject({ scope: 'province', goal: 0, holdsFor: 101 });
  });

  it('changes by a version with its document; a plan by steps moves the status at its step', async () => {
    const step = (version: number, on: string, value: number) =>
      world.change(target.id, version, {
        value: 70,
        planShape: 'stepped',
        decision: '14/QĐ-UBND',
        planPoints: [{ on, value }],
      });
    const changed = await step(1, '2025-10-03', 50);
    expect([changed.status, changed.body]).toMatchObject([200, { version: 2, value: 70 }]);
    expect(await world.row(OWN)).toMatchObject({ target: 70, plan: 50, status: 'on_track' });
    await step(2, '2025-10-03', 60);
    expect(await world.row(OWN)).toMatchObject({ plan: 60, status: 'behind' });
    await step(3, '2025-10-04', 60);
    expect(await world.row(OWN)).toMatchObject({ plan: 0, status: 'on_track' });
    const history = (await world.admin.get(`/api/targets/${String(target.id)}/history`)).body.items;
    expect(history[0]).toMatchObject({
      version: 4,
      by: 'chief',
      reason: 'Quyết định 12/QĐ-UBND',
      changes: [{ field: 'planPoints', before: '2025-10-03=60', after: '2025-10-04=60' }],
    });
  });

  it('that somebody changed meanwhile is refused with both, and nothing is written', async () => {
    const stale = await world.change(target.id, 1, { value: 75 });
    expect([stale.status, stale.body.code, stale.body.current.version, stale.body.current.value]).toEqual([
      409,
      'stale_definition',
      4,
      70,
    ]);
    expect(stale.body.yours.value).toBe(75);
    expect((await lines(target.id)).length).toBe(4);
  });

  it('that does not differ makes no version', async () => {
    const { planPoints, planShape, value, decision } = (await world.admin.get(CAMPAIGN)).body.targets.find(
      (one: TargetDto) => one.id === target.id,
    );
    const answer = await world.change(target.id, 4, { planPoints, planShape, value, decision });
    expect([answer.status, answer.body.version]).toEqual([200, 4]);
  });

  it('leaves one line in the audit for each version, in the chain of the commune, told in words', async () => {
    expect(await lines(target.id)).toMatchObject([
      { action: 'target.set', object: 'target:peak-2025/0/24301', detail: { version: 1 } },
      { action: 'target.change', detail: { version: 2 } },
      { action: 'target.change', detail: { version: 3 } },
      { action: 'target.change', detail: { version: 4, reason: 'Quyết định 12/QĐ-UBND' } },
    ]);
    const audit = (await world.admin.get('/api/audit?action=target.set')).body.lines;
    expect(audit).toMatchObject([{ orgUnit: OWN, object: 'target:peak-2025/0/24301' }]);
    expect(auditSentence(audit[0], 'vi')).toBe(
      'Đặt mục tiêu chỉ tiêu 0 của Xã Cuôr Đăng (peak-2025): “Quyết định 12/QĐ-UBND”',
    );
  });

  it('that ends gives way to the wider one, and is changed no more', async () => {
    const ended = await world.end(target.id, 4);
    expect([ended.status, ended.body]).toMatchObject([200, { version: 5, ended: true, holdsFor: 0 }]);
    expect(await world.row(OWN)).toMatchObject({ target: 58, gapCount: 80, status: 'on_track' });
    expect((await world.end(target.id, 5)).body.code).toBe('target_ended');
    const again = await world.set({});
    expect([again.status, again.body.id > target.id]).toEqual([200, true]);
    await world.end(again.body.id, 1);
  });
});
