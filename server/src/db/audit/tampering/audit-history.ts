import type pg from 'pg';
import type { Stream } from '../../seed/demo/prng.js';
import { revisionHash } from '../../revision-hash.js';
import { first } from './hand.js';

const COMMUNES = ['24301', '24364', '22015'] as const;
/** Texts that a careless way of writing them down would mix up. */
const TEXTS: readonly [string, ...string[]] = [
  'thường',
  'có "ngoặc" và \\',
  'xuống\ndòng\tvà \u0001',
  'ê̆ 𠀀 \u2028',
  '',
  '], ["',
  '1.50',
];

interface Report {
  /** Province, period, unit and data set. */
  readonly key: readonly number[];
  readonly orgUnitId: number;
  readonly code: string;
  readonly period: string;
  version: number;
}

/** A store of some communes whose reports are saved and signed, with lines of the administration between. */
export class AuditHistory {
  private constructor(
    private readonly owner: pg.Client,
    private readonly prng: Stream,
    private readonly reports: readonly [Report, ...Report[]],
    private readonly people: readonly [number, ...number[]],
  ) {}

  static async begin(owner: pg.Client, prng: Stream): Promise<AuditHistory> {
    const people: number[] = [];
    const reports: Report[] = [];
    for (const code of COMMUNES) {
      people.push(await addEditor(owner, code));
      for (const period of ['2025-W40', '2025-W41']) reports.push(await weeklyReport(owner, code, period));
    }
    return new AuditHistory(owner, prng, reports as [Report, ...Report[]], people as [number, ...number[]]);
  }

  /** Some commands, some sealing, some days; ends with lines that are not sealed yet. */
  async grow(acts: number): Promise<void> {
    for (let act = 0; act < acts; act += 1) {
      const kind = this.prng.int(0, 9);
      if (kind < 6) await this.report();
      else if (kind < 8) await this.administer();
      else if (kind === 8) await this.undone();
      if (this.prng.int(0, 9) === 0) await this.seal();
      if (this.prng.int(0, 19) === 0) await this.nextDay();
    }
    await this.nextDay();
    await this.seal();
    await this.report();
    await this.administer();
    await this.seal();
    await this.report();
  }

  async seal(): Promise<void> {
    const limit = this.prng.int(1, 40);
    for (let complete = false; !complete;) {
      const { rows } = await this.owner.query<{ complete: boolean }>(
        'select s.complete from app.seal_audit($1) s',
        [limit],
      );
      complete = first(rows).complete;
    }
  }

  private nextDay(): Promise<unknown> {
    return this.owner.query(`update installation set clock_offset = clock_offset + interval '1 day'`);
  }

  private async report(): Promise<void> {
    const report = this.prng.pick(this.reports);
    report.version += 1;
    const { version, key, orgUnitId, code, period } = report;
    const act = this.prng.pick(['save', 'hand_over', 'submit']);
    const values =
      act === 'hand_over'
        ? null
        : { adults_reached: this.prng.int(0, 900), difficulties: this.prng.pick(TEXTS) };
    const notes = this.prng.int(0, 3) === 0 ? { reason: this.prng.pick(TEXTS) } : {};
    const sha256 = revisionHash({
      ...{ province: '66', period, orgUnit: code, dataSet: 'weekly', version, act, values, notes },
    });
    if (version === 1)
      await this.owner.query(
        `insert into submissions (province_id, period_id, org_unit_id, data_set_id, state, version)
        values ($1, $2, $3, $4, 'draft', 1)`,
        [...key],
      );
    const actor = this.prng.pick(this.people);
    await this.owner.query(
      `insert into submission_revisions (province_id, period_id, org_unit_id, data_set_id, version, act, state, values,
        notes, actor_id, source, queued_at, request_id, sha256)
      values ($1, $2, $3, $4, $5, $6, 'draft', app.values_by_id($7), $8, $9, $10, $11, $12, $13)`,
      [
        ...key,
        version,
        act,
        values === null ? null : JSON.stringify(values),
        JSON.stringify(notes),
        actor,
        this.prng.pick(['form', 'offline']),
        this.prng.int(0, 1) === 0 ? null : '2025-10-08T01:02:03.004Z',
        `request-${String(version)}`,
        sha256,
      ],
    );
    await this.line(
      actor,
      `submission.${act}`,
      `submission:${code}/${period}/weekly`,
      { version },
      sha256,
      orgUnitId,
    );
  }

  private administer(): Promise<void> {
    const detail = { text: this.prng.pick(TEXTS), number: this.prng.int(-5, 5) / 4, list: [null, true, {}] };
    return this.line(null, 'setting.change', this.prng.pick(TEXTS), detail, null, null);
  }

  /** Draws a number that no line ever gets, as a transaction that was rolled back does. */
  private async undone(): Promise<void> {
    await this.owner.query(`select nextval(pg_get_serial_sequence('audit_lines', 'id'))`);
  }

  private async line(
    actor: number | null,
    action: string,
    object: string,
    detail: object,
    sha256: Buffer | null,
    unit: number | null,
  ): Promise<void> {
    await this.owner.query(
      `insert into audit_lines (actor_id, action, object, detail, revision_sha256, org_unit_id)
      values ($1, $2, $3, $4, $5, $6)`,
      [actor, action, object, JSON.stringify(detail), sha256, unit],
    );
  }
}

async function addEditor(owner: pg.Client, code: string): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `with made as (
      insert into users (username, display_name, role, password_hash)
      values ($1, $1, 'commune_editor', 'no password fits this')
      returning id
    ),
    placed as (
      insert into user_scopes (user_id, org_unit_id)
      select made.id, v.org_unit_id
      from made
      join org_unit_versions v on v.code = $2 and v.version = 1
    )
    select made.id
    from made`,
    [`editor-${code}`, code],
  );
  return first(rows).id;
}

async function weeklyReport(owner: pg.Client, code: string, period: string): Promise<Report> {
  const { rows } = await owner.query<{ province: number; period: number; unit: number; data_set: number }>(
    `select u.province_id as province, p.id as period, u.id as unit, d.id as data_set
    from org_unit_versions v
    join org_units u on u.id = v.org_unit_id
    join periods p on p.code = $2
    join data_sets d on d.code = 'weekly'
    where v.code = $1
      and v.version = 1`,
    [code, period],
  );
  const { province, period: periodId, unit, data_set: dataSet } = first(rows);
  return { key: [province, periodId, unit, dataSet], orgUnitId: unit, code, period, version: 0 };
}
