import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { formatDateTime } from '@domain/format.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { handIn } from '../../lib/report-issue/report-queries.js';
import { useReportCommand } from '../../lib/report-issue/use-report-command.js';
import { StepForm } from './step-form.js';

/** Trình ký: what is frozen by it is said before it is done. */
export function HandInDialog({
  report,
  asOf,
  onClose,
}: {
  readonly report: IssuedReportDetailDto;
  readonly asOf: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const send = useReportCommand(handIn(report.id), onClose);
  return (
    <StepForm
      title={t('steps.hand_in')}
      action={t('steps.hand_in')}
      busy={send.isPending}
      error={send.error}
      onSend={() => {
        send.mutate({ version: report.version, asOf });
      }}
      onClose={onClose}
    >
      <p>{t('steps.handInFreezes', { time: formatDateTime(asOf) })}</p>
      <ul className="list-disc space-y-1 pl-5">
        <li>{t('steps.handInFigures')}</li>
        <li>{t('steps.handInWords')}</li>
        <li>{t('steps.handInBack')}</li>
      </ul>
    </StepForm>
  );
}
