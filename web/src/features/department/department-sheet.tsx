import type { DepartmentFiguresDto } from '@contract/department.js';
import { foldForSearch } from '@domain/search.js';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { SheetBar } from './sheet-bar.js';
import type { Judge } from './sheet-quality.js';
import { SheetOutcome } from './sheet-outcome.js';
import { SheetTable } from './sheet-table.js';
import { PastedNote, SheetTools } from './sheet-tools.js';
import type { SheetColumn } from './to-sheet.js';
import { usePaste } from './use-paste.js';
import { useSaveSheet } from './use-save-sheet.js';
import { useSheetKeeper } from './use-sheet-keeper.js';

/** The figures of every commune for one period: typed, pasted, saved and signed together. */
export function DepartmentSheet({
  sheet,
  columns,
  judge,
}: {
  readonly sheet: DepartmentFiguresDto;
  readonly columns: readonly SheetColumn[];
  readonly judge: Judge;
}): ReactNode {
  const { t } = useI18n();
  const keeper = useSheetKeeper(sheet, columns);
  const saving = useSaveSheet(sheet, keeper);
  const [phoneColumn, setPhoneColumn] = useState(columns[0]?.code ?? '');
  const [search, setSearch] = useState('');
  const shown = useShown(sheet, useDeferredValue(search));
  const { pasted, forget, paste } = usePaste(keeper, sheet, columns, shown);
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
      <SheetTools
        columns={columns}
        phoneColumn={phoneColumn}
        onPhoneColumn={setPhoneColumn}
        search={search}
        onSearch={setSearch}
      />
      {sheet.mayEnter && <p className="text-sm text-ink-soft max-sm:hidden">{t('department.pasteHint')}</p>}
      <PastedNote pasted={pasted} />
      <SheetOutcome sheet={sheet} columns={columns} saving={saving} />
      <SheetTable {...{ sheet, columns, shown, phoneColumn, keeper, judge }} onPaste={paste} />
      {shown.length === 0 && <p className="text-ink-soft">{t('department.findNone')}</p>}
      <SheetBar
        keeper={keeper}
        busy={saving.busy}
        onShow={show}
        onSave={() => {
          forget();
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
