import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { periodLabel } from '@domain/period.js';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { isPeriodCode } from '../../lib/selection/search-params.js';
import { PROVINCE_KINDS, readChoice, STATES, type Whose } from './to-report-rows.js';

/** What the list is narrowed to; the address keeps it. */
export function ReportFilters({ own }: { readonly own: Whose }): ReactNode {
  const { t, lang } = useI18n();
  const filters = useFilters();
  const filter = useFilter();
  const { kind, state } = readChoice(filters, own);
  const chosen = isPeriodCode(filters['period']) ? filters['period'] : '';
  const { data } = useQuery(periodsQuery(undefined));
  const known = (data?.items ?? []).map(({ code }) => code);
  const codes = chosen === '' || known.includes(chosen) ? known : [chosen, ...known];
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <Select
        label={t('reports.period')}
        value={chosen}
        options={[
          { value: '', label: t('reports.allPeriods') },
          ...codes.map((code) => ({ value: code, label: periodLabel(code, lang) })),
        ]}
        onValue={(period) => {
          filter({ period });
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
            filter({ kind: next });
          }}
        />
      )}
      <Select
        label={t('reports.state')}
        value={state ?? ''}
        options={[
          { value: '', label: t('reports.allStates') },
          ...STATES.map((one) => ({ value: one, label: t(`reports.state.${one}`) })),
        ]}
        onValue={(next) => {
          filter({ state: next });
        }}
      />
    </div>
  );
}
