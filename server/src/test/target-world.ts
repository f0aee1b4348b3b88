import type { GapItemDto, GoalFigureDto } from '../contract/analytics.js';
import type { ChangeTargetBody, SetTargetBody } from '../contract/targets.js';
import { ReportingCommune } from './reporting-commune.js';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from './test-app.js';

/** Three communes with 1000 adults each, 500 of them reached and 250 with a signature in week 40. */
export const OWN = '24301';
export const IN_GROUP = '24364';
export const PLAIN = '24259';
export const CAMPAIGN = '/api/campaigns/peak-2025';

/** A target of a commune as an administrator sends it; each spec takes the fields it is about. */
export const targetBody = (more: Partial<SetTargetBody> = {}): SetTargetBody => ({
  indicator: 'adults_reached_rate',
  scope: 'commune',
  scopeCode: OWN,
  kind: 'ratio',
  value: 80,
  dueOn: '2025-10-25',
  baselineValue: 0,
  baselineOn: '2025-07-15',
  baselineSource: 'chưa có số liệu gốc, tính từ 0',
  planShape: 'linear',
  planPoints: [],
  provinceTotal: null,
  decision: '12/QĐ-UBND',
  decidedOn: '2025-10-07',
  source: 'UBND tỉnh, quyết định dùng cho kiểm thử',
  label: 'Quyết định 12/QĐ-UBND',
  reason: 'Quyết định 12/QĐ-UBND',
  ...more,
});

/** The same for one that is there: place and indicator never change. */
export function changeBody(
  version: number,
  { indicator: _i, scope: _s, scopeCode: _c, ...rest }: SetTargetBody,
): ChangeTargetBody {
  return { version, ...rest };
}

/** An administrator who sets targets, a viewer who sees what they do. */
export class TargetWorld {
  private keys = 0;

  private constructor(
    readonly app: TestApp,
    readonly admin: Visitor,
    readonly viewer: Visitor,
  ) {}

  static async start(): Promise<TargetWorld> {
    const app = await TestApp.start();
    await app.setNow('2025-10-01T08:00:00+07:00');
    const admin = await app.addAndSignIn('chief', 'administrator');
    const viewer = await app.addAndSignIn('viewer', 'viewer');
    const communes: ReportingCommune[] = [];
    for (const code of [OWN, IN_GROUP, PLAIN]) {
      await app.setReference(code, 'adults_18_plus', 1000);
      communes.push(await ReportingCommune.open(app, code));
    }
    await app.setNow('2025-10-03T13:00:00+07:00');
    for (const commune of communes)
      await commune.report('2025-W40', { adults_reached: 500, residents_digital_signature: 250 });
    await app.setNow(WEDNESDAY_W41);
    return new TargetWorld(app, admin, viewer);
  }

  key(): string {
    return `target-${String((this.keys += 1))}`;
  }

  async moment(): Promise<string> {
    return (await this.admin.get('/api/session')).body.now;
  }

  set(more: Partial<SetTargetBody>, by = this.admin, key = this.key()): Promise<Answer> {
    return by.post(`${CAMPAIGN}/targets`, targetBody(more), key);
  }

  change(id: number, version: number, more: Partial<SetTargetBody>): Promise<Answer> {
    return this.admin.put(`/api/targets/${String(id)}`, changeBody(version, targetBody(more)), this.key());
  }

  end(id: number, version: number): Promise<Answer> {
    const body = {
      version,
      decision: '13/QĐ-UBND',
      decidedOn: '2025-10-08',
      reason: 'Quyết định 13/QĐ-UBND',
    };
    return this.admin.post(`/api/targets/${String(id)}/end`, body, this.key());
  }

  /** @param act with everything that it takes */
  preview(act: object): Promise<Answer> {
    return this.admin.post('/api/targets/preview', act);
  }

  /** Week 40 as the page of gaps has it. @param asOf absent: now */
  async gaps(
    asOf?: string,
    indicator = 'adults_reached_rate',
  ): Promise<{ goal: GoalFigureDto; items: GapItemDto[] }> {
    const moment = asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`;
    return (await this.viewer.get(`/api/gaps?period=2025-W40&indicator=${indicator}${moment}`)).body;
  }

  async row(commune: string, asOf?: string): Promise<GapItemDto> {
    const item = (await this.gaps(asOf)).items.find(({ orgUnit }) => orgUnit === commune);
    if (item === undefined) throw new Error(`${commune} has no row`);
    return item;
  }
}
