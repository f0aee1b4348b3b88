import type { SubmissionDto } from '@contract/submissions.js';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
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
  const reason = useReason();
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
    <Modal title={t('giveBack.title')} busy={giveBack.isPending} onClose={onClose}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          const given = reason.given();
          if (given !== null) giveBack.mutate(given);
        }}
      >
        <p>{t('giveBack.effect')}</p>
        <ReasonField reason={reason} />
        {giveBack.error !== null && <ProblemNote error={giveBack.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={giveBack.isPending} onClick={onClose}>
            {t('action.close')}
          </Button>
          <Button type="submit" disabled={giveBack.isPending}>
            {t('giveBack.button')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
