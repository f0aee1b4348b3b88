import { formatDateTime } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { later } from '../../components/ui/later.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { lastAnswer, toTimeNote } from '../../lib/report-form/to-time-note.js';
import { allRequestsQuery } from '../../lib/report-form/use-requests.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { useSession } from '../../lib/session/session.js';
import type { Column, ColumnMode } from './grid-head.js';

const AskDialog = later(async () => (await import('../../components/ui/ask-dialog.js')).AskDialog);

/** What is asked of the Department for a period that cannot be changed, and the way to ask it. */
export function HeadNote({
  column,
  dataSet,
  mode,
}: {
  readonly column: Column;
  readonly dataSet: string;
  readonly mode: ColumnMode;
}): ReactNode {
  const { t, lang } = useI18n();
  const { orgUnit } = useSession();
  const [asks, setAsks] = useState(false);
  const now = useServerNow();
  const { asking } = toTimeNote({ ...column, extension: null }, now);
  const own = column.orgUnit === orgUnit?.code;
  const requests = useQuery({ ...allRequestsQuery(orgUnit?.code ?? ''), enabled: own });
  if (mode !== 'closed' || asking === null || !own) return null;
  const { period } = column;
  const asked = (requests.data?.items ?? []).filter(
    (one) => one.period === period && one.dataSet === dataSet,
  );
  const last = lastAnswer(asked, asking);
  if (last?.status === 'open')
    return (
      <span className="block text-ink-soft">{t('grid.asked', { when: formatDateTime(last.askedAt) })}</span>
    );
  return (
    <>
      <button
        type="button"
        className="min-h-11 font-semibold text-link underline underline-offset-2"
        onClick={() => {
          setAsks(true);
        }}
      >
        {t(`ask.${asking}`)}
        <span className="sr-only"> {periodName(period, lang)}</span>
      </button>
      {asks && (
        <Suspense fallback={null}>
          <AskDialog
            report={{ orgUnit: column.orgUnit, period, dataSet }}
            asking={asking}
            onClose={() => {
              setAsks(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
