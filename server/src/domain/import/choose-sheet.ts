import type { CommuneFinder } from './find-commune.js';
import type { FileStated, ImportScheme, OtherTable, Stated } from './import-scheme.js';
import { isFigure } from './period-lines.js';
import { periodTold } from './period-words.js';
import { gridOf } from './sheet-grid.js';
import type { TableFile, TableSheet } from './table-file.js';
import { layoutOf, type TableLayout } from './table-layout.js';

export interface ChosenSheet {
  /** null: no visible sheet has a table of the form. */
  readonly layout: TableLayout | null;
  /** What the chosen sheet says, and what the file says where the sheet is silent. */
  readonly stated: Stated;
  /** The other sheets with figures. */
  readonly others: readonly OtherTable[];
}

interface Candidate {
  readonly sheet: TableSheet;
  readonly layout: TableLayout | null;
  readonly stated: Stated;
  /** What the sheet itself says, be it by its name. */
  readonly own: Pick<Stated, 'dataSet' | 'period'>;
}

/**
 * The visible sheet that says it is of the form and period asked for, else one that says nothing else; of several the one
 * with most of the elements, then the first. Where every table is of something else, the best of them, to be told so.
 */
export function chooseSheet(
  file: TableFile,
  scheme: ImportScheme,
  fileStated: FileStated,
  finder: CommuneFinder,
): ChosenSheet {
  const found = file.sheets.map((sheet, index) => ({
    sheet,
    layout: sheet.hidden ? null : layoutOf(gridOf(sheet), scheme.elements, finder),
    said: fileStated.sheets[index],
  }));
  const several = found.filter(({ layout }) => layout !== null).length > 1;
  const candidates = found.map(({ sheet, layout, said }): Candidate => {
    // One sheet alone may be called whatever; among several the names part the weeks.
    const byName = several ? periodTold(sheet.name, scheme.period) : null;
    const period = said?.period ?? byName;
    return {
      sheet,
      layout,
      own: { dataSet: said?.dataSet ?? null, period },
      stated: {
        dataSet: said?.dataSet ?? fileStated.dataSet,
        period: period ?? fileStated.period,
        orgUnit: said?.orgUnit ?? fileStated.orgUnit,
      },
    };
  });
  const chosen = best(candidates, scheme);
  return {
    layout: chosen?.layout ?? null,
    stated: chosen?.stated ?? fileStated,
    others: candidates.flatMap((one) => (one === chosen ? [] : otherTable(one, scheme))),
  };
}

function best(candidates: readonly Candidate[], scheme: ImportScheme): Candidate | null {
  const tables = candidates.filter(({ layout }) => layout !== null);
  const fitting = tables.filter(({ stated }) => differs(stated, scheme) === null);
  const named = fitting.filter(({ own }) => own.period !== null);
  const [pool = tables] = [named, fitting].filter(({ length }) => length > 0);
  return pool.reduce<Candidate | null>(
    (a, b) => (a === null || (b.layout?.score ?? 0) > (a.layout?.score ?? 0) ? b : a),
    null,
  );
}

function differs({ dataSet, period }: Stated, scheme: ImportScheme): 'other_form' | 'other_period' | null {
  if (dataSet !== null && dataSet !== scheme.dataSet.code) return 'other_form';
  return period !== null && period !== scheme.period ? 'other_period' : null;
}

/** A sheet that is not read; nothing to tell where it has no figures. */
function otherTable({ sheet, layout, stated, own }: Candidate, scheme: ImportScheme): OtherTable[] {
  const why = sheet.hidden ? 'hidden' : (differs(stated, scheme) ?? 'second');
  // A visible sheet without the elements, such as an explanation, is a table of another form only where it says so.
  if (layout === null && why !== 'hidden' && (why !== 'other_form' || own.dataSet === null)) return [];
  const figures = layout === null ? numbers(sheet) : figuresIn(layout);
  if (figures === 0) return [];
  return [
    {
      why,
      sheet: sheet.name,
      place: null,
      period: why === 'other_form' || why === 'other_period' ? own.period : null,
      dataSet: why === 'other_form' ? own.dataSet : null,
      figures,
    },
  ];
}

const numbers = ({ rows }: TableSheet): number =>
  rows.reduce((sum, { cells }) => sum + cells.filter(({ kind }) => kind === 'number').length, 0);

function figuresIn(layout: TableLayout): number {
  const { grid, elements, rowsAre } = layout;
  const inColumns = rowsAre === 'communes';
  const lines = inColumns
    ? grid.rows.filter((row) => row > (layout.headRows.at(-1) ?? 0))
    : grid.columns.filter((column) => !layout.labelColumns.includes(column));
  return elements.reduce(
    (sum, { at }) =>
      sum + lines.filter((line) => isFigure(inColumns ? grid.cell(line, at) : grid.cell(at, line))).length,
    0,
  );
}
