import type { GridDto } from '@contract/entry-grid.js';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FilterLink } from '../../components/ui/filter-link.js';
import { Select } from '../../components/ui/select.js';
import { dataSetsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** How many periods can be asked for. */
const COUNTS = [4, 8, 12] as const;

/** Which form, how many periods, and up to which: all of it stands in the address. */
export function GridChoiceBar({
  data,
  periods,
}: {
  readonly data: GridDto;
  readonly periods: number;
}): ReactNode {
  const { t, lang } = useI18n();
  const navigate = useNavigate();
  const sets = useQuery(dataSetsQuery).data?.items ?? [];
  // What is reported once has no columns to lie side by side.
  const offered = sets.filter(({ provider, frequency }) => provider === 'commune' && frequency !== 'once');
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={t('grid.dataSet')}
        value={data.dataSet}
        options={offered.map(({ code, nameVi, nameEn }) => ({
          value: code,
          label: lang === 'vi' ? nameVi : nameEn,
        }))}
        onValue={(dataSet) => void navigate({ to: '/nhap/bang', search: { dataSet } })}
      />
      <Select
        label={t('grid.periods')}
        value={String(periods)}
        options={COUNTS.map((n) => ({ value: String(n), label: String(n) }))}
        onValue={(value) =>
          void navigate({ to: '/nhap/bang', search: (before) => ({ ...before, periods: Number(value) }) })
        }
      />
      {data.earlier !== null && <FilterLink change={{ to: data.earlier }}>{t('grid.earlier')}</FilterLink>}
      {data.later !== null && <FilterLink change={{ to: data.later }}>{t('grid.newest')}</FilterLink>}
    </div>
  );
}
