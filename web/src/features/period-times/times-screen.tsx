import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { HistoryList } from '../../components/ui/history-list.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { TimesForm } from './times-form.js';
import { timesQuery } from './times-queries.js';
import { toTimesHistory } from './to-times-history.js';
import { UpcomingPeriods } from './upcoming-periods.js';

/** When is the cut-off, the deadline, the close? Which days are holidays? */
export function TimesScreen(): ReactNode {
  const { t } = useI18n();
  const query = useQuery(timesQuery);
  return (
    <PageState query={query} height="60rem">
      {(times) => (
        <>
          <TimesForm key={times.version} times={times} />
          <UpcomingPeriods upcoming={times.upcoming} />
          <Card title={t('admin.history')}>
            <HistoryList items={toTimesHistory(times.history, t)} />
          </Card>
        </>
      )}
    </PageState>
  );
}
