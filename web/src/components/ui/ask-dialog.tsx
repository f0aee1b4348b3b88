import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from './button.js';
import { Modal } from './modal.js';
import { ProblemNote } from './page-state.js';
import { ReasonField, useReason } from './reason-field.js';
import { TextField } from './text-field.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { ReportKey } from '../../lib/report-form/entry-queries.js';
import type { Asking } from '../../lib/report-form/to-time-note.js';
import { useAsk } from '../../lib/report-form/use-requests.js';

/** Why, and for more time until when; both go to the reviewers as they are written. */
export function AskDialog({
  report,
  asking,
  onClose,
}: {
  readonly report: ReportKey;
  readonly asking: Asking;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const [until, setUntil] = useState('');
  const reason = useReason();
  const { period, dataSet } = report;
  const ask = useAsk(onClose);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const given = reason.given();
    if (given === null) return;
    // The browser's control knows no zone: it is the time of the province.
    const times = until === '' ? {} : { until: new Date(`${until}:00+07:00`).toISOString() };
    ask.mutate({ kind: asking, period, dataSet, reason: given, ...times });
  };
  const untilError = errorAt(ask.error, 'until');
  return (
    <Modal title={t(`ask.${asking}`)} busy={ask.isPending} onClose={onClose}>
      <form noValidate className="space-y-4" onSubmit={send}>
        <p>{t(`ask.${asking}Effect`)}</p>
        <ReasonField reason={reason} />
        {asking === 'extension' && (
          <TextField
            type="datetime-local"
            label={t('ask.until')}
            hint={t('ask.untilHint')}
            error={untilError}
            value={until}
            onValue={setUntil}
          />
        )}
        {ask.error !== null && untilError === null && (
          <ProblemNote error={ask.error} title={t('ask.failed')} />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={ask.isPending} onClick={onClose}>
            {t('action.close')}
          </Button>
          <Button type="submit" disabled={ask.isPending}>
            {t(ask.isPending ? 'ask.sending' : 'ask.send')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
