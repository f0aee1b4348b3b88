import type { AttachmentDto, AttachmentListDto } from '@contract/attachments.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api.js';
import { sendFile, type SendFileOptions } from '../send-file.js';

/** Which report a file belongs to. */
export interface AttachedTo {
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
}

const pathOf = ({ orgUnit, period }: AttachedTo, sha256 = ''): string =>
  `/submissions/${encodeURIComponent(orgUnit)}/${encodeURIComponent(period)}/attachments${sha256 === '' ? '' : `/${sha256}`}`;

const setOf = ({ dataSet }: AttachedTo): string => `?dataSet=${encodeURIComponent(dataSet)}`;

/** What was uploaded for a report, with whether it is still there. */
export const attachmentsQuery = (report: AttachedTo) =>
  queryOptions({
    queryKey: ['attachments', report.orgUnit, report.period, report.dataSet],
    queryFn: ({ signal }) => request<AttachmentListDto>(pathOf(report) + setOf(report), { signal }),
  });

/** Where a browser gets the file itself. */
export const attachmentAddress = (report: AttachedTo, sha256: string): string =>
  `/api${pathOf(report, sha256)}${setOf(report)}`;

export const postAttachment = (
  report: AttachedTo,
  dataElement: string,
  file: File,
  options: SendFileOptions,
): Promise<AttachmentDto> =>
  sendFile(`${pathOf(report)}${setOf(report)}&dataElement=${encodeURIComponent(dataElement)}`, file, options);
