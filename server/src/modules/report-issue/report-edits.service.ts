import { Injectable } from '@nestjs/common';
import type { DraftReportBody, ParagraphBody } from '../../contract/report-issue.js';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import { issueStep } from '../../domain/report-issue/issue-state.js';
import { isSpan } from '../../domain/report-issue/report-span.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type IssuedReportRow, ReportIssueQuery } from './report-issue.query.js';
import { ReportIssueStore } from './report-issue.store.js';

type Begun = Pick<IssuedReportRow, 'id' | 'org_unit_id' | 'province_id' | 'version'>;

/** Whoever begins a report: a person, or the schedule in the place of one. */
export type Drafter = Pick<Actor, 'orgUnitId' | 'role'>;

/** What people put into reports: that there is one, and its paragraphs. */
@Injectable()
export class ReportEditsService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly query: ReportIssueQuery,
    private readonly store: ReportIssueStore,
  ) {}

  /** The report of whoever begins it: the Department's, or that of the own commune. */
  async begin(tx: Tx, actor: Drafter, body: DraftReportBody): Promise<Begun> {
    const { province } = await this.catalogue.current(tx);
    const unitId = actor.orgUnitId ?? province.id;
    const owner = actor.orgUnitId === null ? 'province' : 'commune';
    if (!issueStep('draft', null, actor.role, owner).ok) throw new ProblemError('forbidden');
    const { kind } = body;
    if ((owner === 'commune') !== (kind === 'commune_week'))
      throw new ProblemError('report_kind_unavailable');
    const fromPeriod = body.fromPeriod ?? null;
    if (!isSpan(kind, fromPeriod, body.period)) throw new ProblemError('report_span_invalid');
    if (body.replaces !== null) await this.replaceable(tx, body.replaces, unitId);
    const id = await this.store.draft(tx, province.id, unitId, { ...body, fromPeriod });
    if (id === null) throw new ProblemError('not_found');
    return { id, org_unit_id: unitId, province_id: province.id, version: 0 };
  }

  /** The newest text of the paragraph stands against the one that was edited. */
  async write(
    tx: Tx,
    id: number,
    paragraph: string,
    { version, text, drafted }: ParagraphBody,
  ): Promise<void> {
    const rows = await this.query.paragraphs(tx, id);
    const newest = rows.find((row) => row.paragraph === paragraph);
    const current = newest?.version ?? 0;
    if (current !== version)
      throw new ProblemError('paragraph_changed', {
        members: {
          current: {
            version: current,
            text: newest?.text ?? null,
            drafted: newest?.drafted ?? drafted,
            by: newest?.by ?? null,
          },
          yours: { version, text, drafted },
        },
      });
    await this.store.edit(tx, id, paragraph, current + 1, { text, drafted });
  }

  /** What was issued by the unit, and has not been replaced yet. */
  private async replaceable(tx: Tx, id: number, unitId: number): Promise<void> {
    const old = await this.query.find(tx, id);
    if (old === null || old.org_unit_id !== unitId) throw new ProblemError('not_found');
    if (old.state !== 'issued' || old.replaced_by !== null) throw new ProblemError('report_not_issued');
  }
}
