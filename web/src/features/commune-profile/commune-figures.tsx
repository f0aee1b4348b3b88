import type { CommuneProfileDto } from '@contract/analytics.js';
import { activitiesFinding, valuesFinding } from '@domain/findings/profile-finding.js';
import { formatWeek } from '@domain/format.js';
import { previousPeriod } from '@domain/period-steps.js';
import type { ReactNode } from 'react';
import { PhoneFold } from '../../components/charts/phone-fold.js';
import { Card } from '../../components/ui/card.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { Empty } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Place } from './place.js';
import { toActivityRows, toValueRows, type ValueRow } from './to-commune-rows.js';

/** What was held and how many came, since the start. */
export function CommuneActivities({
  activities,
  place,
}: {
  readonly activities: CommuneProfileDto['activities'];
  readonly place: Place;
}): ReactNode {
  const { t, lang } = useI18n();
  const rows = toActivityRows(activities, lang);
  if (rows.length === 0) return null;
  return (
    <Card title={activitiesFinding(activities, lang)} subtitle={t('commune.activitiesSubtitle')}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
        {rows.map((row) => (
          <div key={row.code} className="min-w-0">
            <dt className="text-sm leading-snug text-ink-soft">{row.name}</dt>
            <dd>
              <ExplainLink
                figure={{ kind: 'indicator', code: row.code, ...place }}
                label={`${row.valueText ?? t('state.missing')}, ${row.name}`}
                alone
                className={row.valueText === null ? 'text-ink-soft' : 'text-2xl font-bold'}
              >
                {row.valueText ?? t('state.missing')}
              </ExplainLink>
              {row.partialText !== null && (
                <span className="block text-sm text-warning">{row.partialText}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The figures of the week as they count: a blank stays a blank. */
export function CommuneValues({
  values,
  place,
}: {
  readonly values: CommuneProfileDto['values'];
  readonly place: Place;
}): ReactNode {
  const { t, lang } = useI18n();
  const { period } = place;
  const rows = toValueRows(values, lang);
  const week = formatWeek(period, lang);
  const title = t('commune.values', { week: week.toLowerCase() });
  if (rows.length === 0) return <Empty>{t('commune.valuesNone')}</Empty>;
  return (
    <Card title={valuesFinding(week, values, lang)} subtitle={t('commune.valuesSubtitle')}>
      <PhoneFold summary={t('chart.table')}>
        <Table caption={title} className="table-fixed">
          <thead>
            <tr>
              <Th className="pl-0!">{t('commune.element')}</Th>
              <Th numeric className="w-24">
                {t('commune.thisWeek')}
              </Th>
              <Th numeric className="w-24 max-sm:hidden">
                {t('commune.lastWeek')}
              </Th>
              <Th numeric className="w-20 pr-0!">
                {t('commune.difference')}
              </Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ValueLine key={row.code} row={row} place={place} />
            ))}
          </tbody>
        </Table>
      </PhoneFold>
    </Card>
  );
}

function ValueLine({ row, place }: { readonly row: ValueRow; readonly place: Place }): ReactNode {
  const { t } = useI18n();
  const before = previousPeriod(place.period);
  const figure = { kind: 'element', code: row.code, ...place } as const;
  return (
    <tr>
      <RowHead className="pl-0! font-normal!">
        {row.name} <span className="text-sm text-ink-soft">({row.unit})</span>
      </RowHead>
      <Td numeric className="font-semibold">
        <ExplainLink figure={figure} label={`${row.valueText ?? t('state.missing')}, ${row.name}`}>
          {row.valueText ?? <Missing />}
        </ExplainLink>
      </Td>
      <Td numeric className="text-ink-soft max-sm:hidden">
        <ExplainLink
          figure={{ ...figure, period: before ?? place.period }}
          label={`${row.previousText ?? t('state.missing')}, ${row.name}, ${t('commune.lastWeek')}`}
        >
          {row.previousText ?? <Missing />}
        </ExplainLink>
      </Td>
      <Td numeric className="pr-0! text-ink-soft">
        {row.differenceText ?? '–'}
      </Td>
    </tr>
  );
}

/** Hatched and said in words: an empty cell would read as zero. */
function Missing(): ReactNode {
  const { t } = useI18n();
  return (
    <span className="inline-flex items-center justify-end gap-1.5 text-sm leading-tight font-normal whitespace-normal text-no-data-ink">
      <span className="hatched size-4 shrink-0 rounded-sm bg-no-data-tint" aria-hidden="true" />
      {t('state.missing')}
    </span>
  );
}
