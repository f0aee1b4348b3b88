import type { SettingsDto, SettingsHistoryDto } from '@contract/settings.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AsOfBanner, AsOfDayField, useAsOfDay } from '../../components/ui/as-of-day.js';
import { Card } from '../../components/ui/card.js';
import { HistoryList, type HistoryItem } from '../../components/ui/history-list.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { RulesForm } from './rules-form.js';
import { rulesHistoryQuery, rulesQuery } from './rules-queries.js';
import { RulesWords } from './rules-words.js';

/** From where on is it behind, how long does an old figure hold, and which reports count? */
export function RulesScreen(): ReactNode {
  const { t } = useI18n();
  const { day, moment } = useAsOfDay();
  const query = useQuery(rulesQuery(moment));
  const history = useQuery(rulesHistoryQuery);
  return (
    <>
      <div className="max-w-xs">
        <AsOfDayField />
      </div>
      <AsOfBanner />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <PageState query={query} height="30rem">
          {(rules) => (
            <Card title={t('rules.title')}>
              {day === null ? <Editing rules={rules} /> : <RulesWords rules={rules} />}
            </Card>
          )}
        </PageState>
        <Card title={t('admin.history')}>
          <PageState query={history}>
            {({ items }) => <HistoryList items={items.map((item) => toItem(item, t))} />}
          </PageState>
        </Card>
      </div>
    </>
  );
}

const Editing = ({ rules }: { readonly rules: SettingsDto }): ReactNode => (
  <RulesForm key={rules.version} rules={rules} />
);

const FIELDS = {
  behindFromPercent: 'rules.behindFrom',
  carryWeekly: 'rules.carry.weekly',
  carryMonthly: 'rules.carry.monthly',
  carryQuarterly: 'rules.carry.quarterly',
  counts: 'rules.counts',
} as const;

function toItem(entry: SettingsHistoryDto['items'][number], t: Translate): HistoryItem {
  return {
    key: entry.version,
    at: entry.at,
    by: entry.by,
    reason: entry.reason,
    changes: entry.changes.map(({ field, before, after }) => ({
      label: field in FIELDS ? t(FIELDS[field as keyof typeof FIELDS]) : field,
      before: words(field, before, t),
      after: words(field, after, t),
    })),
  };
}

function words(field: string, value: string | number | boolean | null, t: Translate): string | null {
  if (value === null) return null;
  if (field === 'counts')
    return t(value === 'approved_only' ? 'rules.counts.approved_only' : 'rules.counts.submitted');
  return field === 'behindFromPercent' ? `${String(value).replace('.', ',')}%` : String(value);
}
