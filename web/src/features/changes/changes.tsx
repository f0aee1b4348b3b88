import type { ChangesDto } from '@contract/analytics.js';
import { formatDateTime } from '@domain/format.js';
import { periodLabel } from '@domain/period.js';
import type { ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ChangedValues } from './changed-values.js';
import { Differences } from './differences.js';
import { GoalEffects } from './goal-effects.js';
import { LateReports } from './late-reports.js';
import { MomentsForm } from './moments-form.js';
import {
  toDefinitionRows,
  toDenominatorRows,
  toEffectsSentence,
  toGoalRows,
  toLateGroups,
  toSentence,
  toValueRows,
} from './to-changes-rows.js';
import { useChanges } from './use-changes.js';

interface ChangesProps {
  readonly period: string;
  /** The choice of the week. */
  readonly choice: ReactNode;
}

/** What became of a week since its report was issued, or between any two moments. */
export function Changes({ period, choice }: ChangesProps): ReactNode {
  const { t, lang } = useI18n();
  const query = useChanges(period);
  const { data } = query;
  return (
    <>
      <div className="min-w-0">
        <h1 className="text-2xl leading-tight font-bold">
          {data === undefined ? t('page.changes') : toSentence(data, lang)}
        </h1>
        {data !== undefined && (
          <p className="mt-1 text-ink-soft">
            {t('changes.range', {
              week: periodLabel(period, lang),
              from: formatDateTime(data.from),
              to: formatDateTime(data.to),
            })}
          </p>
        )}
      </div>
      <div className="grid min-w-0 items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)]">
        <MomentsForm issuedAt={data?.issuedAt} />
        {choice}
      </div>
      <PageState query={query} height="30rem">
        {(changes) => <Tables changes={changes} />}
      </PageState>
    </>
  );
}

function Tables({ changes }: { readonly changes: ChangesDto }): ReactNode {
  const { t, lang } = useI18n();
  const kinds = {
    target: t('changes.isTarget'),
    indicator: t('changes.isIndicator'),
    unit: t('changes.isUnit'),
    setting: t('changes.isSetting'),
  };
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <GoalEffects finding={toEffectsSentence(changes, lang)} rows={toGoalRows(changes, lang)} />
      <ChangedValues rows={toValueRows(changes, lang)} />
      <LateReports groups={toLateGroups(changes)} />
      <Differences
        title={t('changes.denominatorsTitle', { n: changes.denominators.length })}
        rows={toDenominatorRows(changes, lang)}
      />
      <Differences
        title={t('changes.definitionsTitle', { n: changes.definitions.length })}
        rows={toDefinitionRows(changes, kinds, lang)}
      />
      <p className="text-sm text-ink-soft">
        {changes.simulated && <strong>{t('source.simulated')} </strong>}
        {t('changes.source')}
      </p>
    </div>
  );
}
