import type { HistoryDto } from '@contract/review.js';
import { formatDateTime, formatNumber } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Becomes } from '../../components/ui/becomes.js';
import { Card } from '../../components/ui/card.js';
import { PageState } from '../../components/ui/page-state.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Key } from '../../lib/i18n/vi/index.js';
import { type ReportKey, useHistory } from './use-report-review.js';

type Item = HistoryDto['items'][number];
type SourceKey = Extract<Key, `desk.source.${string}`>;
type ActKey = Extract<Key, `act.${string}`>;

/** Who did what to this report, newest first: each figure with what it replaced. */
export function ReportHistory({ reportKey }: { readonly reportKey: ReportKey }): ReactNode {
  const { t } = useI18n();
  const query = useHistory(reportKey);
  return (
    <Card title={t('desk.history')}>
      <PageState query={query} height="12rem">
        {({ items }) => (
          <ol className="space-y-4">
            {items.map((item) => (
              <Revision key={item.version} item={item} />
            ))}
          </ol>
        )}
      </PageState>
    </Card>
  );
}

function Revision({ item }: { readonly item: Item }): ReactNode {
  const { t } = useI18n();
  const first = item.version === 1 && item.changes.every(({ before }) => before === null);
  return (
    <li className="border-l-4 border-line pl-3">
      <p className="text-sm text-ink-soft">
        <time dateTime={item.at}>{formatDateTime(item.at)}</time>
        {item.by !== null && ` · ${item.by}`}
        {item.onBehalfOf !== null && `, ${t('desk.onBehalfOf', { leader: item.onBehalfOf })}`} ·{' '}
        {t(`desk.source.${item.source}` as SourceKey)}
        {item.queuedAt !== null && ` · ${t('inbox.queued', { when: formatDateTime(item.queuedAt) })}`}
      </p>
      <p className="font-semibold">
        {t('desk.historyOne', { version: item.version, act: t(`act.${item.act}` as ActKey) })}
        {item.counts && <span className="font-normal text-success"> · {t('desk.counts')}</span>}
      </p>
      {item.reason !== null && <p>{t('inbox.reason', { reason: item.reason })}</p>}
      {first ? (
        <p className="text-sm">{t('desk.firstEntry', { n: item.changes.length })}</p>
      ) : (
        <Changes changes={item.changes} />
      )}
    </li>
  );
}

function Changes({ changes }: { readonly changes: Item['changes'] }): ReactNode {
  const { t, lang } = useI18n();
  const elements = useQuery(dataElementsQuery).data?.items ?? [];
  if (changes.length === 0) return null;
  const nameOf = (code: string): string => {
    const found = elements.find((one) => one.code === code);
    return (lang === 'vi' ? found?.nameVi : found?.nameEn) ?? code;
  };
  const show = (value: Item['changes'][number]['before']): string =>
    value === null ? t('desk.nothing') : typeof value === 'number' ? formatNumber(value, 0, lang) : value;
  return (
    <ul className="text-sm">
      {changes.map((change) => (
        <li key={change.dataElement}>
          {nameOf(change.dataElement)}: <span className="text-ink-soft">{show(change.before)}</span>
          <Becomes />
          <span className="font-semibold">{show(change.after)}</span>
          {change.reason !== null && (
            <span className="text-ink-soft"> ({t('inbox.reason', { reason: change.reason })})</span>
          )}
        </li>
      ))}
    </ul>
  );
}
