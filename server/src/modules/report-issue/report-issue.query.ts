import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReportKind, ReportLanguage } from '../../domain/report/document.js';
import type { IssueState } from '../../domain/report-issue/issue-state.js';

export interface IssuedReportRow {
  readonly id: number;
  readonly kind: ReportKind;
  readonly org_unit_id: number;
  readonly province_id: number;
  readonly org_unit: string;
  readonly period: string;
  readonly from_period: string | null;
  readonly campaign: string | null;
  readonly language: ReportLanguage;
  readonly replaces_id: number | null;
  readonly replaced_by: number | null;
  readonly state: IssueState;
  readonly version: number;
  readonly as_of: Date | null;
  readonly number: string | null;
  readonly issued_on: string | null;
  readonly sha256: string | null;
  readonly changed_at: Date;
}

export interface ReportActRow {
  readonly act: string;
  readonly recorded_at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

export interface ParagraphRow {
  readonly paragraph: string;
  readonly version: number;
  readonly text: string | null;
  readonly drafted: string;
  readonly by: string | null;
}

export interface ReportFileRow {
  readonly format: 'pdf' | 'docx' | 'xlsx' | 'scan';
  /** Hexadecimal. */
  readonly sha256: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly file_name: string;
}

/** Reports of one part of the list. */
const A_PART = 25;

/** What the list is narrowed to; null: not by this. */
export interface ListChoice {
  readonly period: string | null;
  readonly kind: string | null;
  readonly state: string | null;
  readonly whose: 'province' | 'communes' | null;
  /** Code of the unit. */
  readonly unit: string | null;
  /** 1: the first. */
  readonly page: number;
}

export interface ListedReports {
  readonly rows: readonly IssuedReportRow[];
  readonly total: number;
  /** The part that was read: the last one, where there are fewer than was asked for. */
  readonly page: number;
  readonly pages: number;
}

const columns = `select r.id, r.kind, r.org_unit_id, r.province_id, unit.code as org_unit, pe.code as period, first.code as from_period, r.campaign,
  r.language, r.replaces_id, newest.state, newest.version, newest.as_of, newest.number, newest.issued_on,
  encode(newest.sha256, 'hex') as sha256, newest.recorded_at as changed_at,
  (
    select max(later.id)
    from issued_reports later
    join report_acts a on a.report_id = later.id and a.act = 'issue'
    where later.replaces_id = r.id
  ) as replaced_by
from issued_reports r
join periods pe on pe.id = r.period_id
left join periods first on first.id = r.from_period_id
cross join lateral (
  select v.code
  from org_unit_versions v
  where v.org_unit_id = r.org_unit_id
  order by v.version desc
  limit 1
) unit
cross join lateral (
  select a.state, a.version, a.as_of, a.number, a.issued_on, a.sha256, a.recorded_at
  from report_acts a
  where a.report_id = r.id
  order by a.version desc
  limit 1
) newest`;

@Injectable()
export class ReportIssueQuery {
  /** What waits for a signature first, then drafts, then the last changed. */
  async list(tx: Tx, { period, kind, state, whose, unit, page }: ListChoice): Promise<ListedReports> {
    const rows = await tx.query<IssuedReportRow & { readonly total: number }>(
      'issued-reports',
      `with narrowed as (
  ${columns}
  where ($1::text is null or pe.code = $1)
    and ($2::text is null or r.kind = $2)
    and ($3::text is null or newest.state = $3)
    and ($4::text is null or (r.org_unit_id = r.province_id) = ($4 = 'province'))
    and ($5::text is null or unit.code = $5)
),
counted as (
  select count(*)::int as total
  from narrowed
)
select n.*, c.total
from counted c
left join lateral (
  select *
  from narrowed
  order by narrowed.state in ('issued', 'withdrawn'), narrowed.state <> 'awaiting_signature', narrowed.changed_at desc, narrowed.id desc
  limit ${String(A_PART)}
  offset (least($6::int, greatest((c.total + ${String(A_PART - 1)}) / ${String(A_PART)}, 1)) - 1) * ${String(A_PART)}
) n on true`,
      [period, kind, state, whose, unit, page],
    );
    const total = rows[0]?.total ?? 0;
    const pages = Math.max(1, Math.ceil(total / A_PART));
    return { rows: total === 0 ? [] : rows, total, page: Math.min(page, pages), pages };
  }

  async find(tx: Tx, id: number): Promise<IssuedReportRow | null> {
    const rows = await tx.query<IssuedReportRow>('issued-report', `${columns}\nwhere r.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Acts, and each signed paper that was added after the issue. */
  history(tx: Tx, id: number): Promise<ReportActRow[]> {
    return tx.query(
      'report-acts',
      `select done.act, done.recorded_at, app.display_name(done.actor_id) as by, done.reason
from (
  select a.act, a.recorded_at, a.actor_id, a.reason, a.version as place
  from report_acts a
  where a.report_id = $1
  union all
  select 'scan', f.recorded_at, f.actor_id, null, 1000000 + f.id
  from report_issue_files f
  where f.report_id = $1 and f.format = 'scan'
) done
order by done.place`,
      [id],
    );
  }

  /** The newest of every paragraph that was ever edited. */
  paragraphs(tx: Tx, id: number): Promise<ParagraphRow[]> {
    return tx.query(
      'report-paragraphs',
      `select distinct on (p.paragraph) p.paragraph, p.version, p.text, p.drafted, app.display_name(p.actor_id) as by
from report_paragraphs p
where p.report_id = $1
order by p.paragraph, p.version desc`,
      [id],
    );
  }

  /** Newest first: of several scans the last one holds. */
  files(tx: Tx, id: number): Promise<ReportFileRow[]> {
    return tx.query(
      'report-issue-files',
      `select f.format, encode(f.sha256, 'hex') as sha256, f.media_type, f.size_bytes, f.file_name
from report_issue_files f
where f.report_id = $1
order by f.id desc`,
      [id],
    );
  }

  /** The frozen document as JSON; null: not issued. */
  async contentOf(tx: Tx, id: number): Promise<string | null> {
    const rows = await tx.query<{ content: string }>(
      'report-content',
      `select a.content from report_acts a where a.report_id = $1 and a.act = 'issue'`,
      [id],
    );
    return rows[0]?.content ?? null;
  }

  /** The frozen document that a report takes the place of, as JSON; null: it replaces none. */
  async replacedBy(tx: Tx, id: number): Promise<string | null> {
    const rows = await tx.query<{ content: string }>(
      'replaced-content',
      `select a.content
from issued_reports r
join report_acts a on a.report_id = r.replaces_id and a.act = 'issue'
where r.id = $1`,
      [id],
    );
    return rows[0]?.content ?? null;
  }

  /** Whether the unit has given a number in the year of a date. */
  async numberTaken(tx: Tx, orgUnitId: number, number: string, on: string): Promise<boolean> {
    const rows = await tx.query<{ taken: boolean }>(
      'report-number-taken',
      `select exists (
  select 1
  from report_acts a
  where a.org_unit_id = $1
    and a.number = $2
    and extract(year from a.issued_on) = extract(year from $3::date)
    and a.act = 'issue'
) as taken`,
      [orgUnitId, number, on],
    );
    return rows[0]?.taken ?? false;
  }
}
