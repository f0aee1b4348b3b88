import { columnLetters } from './cell-address.js';
import type { CommuneFinder } from './find-commune.js';
import {
  isBesideHeading,
  isCodeHeading,
  isNameHeading,
  isPreviousHeading,
  isValueHeading,
} from './headings.js';
import {
  communeNotNamed,
  foreignCommune,
  periodNotThere,
  severalCommunes,
  valueColumn,
} from './import-faults.js';
import type { Ignored, ImportFault, ImportScheme, OtherTable, Stated } from './import-scheme.js';
import { byPeriod, isFigure, otherLine } from './period-lines.js';
import { short } from './read-cell.js';
import { type CommuneAxis, type CommunePlace, doubled, NO_COMMUNE, ownUnit } from './table-axes.js';
import type { TableLayout } from './table-layout.js';

type Tall = Extract<TableLayout, { rowsAre: 'elements' }>;

interface Headed {
  readonly column: number;
  readonly texts: readonly string[];
}

/** Columns of figures beside the elements: one for each commune, or the one of this period. */
export function communeColumns(
  layout: Tall,
  scheme: ImportScheme,
  finder: CommuneFinder,
  stated: Stated,
): CommuneAxis {
  const { grid, elements, labelColumns } = layout;
  const sheet = grid.sheet.name;
  const first = Math.min(...elements.map(({ at }) => at));
  const heads = grid.rows.filter((row) => row < first && row >= first - 5);
  const columns = grid.columns.filter((column) => !labelColumns.includes(column));
  const headed = columns.map((column) => ({ column, texts: heads.map((row) => grid.text(row, column)) }));
  const ofCommunes = headed.flatMap(({ column, texts }) => {
    const found = texts.map((text) => finder.find(text)).find(({ kind }) => kind !== 'none');
    return found === undefined ? [] : [{ column, found, texts }];
  });
  // "Mã xã | 24301" above a table is no heading of a column, so one commune alone is one only where its column has figures.
  const figured = ofCommunes.filter(({ column }) =>
    elements.some(({ at }) => grid.cell(at, column) !== null),
  );
  const values = headed.filter(({ texts }) => texts.some(isValueHeading) && !texts.some(isPreviousHeading));
  if (values.length === 0 && figured.length > 0) return crossed(layout, scheme, figured);
  const { chosen, others } = ofThisPeriod(layout, scheme, headed, values);
  const [only] = chosen;
  const none = (fault: ImportFault): CommuneAxis => ({ ...NO_COMMUNE, faults: [fault], others });
  if (only === undefined && others.length > 0) return none(periodNotThere(scheme.period, others, sheet));
  if (only === undefined || chosen.length > 1) {
    const letters = chosen.map(({ column }) => column);
    return none(valueColumn(letters, { sheet, row: first }));
  }
  const own = ownUnit(scheme, stated, sheet);
  if (own === null) return none(communeNotNamed({ sheet }));
  if (!('fullName' in own)) return none(own);
  const told = new Set([columnLetters(only.column), ...others.map(({ place }) => place)]);
  const ignored = headed
    .filter(
      ({ column, texts }) =>
        !told.has(columnLetters(column)) && !texts.some(isBesideHeading) && texts.at(-1) !== '',
    )
    .map(({ column, texts }): Ignored => ({
      what: 'column',
      at: column,
      heading: short(texts.at(-1) ?? ''),
    }));
  return { places: [{ unit: own, at: only.column }], faults: [], ignored, others };
}

/** The column that tells this period, else the one headed as its figures, else the only one with any; and those of others. */
function ofThisPeriod(
  { grid, elements }: Tall,
  scheme: ImportScheme,
  headed: readonly Headed[],
  values: readonly Headed[],
): { readonly chosen: readonly Headed[]; readonly others: readonly OtherTable[] } {
  const count = (column: number): number =>
    elements.filter(({ at }) => isFigure(grid.cell(at, column))).length;
  const beside = ({ texts }: Headed): boolean =>
    texts.some((text) => isBesideHeading(text) || isCodeHeading(text) || isNameHeading(text));
  const filled = headed.filter((one) => count(one.column) > 0 && !beside(one));
  const { own, plain, others } = byPeriod(filled, scheme.period);
  const [chosen = []] = [own, values, plain].filter(({ length }) => length > 0);
  return {
    chosen,
    others: others
      .filter(({ column }) => !chosen.some((one) => one.column === column))
      .map(({ column, period }) => otherLine(grid, columnLetters(column), period, count(column))),
  };
}

function crossed(
  layout: Tall,
  scheme: ImportScheme,
  columns: readonly {
    readonly column: number;
    readonly found: ReturnType<CommuneFinder['find']>;
    readonly texts: readonly string[];
  }[],
): CommuneAxis {
  const sheet = layout.grid.sheet.name;
  const places: CommunePlace[] = [];
  const faults: ImportFault[] = [];
  for (const { column, found, texts } of columns) {
    const at = { sheet, column };
    if (found.kind === 'several') faults.push(severalCommunes(texts.at(-1) ?? '', found.units, at));
    else if (found.kind === 'one' && scheme.own !== null && found.unit.code !== scheme.own)
      faults.push(foreignCommune(found.unit.fullName, { ...at, orgUnit: found.unit.code }));
    else if (found.kind === 'one') places.push({ unit: found.unit, at: column });
  }
  return { places, faults: [...faults, ...doubled(places, layout)], ignored: [], others: [] };
}
