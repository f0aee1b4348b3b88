import { formatNumber } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  attachmentAddress,
  attachmentsQuery,
  type AttachedTo,
} from '../../lib/attachments/attachment-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** A file of a report: its name, to be downloaded, and its size; one that the store has lost says so. */
export function AttachedFile({
  report,
  sha256,
}: {
  readonly report: AttachedTo;
  readonly sha256: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const { data } = useQuery(attachmentsQuery(report));
  const file = data?.items.find((one) => one.sha256 === sha256);
  if (file?.available === false) return <span className="text-warning">{t('paper.lost')}</span>;
  const size = file === undefined ? '' : ` (${sizeInWords(file.sizeBytes, lang)})`;
  return (
    <a
      href={attachmentAddress(report, sha256)}
      download={file?.fileName ?? ''}
      className="inline-flex min-h-11 items-center font-medium break-all text-link underline underline-offset-2"
    >
      {(file?.fileName ?? t('paper.attached')) + size}
    </a>
  );
}

function sizeInWords(bytes: number, lang: 'vi' | 'en'): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000
    ? `${formatNumber(kilobytes, 0, lang)} KB`
    : `${formatNumber(bytes / 1024 / 1024, 1, lang)} MB`;
}
