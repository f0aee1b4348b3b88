import type { GridDto } from '@contract/entry-grid.js';
import { periodName } from '@domain/period.js';
import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { GridCellBox } from './grid-cell.js';
import { type Column, type ColumnMode, GridHead } from './grid-head.js';
import type { GridKeeper } from './grid-keeper.js';
import { HeadNote } from './head-note.js';
import { RowEndCell } from './row-end-cell.js';
import { rowsOf, type GridRow, type GridSection } from './to-grid-rows.js';

interface GridTableProps {
  readonly data: GridDto;
  readonly grid: GridKeeper;
  readonly sections: readonly GridSection[];
  readonly modes: ReadonlyMap<string, ColumnMode>;
  readonly weekly: boolean;
  readonly onUnlock: (period: string) => void;
}

const corner = 'sticky left-0 border-b border-line bg-surface px-2 py-2 text-left';

/** Figures down, periods across. Its cells listen for themselves: typing draws one of them and the end of its row. */
export const GridTable = memo(function GridTable(props: GridTableProps): ReactNode {
  const { data, grid, sections, modes, weekly, onUnlock } = props;
  const { t } = useI18n();
  const order = rowsOf(sections).map(({ code }) => code);
  return (
    <table className="border-separate border-spacing-0 text-left">
      <caption className="sr-only">{t('grid.caption', { commune: data.orgUnitName })}</caption>
      <thead>
        <tr>
          <th scope="col" className={clsx(corner, 'top-0 z-20 min-w-56 align-bottom text-sm font-semibold')}>
            {t('review.item')}
          </th>
          {data.columns.map((column) => (
            <GridHead
              key={column.period}
              column={column}
              dataSet={data.dataSet}
              mode={modes.get(column.period) ?? 'closed'}
              grid={grid}
              onUnlock={onUnlock}
            >
              <HeadNote column={column} dataSet={data.dataSet} mode={modes.get(column.period) ?? 'closed'} />
            </GridHead>
          ))}
          <th
            scope="col"
            className="sticky top-0 z-10 min-w-36 border-b border-line bg-surface px-2 py-2 text-right align-bottom text-sm font-semibold"
          >
            {t('grid.end')}
          </th>
        </tr>
      </thead>
      {sections.map(({ section, rows }) => (
        <tbody key={section}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={data.columns.length + 2}
              className="border-b border-line px-2 pt-4 pb-1 text-left font-semibold"
            >
              <span className="sticky left-2">{t(`section.${section}`)}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <Row
              key={row.code}
              row={row}
              index={order.indexOf(row.code)}
              columns={data.columns}
              grid={grid}
              modes={modes}
              weekly={weekly}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
});

const Row = memo(function Row({
  row,
  index,
  columns,
  grid,
  modes,
  weekly,
}: {
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly grid: GridKeeper;
  readonly modes: ReadonlyMap<string, ColumnMode>;
  readonly weekly: boolean;
}): ReactNode {
  const { lang, t } = useI18n();
  return (
    <tr>
      <th scope="row" className={clsx(corner, 'z-10 max-w-64 font-medium', row.part && 'pl-6')}>
        {row.name}
        <span className="block text-sm font-normal text-ink-soft">
          {row.unit}
          {row.accumulation !== null && ` · ${t(`grid.${row.accumulation}`)}`}
        </span>
      </th>
      {columns.map(({ period }, column) => (
        <GridCellBox
          key={period}
          grid={grid}
          period={period}
          code={row.code}
          kind={row.kind}
          label={`${row.name}, ${periodName(period, lang)}`}
          row={index}
          column={column}
          open={modes.get(period) === 'open'}
        />
      ))}
      {row.accumulation === null ? (
        <td className="border-b border-line" />
      ) : (
        <RowEndCell grid={grid} code={row.code} weekly={weekly} />
      )}
    </tr>
  );
});
