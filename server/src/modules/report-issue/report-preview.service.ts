import { Injectable } from '@nestjs/common';
import type { DraftedReportDto } from '../../contract/report-issue.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { ReportDocument } from '../../domain/report/document.js';
import { printed } from '../../domain/report/printed.js';
import { issueChecklist } from '../../domain/report-issue/issue-checklist.js';
import {
  applyEdits,
  editsIn,
  type ParagraphEdit,
  paragraphsOf,
  staleEdits,
} from '../../domain/report-issue/paragraph-edits.js';
import { replacing } from '../../domain/report-issue/replaced-report.js';
import { unknownFigures } from '../../domain/report-issue/unknown-figures.js';
import { type Composition, ReportComposersService } from '../reports/report-composers.service.js';
import { ReportActsService } from './report-acts.service.js';
import { type IssuedReportRow, type ParagraphRow, ReportIssueQuery } from './report-issue.query.js';

/** A report composed from the figures, and what was made of it. */
export interface EditedReport extends Composition {
  readonly row: IssuedReportRow;
  readonly paragraphs: readonly ParagraphRow[];
  readonly edits: readonly ParagraphEdit[];
  /** With the edits in their place, and with what is empty, to be written. */
  readonly edited: ReportDocument;
  /** As it goes on paper: without what is empty. */
  readonly printed: ReportDocument;
}

/** What a report says: of a draft as of now, of what was handed in as of the moment it was frozen at. */
@Injectable()
export class ReportPreviewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: ReportActsService,
    private readonly query: ReportIssueQuery,
    private readonly composers: ReportComposersService,
  ) {}

  async edited(context: RequestContext, id: number, asOf?: string): Promise<EditedReport> {
    const { row, paragraphs, replaced } = await this.unitOfWork.read(context, async (tx) => ({
      row: await this.acts.find(tx, id),
      paragraphs: await this.query.paragraphs(tx, id),
      replaced: await this.query.replacedBy(tx, id),
    }));
    const moment = row.as_of?.toISOString() ?? asOf ?? null;
    const { kind, period, from_period: fromPeriod, campaign, language, org_unit: unit } = row;
    const question = { kind, period, fromPeriod, campaign, language, unit, asOf: moment };
    const composed = await this.composers.compose(context, question);
    const old = replaced === null ? null : (JSON.parse(replaced) as ReportDocument);
    const composition =
      old === null ? composed : { ...composed, document: replacing(composed.document, old) };
    const edits = editsIn(
      composition.document,
      paragraphs.map(({ paragraph, text, drafted }) => ({ id: paragraph, text, drafted })),
    );
    const edited = applyEdits(composition.document, edits);
    return { ...composition, row, paragraphs, edits, edited, printed: printed(edited) };
  }

  /** What was issued is shown as it was frozen, whatever the figures are now. */
  async document(context: RequestContext, id: number): Promise<DraftedReportDto> {
    const frozen = await this.unitOfWork.read(context, (tx) => this.query.contentOf(tx, id));
    const report = await this.edited(context, id);
    const shown = report.row.state === 'draft' ? report.edited : report.printed;
    return {
      asOf: report.asOf,
      document: { ...(frozen === null ? shown : (JSON.parse(frozen) as ReportDocument)) },
      paragraphs: paragraphStates(report),
      checklist: issueChecklist(report.document, report.edits, report.facts).map((item) => ({
        ...item,
        about: [...item.about],
      })),
    };
  }
}

function paragraphStates({ document, paragraphs, edits }: EditedReport): DraftedReportDto['paragraphs'] {
  const rows = new Map(paragraphs.map((row) => [row.paragraph, row]));
  const texts = new Map(edits.map((edit) => [edit.id, edit.text]));
  const stale = new Set(staleEdits(document, edits).map(({ id }) => id));
  return paragraphsOf(document).map(({ id, text: drafted }) => {
    const row = rows.get(id);
    const text = texts.get(id) ?? null;
    return {
      id,
      drafted,
      text,
      against: text === null ? null : (row?.drafted ?? null),
      version: row?.version ?? 0,
      by: row?.by ?? null,
      stale: stale.has(id),
      unknownFigures: text === null ? [] : unknownFigures(text, document),
    };
  });
}
