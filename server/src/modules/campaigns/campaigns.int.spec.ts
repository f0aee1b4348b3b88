import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignGoalsDto } from '../../contract/campaign-admin.js';
import type { CampaignPlanDto } from '../../contract/targets.js';
import { targetBody } from '../../test/target-world.js';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const PEAK = '/api/campaigns/peak-2025';
const NEXT = '/api/campaigns/peak-2026';
const REASON = 'Kế hoạch 45/KH-UBND';

let app: TestApp;
let admin: Visitor;
let viewer: Visitor;
let keys = 0;
const key = (): string => `campaign-${String((keys += 1))}`;

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.addAndSignIn('chief', 'administrator');
  viewer = await app.addAndSignIn('viewer', 'viewer');
});
afterAll(() => app.close());

const plan = async (path = PEAK, asOf?: string): Promise<CampaignPlanDto> =>
  (await viewer.get(`${path}${asOf === undefined ? '' : `?asOf=${encodeURIComponent(asOf)}`}`)).body;
const moment = async (): Promise<string> => (await admin.get('/api/session')).body.now;
const put = (path: string, body: object, by = admin): Promise<Answer> => by.put(path, body, key());
const campaign = (more: object = {}) => ({
  version: 0,
  nameVi: 'Đợt cao điểm năm 2026',
  nameEn: 'Peak campaign of 2026',
  startOn: '2026-03-01',
  endOn: '2026-06-30',
  source: 'Kế hoạch 45/KH-UBND',
  reason: REASON,
  ...more,
});
const bare = ({ items }: CampaignGoalsDto) =>
  items.map(({ version: _v, hasProvinceTarget: _h, recordedAt: _r, ...goal }) => goal);
const goalOf = (number: number, indicator: string) => ({
  number,
  indicator,
  nameVi: `Chỉ tiêu ${String(number)}`,
  nameEn: `Goal ${String(number)}`,
  label: REASON,
  source: REASON,
});

describe('a campaign', () => {
  it('is made by an administrator, with its dates, and is read by everybody', async () => {
    const made = await put(NEXT, campaign());
    expect([made.status, made.body.campaign]).toMatchObject([
      200,
      { code: 'peak-2026', version: 1, startOn: '2026-03-01', endOn: '2026-06-30', days: 122 },
    ]);
    expect(await plan(NEXT)).toMatchObject({
      campaign: made.body.campaign,
      goals: { version: 0, items: [], notes: [] },
      targets: [],
    });
    expect(
      (await viewer.get('/api/campaigns')).body.items.map(({ code }: { code: string }) => code),
    ).toContain('peak-2026');
  });

  it('takes the cut-off of its last week along when its end moves', async () => {
    const window = async () =>
      (
        await app.rows<{ cut_off_at: Date }>(
          `select w.cut_off_at
        from data_set_periods w
        join periods p on p.id = w.period_id
        join data_sets d on d.id = w.data_set_id
        where p.code = '2026-W27'
          and d.code = 'weekly'
        order by w.version desc
        limit 1`,
        )
      )[0]?.cut_off_at.toISOString();
    expect(await window()).toBe('2026-06-30T17:00:00.000Z');
    const moved = await put(NEXT, campaign({ version: 1, endOn: '2026-06-21' }));
    expect(moved.body.periods.changes.map(({ period }: { period: string }) => period)).toContain('2026-W27');
    expect(await window()).toBe('2026-07-03T05:00:00.000Z');
    const history = (await admin.get(`${NEXT}/history`)).body.items;
    expect(history[0]).toMatchObject({
      subject: 'campaign',
      version: 2,
      by: 'chief',
      reason: REASON,
      changes: [{ field: 'endOn', before: '2026-06-30', after: '2026-06-21' }],
    });
  });

  it('changed by somebody else meanwhile stays, and is shown', async () => {
    const late = await put(NEXT, campaign({ version: 1, nameVi: 'Tên khác' }));
    expect([late.status, late.body.code, late.body.current.version]).toEqual([409, 'stale_definition', 2]);
    const twice = await put(NEXT, campaign());
    expect([twice.status, twice.body.current.code]).toEqual([409, 'peak-2026']);
  });

  it('that does not differ makes no version', async () => {
    const same = await put(NEXT, campaign({ version: 2, endOn: '2026-06-21' }));
    expect([same.status, same.body.campaign.version]).toEqual([200, 2]);
  });

  it('does not end before it begins, nor before what is due in it', async () => {
    const turned = await put(NEXT, campaign({ version: 2, endOn: '2026-02-01' }));
    expect([turned.status, turned.body.errors[0]]).toMatchObject([422, { path: 'endOn', code: 'order' }]);
    const { version, nameVi, nameEn, startOn, source } = (await plan()).campaign;
    const short = await put(
      PEAK,
      campaign({ version, nameVi, nameEn, startOn, source, endOn: '2025-10-20' }),
    );
    expect(short.body.errors[0]).toMatchObject({ path: 'endOn', code: 'targets_outside' });
  });
});

