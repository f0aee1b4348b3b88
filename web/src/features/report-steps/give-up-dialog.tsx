import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import type { ReactNode } from 'react';
import { ReasonDialog } from '../../components/ui/reason-dialog.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { giveBack } from '../../lib/report-issue/report-queries.js';
import { useReportCommand } from '../../lib/report-issue/use-report-command.js';
import { useRefusal } from './use-refusal.js';

/** Back to whoever drafts, or given up: with a reason either way. */
export function GiveUpDialog({
  report,
  act,
  onClose,
}: {
  readonly report: IssuedReportDetailDto;
  readonly act: 'send_back' | 'withdraw';
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const send = useReportCommand(giveBack(report.id, act === 'withdraw' ? act : 'send-back'), onClose);
  const failed = useRefusal(send.error);
  return (
    <ReasonDialog
      title={t(`steps.${act}`)}
      action={t(send.isPending ? 'steps.sending' : `steps.${act}`)}
      busy={send.isPending}
      error={send.error}
      failed={failed}
      onGiven={(reason) => {
        send.mutate({ version: report.version, reason });
      }}
      onClose={onClose}
    >
      <p>{t(act === 'withdraw' ? 'steps.withdrawEffect' : 'steps.sendBackEffect')}</p>
    </ReasonDialog>
  );
}
