import type { DataElementDto } from '@contract/catalogue.js';
import type { QualityDto } from '@contract/quality.js';
import type { Session } from '@contract/session.js';
import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import { fallenAdults, qualityRules } from './quality-rules.js';
import { problem, type Answer, type Asked, type FakeApi } from './fake-api.js';

type Value = number | string | null;

function element(code: string, nameVi: string, more: Partial<DataElementDto> = {}): DataElementDto {
  return {
    code,
    nameVi,
    nameEn: code,
    definitionVi: `Định nghĩa: ${nameVi}`,
    definitionEn: code,
    unit: 'người',
    unitEn: 'people',
    kind: 'count',
    accumulation: 'stock',
    provider: 'commune',
    frequency: 'weekly',
    reference: false,
    partOf: null,
    atMost: null,
    source: 'spec',
    version: 1,
    ...more,
  };
}

/** A short weekly form: two stocks with a part and a bound, and a flow. */
export const elements: readonly DataElementDto[] = [
  element('villages_with_team', 'Thôn, buôn có tổ', { unit: 'thôn', atMost: 'villages' }),
  element('adults_reached', 'Người trưởng thành được tiếp cận'),
  element('adults_reached_60_plus', 'người từ 60 tuổi', { partOf: 'adults_reached' }),
  element('sessions_held', 'Buổi hướng dẫn', { accumulation: 'flow', unit: 'buổi' }),
  element('villages', 'Thôn, buôn', { reference: true }),
];

export const dataSets = [
  {
    code: 'weekly',
    nameVi: 'Biểu tuần',
    nameEn: 'Weekly form',
    frequency: 'weekly',
    provider: 'commune',
    members: [
      { dataElement: 'villages_with_team', section: 'organisation', position: 1, required: true },
      { dataElement: 'adults_reached', section: 'people', position: 2, required: true },
      { dataElement: 'adults_reached_60_plus', section: 'people', position: 3, required: false },
      { dataElement: 'sessions_held', section: 'activities', position: 4, required: true },
    ],
  },
];

export const window41: SubmissionDto['window'] = {
  opensAt: '2025-10-06T00:00:00+07:00',
  cutOffAt: '2025-10-10T12:00:00+07:00',
  dueAt: '2025-10-10T17:00:00+07:00',
  closesAt: '2025-10-14T17:00:00+07:00',
  state: 'open',
};

