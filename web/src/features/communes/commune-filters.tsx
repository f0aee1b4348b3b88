import type { ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { isSort, SORTS } from './to-commune-list.js';

const STATUSES = ['reached', 'on_track', 'behind', 'far_behind', 'no_data'] as const;
const KINDS = ['xã', 'phường'] as const;
const DATA = ['own', 'carried', 'none'] as const;

/** Search and filters; all of them stand in the address. */
export function CommuneFilters({ shown, all }: { readonly shown: number; readonly all: number }): ReactNode {
  const { t } = useI18n();
  const filters = useFilters();
  const filter = useFilter();
  const any = { value: '', label: t('communes.any') };
  const sort = filters['sort'];
  return (
    <div role="search" aria-label={t('communes.search')} className="min-w-0">
      <div className="grid min-w-0 grid-cols-2 items-end gap-3 lg:grid-cols-5">
        <TextField
          label={t('communes.search')}
          type="search"
          className="max-lg:col-span-2"
          data-search
          value={filters['q'] ?? ''}
          placeholder={t('communes.searchHint')}
          onValue={(q) => {
            filter({ q });
          }}
        />
        <Select
          label={t('chart.status')}
          value={filters['status'] ?? ''}
          options={[any, ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))]}
          onValue={(status) => {
            filter({ status });
          }}
        />
        <Select
          label={t('communes.kind')}
          value={filters['kind'] ?? ''}
          options={[any, ...KINDS.map((value) => ({ value, label: value }))]}
          onValue={(kind) => {
            filter({ kind });
          }}
        />
        <Select
          label={t('communes.data')}
          value={filters['data'] ?? ''}
          options={[any, ...DATA.map((value) => ({ value, label: t(`communes.data.${value}`) }))]}
          onValue={(data) => {
            filter({ data });
          }}
        />
        <Select
          label={t('communes.sort')}
          value={isSort(sort) ? sort : 'gap'}
          options={SORTS.map((value) => ({ value, label: t(`communes.sort.${value}`) }))}
          onValue={(value) => {
            filter({ sort: value === 'gap' ? '' : value });
          }}
        />
      </div>
      <p role="status" className="mt-2 text-sm text-ink-soft">
        {t('communes.shown', { shown, all })}
      </p>
    </div>
  );
}
