import type { IssuedReportDto } from '../../contract/report-issue.js';
import type { Actor } from '../../db/unit-of-work.js';
import { issueActs, type IssueOwner } from '../../domain/report-issue/issue-state.js';
import type { IssuedReportRow, ReportFileRow } from './report-issue.query.js';

/** The province itself stands for the Department. */
export const ownerOf = (row: Pick<IssuedReportRow, 'org_unit_id' | 'province_id'>): IssueOwner =>
  row.org_unit_id === row.province_id ? 'province' : 'commune';

/** A report as its reader sees it, with what that reader can do. */
export const reportAnswer = (row: IssuedReportRow, actor: Actor): IssuedReportDto => ({
  id: row.id,
  kind: row.kind,
  orgUnit: row.org_unit,
  period: row.period,
  fromPeriod: row.from_period,
  campaign: row.campaign,
  language: row.language,
  state: row.state,
  version: row.version,
  asOf: row.as_of?.toISOString() ?? null,
  number: row.number,
  issuedOn: row.issued_on,
  sha256: row.sha256,
  replaces: row.replaces_id,
  replacedBy: row.replaced_by,
  changedAt: row.changed_at.toISOString(),
  acts: issueActs(row.state, actor.role, ownerOf(row)),
});

export const fileAnswer = ({ format, file_name, size_bytes, sha256 }: ReportFileRow) => ({
  format,
  fileName: file_name,
  sizeBytes: size_bytes,
  sha256,
});
