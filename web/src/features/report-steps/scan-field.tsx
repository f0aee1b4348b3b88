import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { useState, type ReactNode } from 'react';
import { FileField } from '../../components/ui/file-field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { sendScan } from '../../lib/report-issue/report-queries.js';
import { useReportCommand } from '../../lib/report-issue/use-report-command.js';

/** Takes the signed paper, which is kept beside the files and changes none of them. */
export function ScanField({
  report,
  again,
}: {
  readonly report: IssuedReportDetailDto;
  readonly again: boolean;
}): ReactNode {
  const { t } = useI18n();
  const [name, setName] = useState('');
  const send = useReportCommand(sendScan(report.id));
  return (
    <div className="mt-3 space-y-2">
      <FileField
        label={t(again ? 'files.scanAgain' : 'files.scanAdd')}
        hint={t('files.scanHint')}
        accept="application/pdf,image/jpeg,image/png"
        busy={send.isPending}
        onFile={(file) => {
          setName(file.name);
          // By name and length one file is told from the next when it is tried again.
          send.mutate({ file, name: file.name, size: file.size });
        }}
      />
      {send.isPending && <p role="status">{t('files.scanSending', { name })}</p>}
      {send.isSuccess && <p role="status">{t('files.scanKept', { name })}</p>}
      {send.error !== null && <ProblemNote error={send.error} title={t('files.scanFailed')} />}
    </div>
  );
}
