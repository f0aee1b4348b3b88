import type { Tx } from '../../unit-of-work.js';
import { DEMO_SENDING, type DemoReport } from './demo-reports.js';

/** A report with what was frozen at its issue; null: it is not issued. */
export interface ComposedDemoReport {
  readonly report: DemoReport;
  readonly frozen: { readonly content: string; readonly sha256: string } | null;
}

/** Key of a report that was put in. */
export interface DemoReportKey {
  readonly id: number;
  readonly org_unit_id: number;
}

/** Whether no report was ever begun. */
export async function hasNoReport(tx: Tx): Promise<boolean> {
  const rows = await tx.query('demo-any-report', 'select 1 as there from issued_reports limit 1');
  return rows.length === 0;
}

/** Signs an account in for a moment. @param token SHA-256 of a token that nobody has */
export async function openDemoSession(tx: Tx, token: Buffer, username: string): Promise<void> {
  await tx.query(
    'demo-session',
    `insert into sessions (token_sha256, user_id, expires_at)
     select $1, u.id, clock_timestamp() + interval '5 minutes'
     from users u
     where u.username = $2`,
    [token, username],
  );
}

export async function closeDemoSession(tx: Tx, token: Buffer): Promise<void> {
  await tx.query('demo-session-over', 'delete from sessions where token_sha256 = $1', [token]);
}

/** Puts reports in with the times at which the demo's people acted. To be called by the owner. */
export async function seedDemoReports(tx: Tx, reports: readonly ComposedDemoReport[]): Promise<void> {
  await addSending(tx);
  const put: { readonly report: DemoReport; readonly key: DemoReportKey }[] = [];
  for (const { report, frozen } of reports) {
    const old = report.replaces ? put.findLast((one) => isAbout(one.report, report)) : undefined;
    const key = await begin(tx, report, old?.key.id ?? null);
    await addActs(tx, key, report, frozen);
    put.push({ report, key });
    if (report.orgUnit === null && report.drafted.by === null) await addTurn(tx, key, report);
    if (report.orgUnit === null && report.issued !== null) await addDeliveries(tx, key, report.issued.at);
  }
}

const isAbout = (one: DemoReport, other: DemoReport): boolean =>
  one.kind === other.kind && one.orgUnit === other.orgUnit && one.period === other.period;

async function begin(tx: Tx, report: DemoReport, replaces: number | null): Promise<DemoReportKey> {
  const { kind, orgUnit, period, fromPeriod, language, drafted, written } = report;
  const [key] = await tx.query<DemoReportKey>(
    'demo-report',
    `insert into issued_reports
       (province_id, org_unit_id, kind, period_id, from_period_id, language, replaces_id, recorded_at, actor_id)
     select unit.province_id, unit.id, $1, pe.id, first.id, $5, $6, $7, u.id
     from (
       select o.id, o.province_id
       from org_units o
       where case
         when $2::text is null then o.id = o.province_id
         else o.id = (select v.org_unit_id from org_unit_versions v where v.code = $2 order by v.version desc limit 1)
       end
     ) unit
     join periods pe on pe.code = $3
     left join periods first on first.code = $4
     left join users u on u.username = $8
     returning id, org_unit_id`,
    [kind, orgUnit, period, fromPeriod, language, replaces, drafted.at, drafted.by],
  );
  if (key === undefined) throw new Error(`The demo has no unit or period for ${kind} ${period}.`);
  if (written !== null)
    await tx.query(
      'demo-paragraph',
      `insert into report_paragraphs (report_id, paragraph, version, text, drafted, recorded_at, actor_id)
       select $1, $2, 1, $3, '', $4, u.id
       from users u
       where u.username = $5`,
      [key.id, written.paragraph, written.text, written.at, written.by],
    );
  return key;
}

async function addActs(
  tx: Tx,
  key: DemoReportKey,
  report: DemoReport,
  frozen: ComposedDemoReport['frozen'],
): Promise<void> {
  const { drafted, handedIn, issued, withdrawn } = report;
  const as_of = handedIn?.at;
  const acts = [
    { act: 'draft', state: 'draft', ...drafted },
    ...(handedIn === null ? [] : [{ act: 'hand_in', state: 'awaiting_signature', as_of, ...handedIn }]),
    ...(issued === null ? [] : [{ act: 'issue', state: 'issued', as_of, ...issued, ...frozen }]),
    ...(withdrawn === null ? [] : [{ act: 'withdraw', state: 'withdrawn', ...withdrawn }]),
  ];
  await tx.query(
    'demo-report-acts',
    `insert into report_acts (report_id, org_unit_id, version, act, state, reason, as_of, number, issued_on, content,
       sha256, recorded_at, actor_id)
     select $1, $2, a.version, a.act, a.state, a.reason, a.as_of, a.number, a.on, a.content,
       decode(a.sha256, 'hex'), a.at, u.id
     from jsonb_to_recordset($3::jsonb) as a (version integer, act text, state text, reason text, as_of timestamptz,
       number text, "on" date, content text, sha256 text, at timestamptz, by text)
     left join users u on u.username = a.by`,
    [key.id, key.org_unit_id, JSON.stringify(acts.map((act, index) => ({ ...act, version: index + 1 })))],
  );
}

