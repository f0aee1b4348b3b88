import { useState, type ReactNode } from 'react';
import { ReasonDialog } from './reason-dialog.js';
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
  const { period, dataSet } = report;
  const ask = useAsk(onClose);
  const send = (reason: string): void => {
    // The browser's control knows no zone: it is the time of the province.
    const times = until === '' ? {} : { until: new Date(`${until}:00+07:00`).toISOString() };
    ask.mutate({ kind: asking, period, dataSet, reason, ...times });
  };
  const untilError = errorAt(ask.error, 'until');
  return (
    <ReasonDialog
      title={t(`ask.${asking}`)}
      action={t(ask.isPending ? 'ask.sending' : 'ask.send')}
      busy={ask.isPending}
      error={untilError === null ? ask.error : null}
      failed={t('ask.failed')}
      onGiven={send}
      onClose={onClose}
      below={
        asking === 'extension' && (
          <TextField
            type="datetime-local"
            label={t('ask.until')}
            hint={t('ask.untilHint')}
            error={untilError}
            value={until}
            onValue={setUntil}
          />
        )
      }
    >
      <p>{t(`ask.${asking}Effect`)}</p>
    </ReasonDialog>
  );
}
