import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../db/unit-of-work.js';
import type { Letterhead, ReportDocument, ReportParagraph } from '../../domain/report/document.js';
import type { WeeklyReport } from '../../domain/report/report-model.js';
import { ProblemError } from '../../http/problem.js';
import { WeeklyReportService } from '../reports/weekly-report.service.js';
import type { Composition, CompositionQuestion, ReportComposer } from './report-composer.js';

/**
 * To be replaced by the composer of whole documents: the weekly report of the province, paragraphs only, in Vietnamese.
 */
@Injectable()
export class WeeklyComposer implements ReportComposer {
  constructor(private readonly weekly: WeeklyReportService) {}

  async compose(context: RequestContext, question: CompositionQuestion): Promise<Composition> {
    const { kind, language, period, campaign } = question;
    if (kind !== 'province_week' || language !== 'vi') throw new ProblemError('report_kind_unavailable');
    const { asOf, report } = await this.weekly.dated(context, {
      period,
      ...(campaign === null ? {} : { campaign }),
      ...(question.asOf === null ? {} : { asOf: question.asOf }),
    });
    return {
      asOf,
      document: documentOf(report, period),
      facts: { communesNotReported: report.notReported.length, openReturns: null, qualityWarnings: null },
    };
  }
}

const paragraph = (id: string, text: string): ReportParagraph => ({ kind: 'paragraph', id, text });

function documentOf(report: WeeklyReport, period: string): ReportDocument {
  return {
    format: 1,
    kind: 'province_week',
    language: 'vi',
    documentTitle: report.documentTitle,
    fileStem: `bao-cao-tuan-${period}`,
    letterhead: letterheadOf(report),
    issue: null,
    numberLine: report.numberLine,
    placeDate: report.placeDate,
    typeName: 'BÁO CÁO',
    subject: report.subject,
    addressLines: [`Kính gửi: ${report.addressee}`],
    simulatedNote: report.simulatedNote,
    basis: report.basis,
    opening: report.intro.map((text, index) => paragraph(`opening-${String(index + 1)}`, text)),
    sections: report.sections.map(({ heading, paragraphs }, section) => {
      const id = `section-${String(section + 1)}`;
      // A section that people write is drafted empty, and can be written into.
      const texts = paragraphs.length === 0 ? [''] : paragraphs;
      return {
        id,
        heading,
        blocks: texts.map((text, index) => paragraph(`${id}-${String(index + 1)}`, text)),
      };
    }),
    recipientLines: report.recipients,
    annexes: [],
    definitions: [],
  };
}

const letterheadOf = (report: WeeklyReport): Letterhead => ({
  agencyAbove: report.agencyAbove,
  agency: report.agency,
  agencyInText: 'Sở Khoa học và Công nghệ',
  symbol: 'BC-SKHCN',
  place: 'Đắk Lắk',
  addressees: [report.addressee],
  recipients: report.recipients,
  signer: { ...report.signer, post: report.signer.post ?? '' },
});