async function addSending(tx: Tx): Promise<void> {
  const { by, at, weekday, hour, recipients } = DEMO_SENDING;
  await tx.query(
    'demo-sending',
    `insert into report_sendings (province_id, org_unit_id, version, scheduled, weekday, hour, language, recipients,
       to_folder, recorded_at, actor_id)
     select o.province_id, o.id, 1, true, $1, $2, 'vi', $3, false, $4, u.id
     from org_units o
     join users u on u.username = $5
     where o.id = o.province_id`,
    [weekday, hour, recipients, at, by],
  );
}

async function addTurn(tx: Tx, key: DemoReportKey, { drafted, period }: DemoReport): Promise<void> {
  await tx.query(
    'demo-report-turn',
    `insert into report_turns (province_id, org_unit_id, turn_at, period_id, outcome, report_id, recorded_at)
     select o.province_id, o.id, $2, pe.id, 'drafted', $1, $2
     from org_units o
     join periods pe on pe.code = $4
     where o.id = $3`,
    [key.id, drafted.at, key.org_unit_id, period],
  );
}

/** A demo sends nothing: what was issued before it began was only written down. */
async function addDeliveries(tx: Tx, key: DemoReportKey, issuedAt: Date): Promise<void> {
  await tx.query(
    'demo-deliveries',
    `insert into report_deliveries (id, report_id, org_unit_id, channel, target, state, attempts, detail, planned_at,
       requested_at, begun_at, settled_at)
     select gen_random_uuid(), $1, $2, 'mail', target, 'logged', 0, 'not_configured', $4, $4, null, $4
     from unnest($3::text[]) as target`,
    [key.id, key.org_unit_id, [...DEMO_SENDING.recipients], issuedAt],
  );
}

/** An issued report of the demo whose files are not made yet. */
export interface UnfiledReport {
  readonly id: number;
  readonly org_unit_id: number;
  readonly province_id: number;
  readonly number: string;
  /** The frozen document as JSON. */
  readonly content: string;
  readonly recorded_at: Date;
  readonly actor_id: number;
}

/** A file whose bytes are kept. */
interface KeptFile {
  readonly format: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly file_name: string;
}

/** The Department's first, then the last issued. */
export function demoReportsWithoutFiles(tx: Tx): Promise<UnfiledReport[]> {
  return tx.query(
    'demo-unfiled-reports',
    `select r.id, r.org_unit_id, r.province_id, a.number, a.content, a.recorded_at, a.actor_id
     from issued_reports r
     join report_acts a on a.report_id = r.id and a.act = 'issue'
     where not exists (
       select 1
       from report_issue_files f
       where f.report_id = r.id
     )
     order by r.org_unit_id = r.province_id desc, a.recorded_at desc`,
  );
}

/** The files as they were made at issue, and the paper in the place of the signed one; of two who make them one keeps them. */
export async function addDemoFiles(
  tx: Tx,
  report: UnfiledReport,
  files: readonly KeptFile[],
  scan: (KeptFile & { readonly by: string | null; readonly at: Date }) | null,
): Promise<void> {
  const made = files.map((file) => ({ ...file, at: report.recorded_at, by: null }));
  await tx.query(
    'demo-report-files',
    `insert into report_issue_files
       (report_id, format, sha256, media_type, size_bytes, file_name, recorded_at, actor_id)
     select $1, f.format, decode(f.sha256, 'hex'), f.media_type, f.size_bytes, f.file_name, f.at, coalesce(u.id, $2)
     from jsonb_to_recordset($3::jsonb) as f (format text, sha256 text, media_type text, size_bytes integer,
       file_name text, at timestamptz, by text)
     left join users u on u.username = f.by
     where f.format <> 'scan'
       or not exists (select 1 from report_issue_files k where k.report_id = $1 and k.format = 'scan')
     on conflict do nothing`,
    [report.id, report.actor_id, JSON.stringify(scan === null ? made : [...made, scan])],
  );
}
