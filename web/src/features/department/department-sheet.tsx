import type { DepartmentFiguresDto } from '@contract/department.js';
import { foldForSearch } from '@domain/search.js';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { type Pasted, placeBlock, readBlock } from './paste-block.js';
import { SheetBar } from './sheet-bar.js';
import { SheetOutcome } from './sheet-outcome.js';
import { SheetTable } from './sheet-table.js';
import type { SheetColumn } from './to-sheet.js';
import { useSaveSheet } from './use-save-sheet.js';
import { useSheetKeeper } from './use-sheet-keeper.js';

/** The figures of every commune for one period: typed, pasted, saved and signed together. */
export function DepartmentSheet({
  sheet,
  columns,
}: {
  readonly sheet: DepartmentFiguresDto;
  readonly columns: readonly SheetColumn[];
}): ReactNode {
  const { t } = useI18n();
  const keeper = useSheetKeeper(sheet, columns);
  const saving = useSaveSheet(sheet, keeper);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [phoneColumn, setPhoneColumn] = useState(columns[0]?.code ?? '');
  const [search, setSearch] = useState('');
  const shown = useShown(sheet, useDeferredValue(search));
  const paste = useStable((orgUnit: string, element: string, text: string): boolean => {
    const block = readBlock(text);
    if (block === null) return false;
    const units = sheet.rows.filter((row) => shown.includes(row.orgUnit));
    const elements = columns.map(({ code }) => code);
    const placed = placeBlock(block, units, elements, { orgUnit, element });
    keeper.paste(placed.cells);
    setPasted(placed);
    return true;
  });
  const show = (orgUnit: string, element: string): void => {
    setSearch('');
    setPhoneColumn(element);
    // After the row is there and, on a phone, its column is in view.
    setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-cell="${orgUnit}/${element}"]`)?.focus();
    });
  };
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('department.find')}
          type="search"
          className="min-w-48 flex-1 sm:max-w-xs"
          value={search}
          onValue={setSearch}
        />
        {columns.length > 1 && (
          <Select
            label={t('department.column')}
            className="min-w-0 flex-1 sm:hidden"
            value={phoneColumn}
            options={columns.map(({ code, name }) => ({ value: code, label: name }))}
            onValue={setPhoneColumn}
          />
        )}
      </div>
      {sheet.mayEnter && <p className="text-sm text-ink-soft">{t('department.pasteHint')}</p>}
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
      <SheetOutcome sheet={sheet} columns={columns} saving={saving} />
      <SheetTable
        sheet={sheet}
        columns={columns}
        shown={shown}
        phoneColumn={phoneColumn}
        keeper={keeper}
        onPaste={paste}
      />
      {shown.length === 0 && <p className="text-ink-soft">{t('department.findNone')}</p>}
      <SheetBar
        keeper={keeper}
        busy={saving.busy}
        onShow={show}
        onSave={() => {
          setPasted(null);
          saving.save();
        }}
      />
    </div>
  );
}

/** Codes of the communes that a search leaves, in the order of the sheet. */
function useShown({ rows }: DepartmentFiguresDto, search: string): readonly string[] {
  return useMemo(() => {
    const wanted = foldForSearch(search);
    return rows
      .filter(({ orgUnit, fullName }) => orgUnit === wanted || foldForSearch(fullName).includes(wanted))
      .map(({ orgUnit }) => orgUnit);
  }, [rows, search]);
}

/** The same function all the time, doing what the newest one would: rows are not drawn anew for it. */
function useStable<Args extends readonly unknown[], Result>(
  newest: (...args: Args) => Result,
): (...args: Args) => Result {
  const kept = useRef(newest);
  kept.current = newest;
  const [stable] = useState(
    () =>
      (...args: Args): Result =>
        kept.current(...args),
  );
  return stable;
}
