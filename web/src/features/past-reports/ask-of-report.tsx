import type { RequestDto } from '@contract/requests.js';
import { formatDateTime } from '@domain/format.js';
import { Suspense, useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { later } from '../../components/ui/later.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { PastReport, PastStep } from './to-past-step.js';

const AskDialog = later(async () => (await import('../../components/ui/ask-dialog.js')).AskDialog);

/** What was asked of the Department for a report, and what came of it. */
export function RequestState({
  request,
  follows,
}: {
  readonly request: RequestDto;
  /** What follows it is still to come. */
  readonly follows: boolean;
}): ReactNode {
  const { t } = useI18n();
  const { kind, status, askedAt, reason, answer, answeredBy, answeredAt } = request;
  const when = formatDateTime(askedAt);
  return (
    <div className="mt-2 rounded-md bg-sunken p-3">
      <p className="font-medium">
        {t(`request.${kind}`)} ({when}): {t(`request.${status}`)}
      </p>
      <p className="text-sm text-ink-soft">{t('inbox.reason', { reason })}</p>
      {answer !== null && (
        <p className="text-sm">
          {t('past.answer', {
            person: answeredBy ?? t('ask.someone'),
            when: formatDateTime(answeredAt ?? askedAt),
            answer,
          })}
        </p>
      )}
      {follows && <p className="text-sm text-ink-soft">{t(`past.step.${kind}.${status}`)}</p>}
    </div>
  );
}

/** "Xin mở lại", "Xin gia hạn": what follows stands beside the button before it is pressed. */
export function AskButton({
  report,
  asks,
  name,
}: {
  readonly report: PastReport;
  readonly asks: NonNullable<PastStep['asks']>;
  readonly name: string;
}): ReactNode {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look="secondary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(`ask.${asks}`)}
        <span className="sr-only"> {name}</span>
      </Button>
      {open && (
        <Suspense fallback={null}>
          <AskDialog
            report={report}
            asking={asks}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
