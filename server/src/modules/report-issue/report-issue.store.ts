import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReportKind, ReportLanguage } from '../../domain/report/document.js';
import type { IssueAct, IssueState } from '../../domain/report-issue/issue-state.js';
import type { IssuedReportRow, ReportFileRow } from './report-issue.query.js';

export interface NewReport {
  readonly kind: ReportKind;
  /** Code of the period. */
  readonly period: string;
  /** Code of the first of several; null: the period alone. */
  readonly fromPeriod: string | null;
  readonly campaign: string | null;
  readonly language: ReportLanguage;
  readonly replaces: number | null;
}

export interface NewAct {
  readonly act: IssueAct;
  readonly state: IssueState;
  readonly reason?: string;
  readonly asOf?: Date;
  readonly issue?: {
    readonly number: string;
    readonly on: string;
    readonly content: string;
    /** Of the content, hexadecimal. */
    readonly sha256: string;
  };
}

/** Reports, acts, edits and files, only ever added to; when and by whom is stamped by the store. */
@Injectable()
export class ReportIssueStore {
  /** Acts on one report wait for each other until COMMIT. */
  async lock(tx: Tx, id: number): Promise<void> {
    await tx.query('lock-issued-report', 'select pg_advisory_xact_lock(20250716, $1)', [id]);
  }

  /** null: there is no such period. */
  async draft(tx: Tx, provinceId: number, orgUnitId: number, body: NewReport): Promise<number | null> {
    const { kind, period, fromPeriod, campaign, language, replaces } = body;
    const rows = await tx.query<{ id: number }>(
      'insert-issued-report',
      `insert into issued_reports (province_id, org_unit_id, kind, period_id, from_period_id, campaign, language, replaces_id)
select $1, $2, $3, pe.id, first.id, $6, $7, $8
from periods pe
left join periods first on first.code = $5
where pe.code = $4
  and ($5::text is null or first.id is not null)
returning id`,
      [provinceId, orgUnitId, kind, period, fromPeriod, campaign, language, replaces],
    );
    return rows[0]?.id ?? null;
  }

  /** Two at the same time take the same version, and the second is refused as a conflict. */
  async act(
    tx: Tx,
    report: Pick<IssuedReportRow, 'id' | 'org_unit_id' | 'version'>,
    done: NewAct,
  ): Promise<void> {
    await tx.query(
      'insert-report-act',
      `insert into report_acts (report_id, org_unit_id, version, act, state, reason, as_of, number, issued_on, content, sha256)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, decode($11, 'hex'))`,
      [
        report.id,
        report.org_unit_id,
        report.version + 1,
        done.act,
        done.state,
        done.reason ?? null,
        done.asOf ?? null,
        done.issue?.number ?? null,
        done.issue?.on ?? null,
        done.issue?.content ?? null,
        done.issue?.sha256 ?? null,
      ],
    );
  }

  async edit(
    tx: Tx,
    reportId: number,
    paragraph: string,
    version: number,
    edit: { readonly text: string | null; readonly drafted: string },
  ): Promise<void> {
    await tx.query(
      'insert-report-paragraph',
      `insert into report_paragraphs (report_id, paragraph, version, text, drafted)
values ($1, $2, $3, $4, $5)`,
      [reportId, paragraph, version, edit.text, edit.drafted],
    );
  }

  async addFile(tx: Tx, reportId: number, file: ReportFileRow): Promise<void> {
    await tx.query(
      'insert-report-issue-file',
      `insert into report_issue_files (report_id, format, sha256, media_type, size_bytes, file_name)
values ($1, $2, decode($3, 'hex'), $4, $5, $6)`,
      [reportId, file.format, file.sha256, file.media_type, file.size_bytes, file.file_name],
    );
  }
}
