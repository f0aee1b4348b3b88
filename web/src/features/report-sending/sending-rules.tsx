import type { ReportSendingDto } from '@contract/report-sending.js';
import { formatDate, formatDateTime } from '@domain/format.js';
import { localDateOf, localTimeOf, weekdayOf } from '@domain/local-time.js';
import { periodName } from '@domain/period.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { SendingForm } from './sending-form.js';
import { sendingQuery } from './sending-queries.js';

/** When the weekly report is drafted by itself, where issued reports go, and what came of the last turns. */
export function SendingRules(): ReactNode {
  const { t } = useI18n();
  const query = useQuery(sendingQuery);
  return (
    <Card title={t('sending.rules')}>
      <PageState query={query} height="32rem">
        {(sending) => (
          <div className="space-y-5">
            <NextTurn sending={sending} />
            <SendingForm key={sending.version} sending={sending} />
            <Turns sending={sending} />
          </div>
        )}
      </PageState>
    </Card>
  );
}

type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7;

function NextTurn({
  sending: { next, changedAt, changedBy },
}: {
  readonly sending: ReportSendingDto;
}): ReactNode {
  const { t, lang } = useI18n();
  const changed =
    changedAt === null
      ? null
      : t('sending.changed', { name: changedBy ?? '', time: formatDateTime(changedAt) });
  return (
    <div>
      <p className="font-medium">{next === null ? t('sending.off') : nextWords(next)}</p>
      {changed !== null && <p className="text-sm text-ink-soft">{changed}</p>}
    </div>
  );

  function nextWords({ at, period }: NonNullable<ReportSendingDto['next']>): string {
    const moment = new Date(at);
    const date = localDateOf(moment);
    const when = {
      time: localTimeOf(moment),
      day: t(`sending.day.${String(weekdayOf(date)) as `${Day}`}`),
      date: formatDate(date),
    };
    return period === null
      ? t('sending.nextUnknown', when)
      : t('sending.next', { ...when, week: periodName(period, lang).toLocaleLowerCase(lang) });
  }
}

function Turns({ sending: { turns } }: { readonly sending: ReportSendingDto }): ReactNode {
  const { t, lang } = useI18n();
  if (turns.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{t('sending.turns')}</h3>
      <ul className="mt-1 divide-y divide-line">
        {turns.map(({ at, period, outcome, report }) => (
          <li key={at} className="flex flex-wrap items-center gap-x-3 py-1">
            <span className="text-ink-soft">{formatDateTime(at)}</span>
            <span className={outcome === 'failed' ? 'text-error' : undefined}>
              {t(`sending.turn.${outcome}`, { week: periodName(period, lang).toLocaleLowerCase(lang) })}
            </span>
            {report !== null && (
              <Link
                to="/bao-cao/$report"
                params={{ report: String(report) }}
                className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
              >
                {t('sending.open')}
                <span className="sr-only"> {periodName(period, lang)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
