import type { ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Pasted } from './paste-block.js';
import type { SheetColumn } from './to-sheet.js';

/** Finds a commune, and on a phone chooses the figure that stands beside the names. */
export function SheetTools({
  columns,
  phoneColumn,
  onPhoneColumn,
  search,
  onSearch,
}: {
  readonly columns: readonly SheetColumn[];
  readonly phoneColumn: string;
  readonly onPhoneColumn: (code: string) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField
        label={t('department.find')}
        type="search"
        className="min-w-40 flex-1 sm:max-w-xs"
        value={search}
        onValue={onSearch}
      />
      {columns.length > 1 && (
        <Select
          label={t('department.column')}
          className="min-w-40 flex-1 sm:hidden"
          value={phoneColumn}
          options={columns.map(({ code, name }) => ({ value: code, label: name }))}
          onValue={onPhoneColumn}
        />
      )}
    </div>
  );
}

/** Where the last block went. */
export function PastedNote({ pasted }: { readonly pasted: Pasted | null }): ReactNode {
  const { t } = useI18n();
  return (
    <div role="status" className="empty:hidden">
      {pasted !== null && (
        <p className="rounded-md bg-sunken p-3">
          {t(pasted.byName ? 'department.pastedByName' : 'department.pasted', { n: pasted.cells.length })}
          {pasted.outside > 0 && (
            <span className="text-warning"> {t('department.pastedOutside', { n: pasted.outside })}</span>
          )}
        </p>
      )}
    </div>
  );
}
