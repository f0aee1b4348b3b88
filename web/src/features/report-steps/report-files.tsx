import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { formatNumber } from '@domain/format.js';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { buttonClass } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { fileAddress } from '../../lib/report-issue/report-queries.js';
import { ReportVerification } from './report-verification.js';
import { ScanField } from './scan-field.js';

type File = IssuedReportDetailDto['files'][number];
/** The one that is read first stands first. */
const FORMATS = ['pdf', 'docx', 'xlsx'] as const;

/** The files that were kept at issue, the signed paper, and the proof that they are what was issued. */
export function ReportFiles({ report }: { readonly report: IssuedReportDetailDto }): ReactNode {
  const { t } = useI18n();
  if (report.state !== 'issued') return null;
  const papers = FORMATS.flatMap((format) => report.files.filter((file) => file.format === format));
  // Newest first: the last one that was added is the one that is downloaded.
  const scan = report.files.find(({ format }) => format === 'scan');
  return (
    <Card title={t('files.title')}>
      <ul className="space-y-2">
        {papers.map((file) => (
          <Download key={file.format} id={report.id} file={file} words={t(`files.${file.format}`)} />
        ))}
        {scan !== undefined && <Download id={report.id} file={scan} words={t('files.scan')} />}
      </ul>
      {scan === undefined && <p className="mt-3 text-ink-soft">{t('files.noScan')}</p>}
      {report.acts.includes('scan') && <ScanField report={report} again={scan !== undefined} />}
      <ReportVerification report={report} />
    </Card>
  );
}

function Download({
  id,
  file: { format, fileName, sizeBytes },
  words,
}: {
  readonly id: number;
  readonly file: File;
  readonly words: string;
}): ReactNode {
  const { lang } = useI18n();
  return (
    <li>
      <a
        href={fileAddress(id, format)}
        download={fileName}
        title={fileName}
        className={buttonClass(format === 'pdf' ? 'primary' : 'secondary', 'w-full')}
      >
        {words} ({formatNumber(Math.max(1, Math.round(sizeBytes / 1024)), 0, lang)} KB)
      </a>
    </li>
  );
}
