import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DraftedReport } from '../lib/report-issue/report-queries.js';
import type { FakeApi } from './fake-api.js';
import { figuresApi } from './figures-api.js';
import { draftedReport, paragraphState, reportDetail } from './issued-reports.js';

export const PARAGRAPH = 'PUT /issued-reports/1/paragraphs/results';
const CHECKLIST: DraftedReport['checklist'] = [
  { code: 'communes_not_reported', clear: false, count: 11, about: [] },
  { code: 'open_returns', clear: true, count: 0, about: [] },
  { code: 'quality_warnings', clear: false, count: null, about: [] },
  { code: 'stale_edits', clear: false, count: 1, about: ['results'] },
  { code: 'unknown_figures', clear: false, count: 1, about: ['59,9'] },
];
/** A report of the Department with one drafted paragraph, and a list with things to look at. */
export const reportPageApi = (
  role: 'reviewer' | 'director',
  report: Partial<IssuedReportDetailDto> = {},
  drafted: Partial<DraftedReport> = {},
): FakeApi =>
  figuresApi(role)
    .on('GET /issued-reports/1', () => ({ body: reportDetail(report) }))
    .on('GET /issued-reports/1/document', () => ({
      body: draftedReport({ paragraphs: [paragraphState()], checklist: CHECKLIST, ...drafted }),
    }))
    .on(PARAGRAPH, () => ({ body: reportDetail() }));

export const openEditor = async (): Promise<HTMLElement> => {
  await userEvent.click(await screen.findByRole('button', { name: /^Sửa đoạn: Đạt 58,0%/u }));
  return screen.findByRole('textbox', { name: /^Sửa đoạn/u });
};
export const typeInto = (box: HTMLElement, text: string): void => {
  fireEvent.change(box, { target: { value: text } });
};

export const AWAITING: Partial<IssuedReportDetailDto> = {
  ...{ state: 'awaiting_signature', version: 2, asOf: '2025-10-08T07:00:00.000Z' },
  acts: ['send_back', 'issue', 'withdraw'],
};
