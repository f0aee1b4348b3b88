import type { ReminderLogDto } from '@contract/reminders.js';
import { formatDateTime } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { LogFilters } from './log-filters.js';
import { logQuery } from './reminder-queries.js';
import { stepWords } from './step-words.js';

type Item = ReminderLogDto['items'][number];

/** What was sent, would have been, or could not be; newest first. What it is narrowed to stands in the address. */
export function ReminderLog(): ReactNode {
  const { t } = useI18n();
  const { period = '', state = '', channel = '', orgUnit = '', before = '' } = useFilters();
  const filter = useFilter();
  const given = Object.entries({ period, state, channel, orgUnit, before }).filter(
    ([, value]) => value !== '',
  );
  const query = useQuery(logQuery(new URLSearchParams(given).toString()));
  return (
    <Card title={t('remind.log')}>
      <LogFilters periods={query.data?.periods ?? []} />
      <div className="mt-4">
        <PageState
          query={query}
          isEmpty={({ items }) => items.length === 0}
          empty={<Empty>{t('remind.log.none')}</Empty>}
        >
          {({ items, more }) => (
            <>
              <ul className="divide-y divide-line">
                {items.map((item) => (
                  <Entry key={item.id} item={item} />
                ))}
              </ul>
              <Pages
                first={before === ''}
                next={more ? (items.at(-1)?.id ?? null) : null}
                onBefore={(next) => {
                  filter({ before: next });
                }}
              />
            </>
          )}
        </PageState>
      </div>
    </Card>
  );
}

interface PagesProps {
  readonly first: boolean;
  /** null: there are no older ones. */
  readonly next: string | null;
  readonly onBefore: (before: string) => void;
}

function Pages({ first, next, onBefore }: PagesProps): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {!first && (
        <Button
          look="secondary"
          onClick={() => {
            onBefore('');
          }}
        >
          {t('remind.log.newest')}
        </Button>
      )}
      {next !== null && (
        <Button
          look="secondary"
          onClick={() => {
            onBefore(next);
          }}
        >
          {t('remind.log.more')}
        </Button>
      )}
    </div>
  );
}

function Entry({ item }: { readonly item: Item }): ReactNode {
  const { t, lang } = useI18n();
  const reports = item.reports.map(
    ({ orgUnitName, period, step }) => `${orgUnitName}, ${periodName(period, lang)} (${stepWords(step, t)})`,
  );
  const why = whyOf(item.detail, t);
  return (
    <li className="py-2">
      <p className="flex flex-wrap gap-x-2">
        <time dateTime={item.plannedAt} className="text-ink-soft">
          {formatDateTime(item.settledAt ?? item.plannedAt)}
        </time>
        <span className="font-semibold">{item.name}</span>
        <span>{t(`remind.channel.${item.channel}`)}</span>
        <span
          className={item.state === 'failed' || item.state === 'uncertain' ? 'text-error' : 'text-ink-soft'}
        >
          {t(`remind.is.${item.state}`)}
          {why === null ? '' : `: ${why}`}
          {item.attempts > 1 && ` · ${t('remind.log.attempts', { n: item.attempts })}`}
        </span>
      </p>
      <p className="text-sm text-ink-soft">
        {item.kind === 'test' ? t('remind.log.test') : reports.join(' · ')}
      </p>
      {item.body !== null && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-link">{t('remind.log.open')}</summary>
          <div className="rounded-md bg-sunken p-3">
            <p className="font-semibold">{item.subject}</p>
            <p className="mt-1 wrap-anywhere whitespace-pre-line">{item.body}</p>
          </div>
        </details>
      )}
    </li>
  );
}

const REASONS = [
  'arrived',
  'handed_on',
  'no_address',
  'inactive',
  'too_late',
  'interrupted',
  'not_configured',
] as const;

/** A word of this program in the language of the reader; what the other side said as it said it. */
function whyOf(detail: string | null, t: Translate): string | null {
  if (detail === null || detail === '') return null;
  const known = REASONS.find((reason) => reason === detail);
  return known === undefined ? detail : t(`remind.why.${known}`);
}
