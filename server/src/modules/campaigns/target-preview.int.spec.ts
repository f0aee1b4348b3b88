import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalFigureDto } from '../../contract/analytics.js';
import type { TargetPreviewDto } from '../../contract/target-preview.js';
import type { TargetDto } from '../../contract/targets.js';
import { CAMPAIGN, targetBody, TargetWorld } from '../../test/target-world.js';

let world: TargetWorld;

beforeAll(async () => {
  world = await TargetWorld.start();
});
afterAll(() => world.app.close());

describe('a preview', () => {
  const counts = ({ communesReached, communesOnTrack, communesBehind, communesFarBehind }: GoalFigureDto) => [
    communesReached,
    communesOnTrack,
    communesBehind,
    communesFarBehind,
  ];

  it('writes nothing and is what is measured afterwards', async () => {
    const stored = async () =>
      (
        await world.app.rows<{ versions: string; lines: string }>(
          'select (select count(*) from target_versions) as versions, (select count(*) from audit_lines) as lines',
        )
      )[0];
    const start = await stored();
    const before = await world.gaps();
    const { reason: _reason, ...wanted } = targetBody({
      scope: 'province',
      scopeCode: '66',
      dueOn: '2025-10-10',
      value: 45,
    });
    const looked = (await world.preview({ act: 'set', campaign: 'peak-2025', ...wanted }))
      .body as TargetPreviewDto;
    expect(await stored()).toEqual(start);
    expect(await world.gaps()).toEqual(before);
    expect(looked.week).toMatchObject({ period: '2025-W40', before: before.goal });
    expect(looked.target).toMatchObject({
      id: 0,
      holdsFor: 102,
      corners: [{ value: 0 }, { on: '2025-10-10', value: 45 }],
    });
    expect(looked.today).toEqual({ on: '2025-10-08', plan: 44 });
    expect(looked.cutOffs).toEqual([
      { period: '2025-W41', cutOffAt: '2025-10-10T05:00:00.000Z', on: '2025-10-10', plan: 45 },
    ]);
    const made = await world.set({ ...wanted });
    const after = await world.gaps();
    expect(after.goal).toEqual(looked.week?.after);
    expect(counts(after.goal)).toEqual([3, 0, 0, 0]);
    const measured = after.items.map(({ orgUnit, target, plan, status, gapCount }) => [
      orgUnit,
      { target, plan, status, gapCount },
    ]);
    expect(Object.fromEntries(looked.week!.communes.map((one) => [one.orgUnit, one.after]))).toEqual(
      Object.fromEntries(measured),
    );
    const undone = (await world.preview({ act: 'end', id: made.body.id, decision: null, decidedOn: null }))
      .body as TargetPreviewDto;
    expect(undone.week?.after).toEqual(before.goal);
    expect(undone.notes.map(({ code }) => code)).toContain('falls_back');
    await world.end(made.body.id, 1);
    expect(await world.gaps()).toEqual(before);
  });
});

describe('the sum of the communes’ targets', () => {
  it('stands against that of the province, by the denominators, with those that have none named', async () => {
    const sums = async () =>
      (await world.viewer.get(`${CAMPAIGN}/target-sums`)).body.items.find(
        ({ goal }: { goal: number }) => goal === 0,
      );
    expect(await sums()).toMatchObject({
      province: 58,
      sum: 58,
      state: 'equal',
      communes: 3,
      own: 0,
      byProvince: 102,
    });
    expect((await sums()).withoutDenominator).toHaveLength(99);
    const made = await world.set({ value: 40 });
    expect(await sums()).toMatchObject({
      sum: 52,
      difference: -6,
      differenceCount: -180,
      state: 'below',
      own: 1,
    });
    expect((await sums()).findingVi).toBe(
      'Cộng mục tiêu của 3 xã, phường: 52%, thấp hơn mục tiêu của tỉnh 6,0 điểm (180 người); 99 xã, phường chưa có mẫu số nên không cộng vào',
    );
    await world.end(made.body.id, 1);
  });

  it('of a count is the total, against the total that the document states', async () => {
    const count = { indicator: 'residents_signature_count', kind: 'count', value: 300 } as const;
    const made = await world.set(count);
    const plan = (await world.admin.get(CAMPAIGN)).body.targets as TargetDto[];
    const province = plan.find((one) => one.indicator === count.indicator && one.scope === 'province')!;
    const stated = { ...count, value: 200, provinceTotal: 20_000, source: province.source };
    expect((await world.change(province.id, province.version, stated)).status).toBe(200);
    const sums = (await world.viewer.get(`${CAMPAIGN}/target-sums`)).body.items;
    expect(sums.find(({ goal }: { goal: number }) => goal === 9)).toMatchObject({
      kind: 'count',
      province: 20_000,
      sum: 20_500,
      difference: 500,
      state: 'above',
      findingVi: 'Cộng mục tiêu của 102 xã, phường: 20.500 người, cao hơn tổng của tỉnh 500 người',
    });
    expect((await world.gaps(undefined, count.indicator)).goal).toMatchObject({
      numerator: 2,
      denominator: 3,
      total: 750,
      totalTarget: 20_500,
    });
    await world.end(made.body.id, 1);
  });
});
