import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { periodLabel } from '@domain/period.js';
import { communesQuery } from '../../lib/communes.js';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { type Filters, isPeriodCode } from '../../lib/selection/search-params.js';
import { PROVINCE_KINDS, readQuestion, STATES, type Whose } from './to-report-rows.js';

/** What the list is narrowed to; the address keeps it. */
export function ReportFilters({ own }: { readonly own: Whose }): ReactNode {
  const { t, lang } = useI18n();
  const filters = useFilters();
  const narrow = useNarrowing();
  const { kind, state } = readQuestion(filters, own);
  const chosen = isPeriodCode(filters['period']) ? filters['period'] : '';
  const { data } = useQuery(periodsQuery(undefined));
  const known = (data?.items ?? []).map(({ code }) => code);
  const codes = chosen === '' || known.includes(chosen) ? known : [chosen, ...known];
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Select
        label={t('reports.period')}
        value={chosen}
        options={[
          { value: '', label: t('reports.allPeriods') },
          ...codes.map((code) => ({ value: code, label: periodLabel(code, lang) })),
        ]}
        onValue={(period) => {
          narrow({ period });
        }}
      />
      {own === 'province' && (
        <Select
          label={t('reports.kind')}
          value={kind ?? ''}
          options={[
            { value: '', label: t('reports.ofDepartment') },
            ...[...PROVINCE_KINDS, 'commune_week' as const].map((one) => ({
              value: one,
              label: t(`reports.kind.${one}`),
            })),
          ]}
          onValue={(next) => {
            narrow({ kind: next, unit: '' });
          }}
        />
      )}
      {kind === 'commune_week' && <UnitFilter />}
      <Select
        label={t('reports.state')}
        value={state ?? ''}
        options={[
          { value: '', label: t('reports.allStates') },
          ...STATES.map((one) => ({ value: one, label: t(`reports.state.${one}`) })),
        ]}
        onValue={(next) => {
          narrow({ state: next });
        }}
      />
    </div>
  );
}

/** Which commune's; shown where reports of communes are asked for. */
function UnitFilter(): ReactNode {
  const { t } = useI18n();
  const narrow = useNarrowing();
  const { unit = '' } = readQuestion(useFilters(), 'province');
  const { data } = useQuery(communesQuery);
  const known = (data?.items ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }));
  const missing = unit === '' || known.some(({ value }) => value === unit);
  return (
    <Select
      label={t('reports.unit')}
      value={unit}
      options={[
        { value: '', label: t('reports.allUnits') },
        ...(missing ? known : [{ value: unit, label: unit }, ...known]),
      ]}
      onValue={(next) => {
        narrow({ unit: next });
      }}
    />
  );
}

/** Narrowed otherwise, the list begins at its first part again. */
function useNarrowing(): (change: Filters) => void {
  const filter = useFilter();
  return (change) => {
    filter({ ...change, page: '' });
  };
}
