import type { ReportDocument } from '../report/document.js';

export interface ReportMail {
  readonly subject: string;
  /** Paragraphs. */
  readonly body: string;
}

/** Longest subject, characters; mail programs cut it off anyway. */
const LONGEST_SUBJECT = 200;

/** One line without anything that begins another: what a person typed cannot become a header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

type Told = Pick<
  ReportDocument,
  'language' | 'documentTitle' | 'numberLine' | 'placeDate' | 'letterhead' | 'simulatedNote'
>;

/** The mail that brings the files of an issued report, in the language of the report. */
export function composeReportMail(document: Told, fileNames: readonly string[]): ReportMail {
  const vi = document.language === 'vi';
  const title = oneLine(document.documentTitle);
  const number = oneLine(document.numberLine);
  const agency = oneLine(document.letterhead.agencyInText);
  const date = oneLine(document.placeDate);
  const files = fileNames.map(oneLine).join(', ');
  const paragraphs = vi
    ? [
        'Kính gửi quý cơ quan,',
        `${agency} gửi ${title} (${number}; ${date}).`,
        `Tệp kèm theo: ${files}.`,
        'Thư này do hệ thống tự động gửi khi ban hành báo cáo; xin không trả lời thư này.',
      ]
    : [
        'Dear recipient,',
        `${agency} sends you ${title} (${number}; ${date}).`,
        `Files attached: ${files}.`,
        'This mail was sent by the system when the report was issued; please do not answer it.',
      ];
  const note = document.simulatedNote === null ? [] : [oneLine(document.simulatedNote)];
  return {
    subject: oneLine(`${title} – ${number}`).slice(0, LONGEST_SUBJECT),
    body: [...paragraphs, ...note].join('\n\n'),
  };
}