export function sessionOf(role: Session['role']): Session {
  const commune = role === 'commune_editor' || role === 'commune_leader';
  return {
    username: `${role}-24301`,
    displayName: 'Nguyễn Văn An',
    role,
    now: '2025-10-08T14:00:00+07:00',
    mustChangePassword: false,
    simulated: true,
    expiresAt: '2030-01-01T00:00:00Z',
    orgUnit: commune ? { code: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng' } : null,
  };
}

const previous: Readonly<Record<string, number>> = {
  villages_with_team: 24,
  adults_reached: 6912,
  adults_reached_60_plus: 731,
  sessions_held: 12,
};

/** The report of one commune as a server keeps it: versions, states, and a second person who may save too. */
export class WeeklyReport {
  version = 0;
  state: SubmissionDto['state'] = 'not_started';
  window = window41;
  extension: SubmissionDto['extension'] = null;
  /** false: closed or approved. */
  maySave = true;
  updatedBy = 'Nguyễn Văn An';
  receipt: string | null = null;
  returnReason: string | null = null;
  comments: readonly SubmissionDto['comments'][number][] = [];
  readonly values = new Map<string, Value>();
  /** Reasons given, by element and rule. */
  readonly reasons = new Map<string, QualityDto['reasons'][number]>();
  noChange = false;
  signature: SubmissionDto['signature'] = null;
  /** Leader in whose place the user signs. */
  signsFor: string | null = null;

  constructor(private readonly role: Session['role'] = 'commune_editor') {}

  serve(api: FakeApi): this {
    const at = '/submissions/24301/2025-W41';
    api
      .on('GET /session', () => ({ body: sessionOf(this.role) }))
      .on('GET /data-sets', () => ({ body: { items: dataSets } }))
      .on('GET /quality-rules', () => ({ body: { items: qualityRules } }))
      .on('GET /data-elements', () => ({ body: { items: elements } }))
      .on('GET /submissions/due', () => ({ body: this.due() }))
      .on(`GET ${at}`, () => ({ body: this.dto() }))
      .on(`PUT ${at}`, (asked) => this.put(asked))
      .on(`POST ${at}/no-change`, () => this.keepAll())
      .on(`POST ${at}/submit`, (asked) => this.submit(asked));
    return this;
  }

  endSession(api: FakeApi): void {
    const refuse = (): Answer => problem(401, 'unauthenticated', 'Chưa đăng nhập');
    for (const route of [
      'GET /session',
      'GET /submissions/24301/2025-W41',
      'PUT /submissions/24301/2025-W41',
    ])
      api.on(route, refuse);
  }

  someoneSaves(person: string, values: Readonly<Record<string, Value>>): void {
    for (const [code, value] of Object.entries(values)) {
      if (this.values.get(code) !== value)
        for (const [key, one] of this.reasons) if (one.dataElement === code) this.reasons.delete(key);
      this.values.set(code, value);
    }
    this.version += 1;
    this.updatedBy = person;
    this.state = 'draft';
  }

  put({ body }: Asked): Answer {
    const { version, values, reasons } = body as SaveBody;
    if (version !== this.version) return problem(409, 'stale_version', 'Đã có bản mới hơn');
    this.someoneSaves('Nguyễn Văn An', Object.fromEntries(values.map((one) => [one.dataElement, one.value])));
    for (const one of reasons) this.reasons.set(`${one.dataElement}/${one.rule}`, one);
    return { body: this.dto() };
  }

  private keepAll(): Answer {
    this.someoneSaves('Nguyễn Văn An', {
      villages_with_team: 24,
      adults_reached: 6912,
      adults_reached_60_plus: 731,
    });
    this.noChange = true;
    return { body: this.dto() };
  }

  private quality(): QualityDto {
    return {
      findings: fallenAdults(this.values.get('adults_reached'), [...this.reasons.values()]),
      reasons: [...this.reasons.values()],
      noChange: this.noChange,
      history: {
        periods: ['2025-W40'],
        values: Object.entries(previous).map(([dataElement, value]) => ({ dataElement, values: [value] })),
        noChange: [],
      },
      references: [{ dataElement: 'villages', value: 25 }],
      progress: { done: 0, all: 3 },
    };
  }

  private submit({ body }: Asked): Answer {
    if ((body as { version: number }).version !== this.version)
      return problem(409, 'stale_version', 'Đã có bản mới hơn');
    this.version += 1;
    const signs = this.signs();
    this.state = signs ? 'submitted' : 'awaiting_signature';
    if (signs) {
      this.receipt = 'DL-2025W41-24301-7K3QX';
      this.signature = { by: 'Nguyễn Văn An', at: '2025-10-08T14:10:00+07:00', onBehalfOf: this.signsFor };
    }
    return { body: this.dto() };
  }

  /** A leader, or an editor who signs for one. */
  private signs(): boolean {
    return this.role === 'commune_leader' || this.signsFor !== null;
  }

  private due(): unknown {
    return {
      orgUnit: '24301',
      orgUnitName: 'Xã Cuôr Đăng',
      items: [
        {
          dataSet: 'weekly',
          period: '2025-W41',
          state: this.state,
          version: this.version,
          window: window41,
          receipt: this.receipt,
          progress: { done: this.values.size, all: 3 },
        },
      ],
    };
  }

  dto(): SubmissionDto {
    const open = this.state === 'draft' || this.state === 'returned';
    const signs = this.signs();
    return {
      orgUnit: '24301',
      orgUnitName: 'Xã Cuôr Đăng',
      period: '2025-W41',
      dataSet: 'weekly',
      asOf: null,
      state: this.state,
      version: this.version,
      countedVersion: null,
      excluded: false,
      exclusion: null,
      signature: this.signature,
      signsFor: this.signsFor,
      returnReason: this.returnReason,
      comments: [...this.comments],
      values:
        dataSets[0]?.members.map(({ dataElement }) => ({
          dataElement,
          value: this.values.get(dataElement) ?? null,
          previous: previous[dataElement] ?? null,
          limit: dataElement === 'villages_with_team' ? 25 : null,
        })) ?? [],
      quality: this.quality(),
      window: this.window,
      extension: this.extension,
      previousPeriod: '2025-W40',
      receipt: this.receipt,
      firstSubmittedAt: this.receipt === null ? null : '2025-10-08T14:10:00+07:00',
      updatedAt: this.version === 0 ? null : '2025-10-08T14:05:00+07:00',
      updatedBy: this.version === 0 ? null : this.updatedBy,
      may: {
        save: this.maySave,
        handOver: !signs && open,
        sign: signs && (open || this.state === 'awaiting_signature'),
        giveBack: signs && this.state === 'awaiting_signature',
        approve: false,
        return: false,
        reopen: false,
        exclude: false,
        include: false,
      },
    };
  }
}
