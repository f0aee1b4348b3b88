import type { LetterheadBody, LetterheadStateDto } from '@contract/letterhead.js';
import type {
  DraftedReportDto,
  DraftReportBody,
  HandInBody,
  IssueBody,
  IssuedReportDetailDto,
  IssuedReportListDto,
  ParagraphBody,
  ReportReasonBody,
  ReportVerificationDto,
} from '@contract/report-issue.js';
import type { ReportDocument } from '@domain/report/document.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api.js';
import { sendFile } from '../send-file.js';

const PATH = '/issued-reports';
const pathOf = (id: number): string => `${PATH}/${String(id)}`;

/** A report as it is drafted or was issued, its document typed. */
export type DraftedReport = Omit<DraftedReportDto, 'document'> & { readonly document: ReportDocument };

/** What the list is narrowed to, and which part of it; what is absent narrows nothing. */
export type ReportsQuestion = Readonly<
  Partial<Record<'period' | 'kind' | 'state' | 'whose' | 'unit' | 'page', string>>
>;

export const reportsQuery = (question: ReportsQuestion) =>
  queryOptions({
    queryKey: ['issued-reports', 'list', question],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams(question).toString();
      return request<IssuedReportListDto>(query === '' ? PATH : `${PATH}?${query}`, { signal });
    },
  });

export const reportQuery = (id: number) =>
  queryOptions({
    queryKey: ['issued-reports', 'one', id],
    queryFn: ({ signal }) => request<IssuedReportDetailDto>(pathOf(id), { signal }),
  });

/** What it says: of a draft as of now. */
export const documentQuery = (id: number) =>
  queryOptions({
    queryKey: ['issued-reports', 'document', id],
    queryFn: ({ signal }) => request<DraftedReport>(`${pathOf(id)}/document`, { signal }),
  });

/** Composed anew by the server each time it is asked. */
export const verify = (id: number, signal?: AbortSignal): Promise<ReportVerificationDto> =>
  request(`${pathOf(id)}/verification`, signal === undefined ? {} : { signal });

/** Where a file of an issued report is downloaded. */
export const fileAddress = (id: number, format: 'pdf' | 'docx' | 'xlsx' | 'scan'): string =>
  `/api${pathOf(id)}/files/${format}`;

type Sent<Body> = (body: Body, idempotencyKey: string) => Promise<IssuedReportDetailDto>;

export const draftReport: Sent<DraftReportBody> = (body, idempotencyKey) =>
  request(PATH, { method: 'POST', body, idempotencyKey });

export const editParagraph =
  (id: number, paragraph: string): Sent<ParagraphBody> =>
  (body, idempotencyKey) =>
    request(`${pathOf(id)}/paragraphs/${encodeURIComponent(paragraph)}`, {
      method: 'PUT',
      body,
      idempotencyKey,
    });

export const handIn =
  (id: number): Sent<HandInBody> =>
  (body, idempotencyKey) =>
    request(`${pathOf(id)}/hand-in`, { method: 'POST', body, idempotencyKey });

export const issueReport =
  (id: number): Sent<IssueBody> =>
  (body, idempotencyKey) =>
    request(`${pathOf(id)}/issue`, { method: 'POST', body, idempotencyKey });

/** What is done with a reason. */
export const giveBack =
  (id: number, act: 'send-back' | 'withdraw'): Sent<ReportReasonBody> =>
  (body, idempotencyKey) =>
    request(`${pathOf(id)}/${act}`, { method: 'POST', body, idempotencyKey });

interface SentScan {
  readonly file: File;
  readonly name: string;
  readonly size: number;
}

/** The signed paper. */
export const sendScan =
  (id: number): Sent<SentScan> =>
  ({ file }, idempotencyKey) =>
    sendFile(`${pathOf(id)}/scan`, file, { idempotencyKey });

/** How the reports of one's own unit are headed; under whoever types it does not change by itself. */
export const letterheadQuery = queryOptions({
  queryKey: ['letterhead'],
  queryFn: ({ signal }) => request<LetterheadStateDto>('/letterhead', { signal }),
  refetchOnWindowFocus: false,
});

export const keepLetterhead = (body: LetterheadBody, idempotencyKey: string): Promise<LetterheadStateDto> =>
  request('/letterhead', { method: 'PUT', body, idempotencyKey });
