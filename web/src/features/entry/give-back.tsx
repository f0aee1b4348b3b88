import type { SubmissionDto } from '@contract/submissions.js';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ReasonDialog } from '../../components/ui/reason-dialog.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useCommand } from '../../lib/use-command.js';
import { dueQuery } from '../../lib/report-form/due-query.js';
import { postGiveBack } from '../../lib/report-form/entry-commands.js';
import { submissionQuery } from '../../lib/report-form/entry-queries.js';

/** A leader who would not sign says why; the officer finds it on the form. Loaded only when needed. */
export function GiveBackDialog({
  report,
  onClose,
}: {
  readonly report: SubmissionDto;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const key = { orgUnit: report.orgUnit, period: report.period, dataSet: report.dataSet };
  const giveBack = useCommand(
    (text: string, idempotencyKey) =>
      postGiveBack(key, { version: report.version, reason: text }, idempotencyKey),
    (given) => {
      client.setQueryData(submissionQuery(key).queryKey, given);
      void client.invalidateQueries({ queryKey: dueQuery(key.orgUnit).queryKey });
      void client.invalidateQueries({ queryKey: ['inbox'] });
      onClose();
    },
  );
  return (
    <ReasonDialog
      title={t('giveBack.title')}
      action={t('giveBack.button')}
      busy={giveBack.isPending}
      error={giveBack.error}
      onGiven={giveBack.mutate}
      onClose={onClose}
    >
      <p>{t('giveBack.effect')}</p>
    </ReasonDialog>
  );
}
