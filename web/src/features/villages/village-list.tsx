import type { VillageDto, VillageRegisterDto } from '@contract/villages.js';
import { formatDate } from '@domain/format.js';
import { useState, type ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { filterVillages, VILLAGE_FILTERS, type VillageFilter } from '../../lib/villages/to-village-rows.js';
import { villageLine } from '../../lib/villages/village-facts.js';
import type { Open } from './village-sheet.js';

/** One village under the other; a touch opens its sheet. */
export function VillageList({
  register,
  onOpen,
}: {
  readonly register: VillageRegisterDto;
  readonly onOpen: Open;
}): ReactNode {
  const { t } = useI18n();
  const [filter, setFilter] = useState<VillageFilter>('all');
  const [search, setSearch] = useState('');
  const shown = filterVillages(register.items, filter, search);
  return (
    <div className="space-y-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <TextField
          label={t('village.search')}
          type="search"
          autoComplete="off"
          value={search}
          onValue={setSearch}
        />
        <Select
          label={t('village.filter')}
          value={filter}
          options={VILLAGE_FILTERS.map((value) => ({ value, label: t(`village.filter.${value}`) }))}
          onValue={(value) => {
            setFilter(VILLAGE_FILTERS.find((one) => one === value) ?? 'all');
          }}
        />
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {t('village.shown', { n: shown.length, all: register.items.length })}
      </p>
      {shown.length === 0 ? (
        <Empty>{t('village.noneFound')}</Empty>
      ) : (
        <ul className="space-y-2">
          {shown.map((village) => (
            <Item key={village.id} village={village} mayKeep={register.mayKeep} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Item({
  village,
  mayKeep,
  onOpen,
}: {
  readonly village: VillageDto;
  readonly mayKeep: boolean;
  readonly onOpen: Open;
}): ReactNode {
  const { t, lang } = useI18n();
  const what = !mayKeep ? 'history' : village.closedOn !== null ? 'close' : 'sheet';
  return (
    <li>
      <button
        type="button"
        className="flex min-h-14 w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-2.5 text-left hover:bg-sunken"
        onClick={() => {
          onOpen({ what, village });
        }}
      >
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{village.fullName}</span>
          <span className="block text-sm text-ink-soft">{villageLine(village, t, lang)}</span>
          {village.notes !== null && <span className="block text-sm">{village.notes}</span>}
          <Standing village={village} />
        </span>
        <Icon name={what === 'sheet' ? 'entry' : 'next'} className="size-4.5 shrink-0" />
      </button>
    </li>
  );
}

/** Closed, not yet open, of a name that another one has too. */
function Standing({ village }: { readonly village: VillageDto }): ReactNode {
  const { t } = useI18n();
  const { closedOn, openedOn, open } = village;
  const badge =
    closedOn !== null
      ? t('village.closedBadge', { date: formatDate(closedOn) })
      : !open && openedOn !== null
        ? t('village.notOpenBadge', { date: formatDate(openedOn) })
        : null;
  return (
    <>
      {village.predecessorNote !== null && (
        <span className="block text-sm text-ink-soft">
          {t('village.formedFrom', { note: village.predecessorNote })}
        </span>
      )}
      {badge !== null && <span className="block text-sm text-warning">{badge}</span>}
      {village.sharesName && <span className="block text-sm text-warning">{t('village.sharesName')}</span>}
    </>
  );
}
