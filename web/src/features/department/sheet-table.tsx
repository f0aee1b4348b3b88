import type { DepartmentFiguresDto } from '@contract/department.js';
import clsx from 'clsx';
import { memo, useMemo, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { FieldError } from '../../components/ui/field.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { SheetCell } from './sheet-cell.js';
import type { SheetKeeper } from './sheet-keeper.js';
import type { Judge } from './sheet-quality.js';
import { cellText, columnGroups, type SheetColumn } from './to-sheet.js';

interface SheetTableProps {
  readonly sheet: DepartmentFiguresDto;
  readonly columns: readonly SheetColumn[];
  /** Communes to show, in order. */
  readonly shown: readonly string[];
  /** The one column a phone has room for. */
  readonly phoneColumn: string;
  readonly keeper: SheetKeeper;
  /** What the rules say of what is typed. */
  readonly judge: Judge;
  readonly onPaste: (orgUnit: string, element: string, text: string) => boolean;
}

/** Columns that fit a desktop without being measured. */
const FIXED = 2;

/** Communes by figures. Beside the names a phone shows one figure at a time. */
export function SheetTable(props: SheetTableProps): ReactNode {
  const { t } = useI18n();
  const { columns, shown, phoneColumn } = props;
  return (
    <div onKeyDown={moveByKey}>
      {/* Fixed: a digit more must not measure a hundred rows anew. */}
      <Table
        caption={t('department.caption')}
        className={columns.length > FIXED ? 'max-sm:table-fixed' : 'table-fixed'}
      >
        <thead>
          <Groups columns={columns} />
          <tr>
            <Th className={clsx(named, 'w-[42%] sm:w-[26%]')}>{t('department.commune')}</Th>
            {columns.map((column) => (
              <Th key={column.code} className={clsx(column.code !== phoneColumn && 'max-sm:hidden')}>
                {column.name}
                {column.unit !== '' && <span className="font-normal"> ({column.unit})</span>}
                <span className="block font-normal">{t('department.columnMore')}</span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((orgUnit) => (
            <Row key={orgUnit} orgUnit={orgUnit} {...rowProps(props)} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** Headings over the columns, where there is more than one; a phone shows one column only. */
function Groups({ columns }: Pick<SheetTableProps, 'columns'>): ReactNode {
  const { t } = useI18n();
  const groups = columnGroups(columns);
  if (groups.length < 2) return null;
  return (
    <tr className="max-sm:hidden">
      <td className={clsx(named, 'sm:w-[26%]')} />
      {groups.map(({ section, columns: n }, index) =>
        section === null ? (
          <td key={index} colSpan={n} />
        ) : (
          <Th key={index} scope="colgroup" colSpan={n} className="border-l border-line text-ink">
            {t(`section.${section}`)}
          </Th>
        ),
      )}
    </tr>
  );
}

const rowProps = ({ columns, phoneColumn, keeper, judge, onPaste, sheet }: SheetTableProps) => ({
  columns,
  phoneColumn,
  keeper,
  judge,
  onPaste,
  mayEnter: sheet.mayEnter,
});

interface RowProps extends ReturnType<typeof rowProps> {
  readonly orgUnit: string;
}

/** The names stay in sight while the figures scroll beneath them. */
const named = 'bg-surface sm:sticky sm:left-0 sm:z-1 sm:min-w-40';

/** Drawn anew only when its own figures change. */
const Row = memo(function Row({
  orgUnit,
  columns,
  phoneColumn,
  keeper,
  judge,
  onPaste,
  mayEnter,
}: RowProps): ReactNode {
  const { lang } = useI18n();
  const row = useSyncExternalStore(keeper.subscribe, () => keeper.row(orgUnit));
  const said = useMemo(() => (row === null ? {} : judge(row)), [judge, row]);
  if (row === null) return null;
  return (
    <tr>
      <RowHead className={clsx(named, 'align-top sm:pt-4')}>
        {row.fullName}
        {row.refusal !== null && <FieldError>{row.refusal}</FieldError>}
      </RowHead>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        if (column === undefined) return null;
        const hidden = column.code !== phoneColumn && 'max-sm:hidden';
        return (
          <Td key={cell.code} className={clsx('align-top', hidden)}>
            {mayEnter ? (
              <SheetCell
                cell={cell}
                said={cell.told ?? said[cell.code] ?? null}
                column={column}
                orgUnit={orgUnit}
                commune={row.fullName}
                updatedBy={row.updatedBy}
                onType={(text) => {
                  keeper.type(orgUnit, cell.code, text);
                }}
                onPaste={(text) => onPaste(orgUnit, cell.code, text)}
                onResolve={(choice) => {
                  keeper.resolve(orgUnit, cell.code, choice);
                }}
              />
            ) : (
              <ReadCell
                value={cellText(column.kind, cell.stored, lang)}
                previous={cell.previous}
                difference={cell.difference}
              />
            )}
          </Td>
        );
      })}
    </tr>
  );
});

function ReadCell({
  value,
  previous,
  difference,
}: {
  readonly value: string;
  readonly previous: string | null;
  readonly difference: string | null;
}): ReactNode {
  const { t } = useI18n();
  return (
    <p className="flex flex-wrap items-baseline justify-end gap-x-3 sm:justify-start">
      <span className="font-semibold">{value === '' ? t('state.missing') : value}</span>
      <span className="text-sm text-ink-soft">
        <span className="sr-only">{t('department.before')} </span>
        {previous ?? t('department.noBefore')}
        {difference !== null && ` · ${difference}`}
      </span>
    </p>
  );
}

const STEPS: Readonly<Partial<Record<string, number>>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** As in a spreadsheet: down and up the column. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const step = event.shiftKey && event.key === 'Enter' ? -1 : STEPS[event.key];
  const from = event.target;
  if (step === undefined || !(from instanceof HTMLInputElement)) return;
  const column = from.dataset['column'];
  if (column === undefined) return;
  event.preventDefault();
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`)];
  const next = cells[cells.indexOf(from) + step];
  next?.focus();
  next?.select();
}
