import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import type { ReactNode } from 'react';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { giveBack } from '../../lib/report-issue/report-queries.js';
import { useReportCommand } from '../../lib/report-issue/use-report-command.js';
import { StepForm } from './step-form.js';

/** Back to whoever drafts, or given up: with a reason either way. */
export function ReasonDialog({
  report,
  act,
  onClose,
}: {
  readonly report: IssuedReportDetailDto;
  readonly act: 'send_back' | 'withdraw';
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const reason = useReason();
  const send = useReportCommand(giveBack(report.id, act === 'withdraw' ? act : 'send-back'), onClose);
  return (
    <StepForm
      title={t(`steps.${act}`)}
      action={t(`steps.${act}`)}
      busy={send.isPending}
      error={send.error}
      onSend={() => {
        const given = reason.given();
        if (given !== null) send.mutate({ version: report.version, reason: given });
      }}
      onClose={onClose}
    >
      <p>{t(act === 'withdraw' ? 'steps.withdrawEffect' : 'steps.sendBackEffect')}</p>
      <ReasonField reason={reason} />
    </StepForm>
  );
}