describe('goals', () => {
  it('of the installation have their targets; the list is as new as its versions are many', async () => {
    const { goals, targets } = await plan();
    expect(goals.items.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([goals.version, goals.notes]).toEqual([11, []]);
    expect(targets.map(({ goal, scope, holdsFor }) => [goal, scope, holdsFor])).toEqual(
      goals.items.map(({ number }) => [number, 'province', 102]),
    );
  });

  it('are added, and told to be without a target until the province has one', async () => {
    const saved = await put(`${NEXT}/goals`, {
      version: 0,
      goals: [goalOf(0, 'adults_reached_rate'), goalOf(1, 'coverage_4g_rate')],
      reason: REASON,
    });
    expect([saved.status, saved.body.version]).toEqual([200, 2]);
    expect(saved.body.notes).toMatchObject([
      {
        code: 'no_province_target',
        vi: 'Chỉ tiêu 0, 1 chưa có mục tiêu của tỉnh, nên chưa được xét và chưa hiện trên các trang.',
      },
    ]);
    const target = targetBody({
      scope: 'province',
      scopeCode: '66',
      value: 75,
      dueOn: '2026-06-21',
      baselineOn: '2026-03-01',
    });
    expect((await admin.post(`${NEXT}/targets`, target, key())).status).toBe(200);
    const { goals } = await plan(NEXT);
    expect(goals.items.map((goal) => goal.hasProvinceTarget)).toEqual([true, false]);
  });

  it('change places, are replaced and leave, each by a version, and read as before as of then', async () => {
    const before = await moment();
    const { goals } = await plan();
    const kept = bare(goals).filter(({ number }) => number !== 10);
    const swapped = kept.map((goal) => {
      const other = kept.find(
        ({ number }) => number === ({ 5: 6, 6: 5 } as Record<number, number>)[goal.number],
      );
      return other === undefined ? goal : { ...other, number: goal.number };
    });
    const saved = await put(`${PEAK}/goals`, { version: goals.version, goals: swapped, reason: REASON });
    expect([saved.status, saved.body.version]).toEqual([200, goals.version + 3]);
    const overview = (await viewer.get('/api/overview?period=2025-W40')).body;
    expect(
      overview.goals.map(({ code, indicator }: { code: string; indicator: string }) => [code, indicator]),
    ).toEqual(swapped.map(({ number, indicator }) => [String(number), indicator]));
    expect(bare((await plan(PEAK, before)).goals)).toEqual(bare(goals));
    expect((await plan()).goals.notes.map(({ code }) => code)).toEqual(['targets_without_goal']);
    const lines = await app.rows<{ action: string; object: string; detail: object }>(
      "select action, object, detail from audit_lines where action = 'goal.change' order by id desc limit 1",
    );
    expect(lines).toMatchObject([
      { object: 'campaign:peak-2025', detail: { version: goals.version + 3, ended: [10], reason: REASON } },
    ]);
    const back = await put(`${PEAK}/goals`, {
      version: saved.body.version,
      goals: bare(goals),
      reason: 'Trở lại như trước',
    });
    expect(bare(back.body)).toEqual(bare(goals));
  });

  it('named twice, of an unknown indicator or from an old list are refused', async () => {
    const { version } = (await plan(NEXT)).goals;
    const wrong = await put(`${NEXT}/goals`, {
      version,
      goals: [goalOf(0, 'adults_reached_rate'), goalOf(0, 'adults_reached_rate'), goalOf(2, 'nobody')],
      reason: REASON,
    });
    expect(wrong.body.errors.map(({ path, code }: Record<string, string>) => [path, code])).toEqual([
      ['goals.1.number', 'twice'],
      ['goals.1.indicator', 'twice'],
      ['goals.2.indicator', 'unknown_indicator'],
    ]);
    const late = await put(`${NEXT}/goals`, { version: 0, goals: [], reason: REASON });
    expect([late.status, late.body.code]).toEqual([409, 'stale_definition']);
    expect(
      (await put('/api/campaigns/nothing/goals', { version: 0, goals: [], reason: REASON })).status,
    ).toBe(404);
  });
});

describe('campaigns, goals and groups', () => {
  it.each(['reviewer', 'director', 'viewer'] as const)('are changed by no %s', async (role) => {
    const person = await app.addAndSignIn(`not-admin-${role}`, role);
    const refused = [
      await put(NEXT, campaign({ version: 2 }), person),
      await put(`${NEXT}/goals`, { version: 2, goals: [], reason: REASON }, person),
      await put(
        '/api/commune-groups/mine',
        {
          version: 0,
          nameVi: 'Nhóm',
          nameEn: 'Group',
          members: [],
          effectiveOn: null,
          source: REASON,
          reason: REASON,
        },
        person,
      ),
      await person.get(`${NEXT}/history`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});
