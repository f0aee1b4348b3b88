import type { DataElementDto, DataSetList } from '@contract/catalogue.js';
import type { DepartmentFiguresDto } from '@contract/department.js';
import type { QualityRuleDto } from '@contract/quality-rules.js';
import type { Language } from '@domain/format.js';
import { checkQuality } from '@domain/quality/check-quality.js';
import type { BaseRow, SheetRow } from './to-sheet.js';

export interface Said {
  readonly message: string;
  /** It will ask for a reason; otherwise it will be refused. */
  readonly warning: boolean;
}

/** What the rules say of a row while it is typed, by element; of what is stored they have said it already. */
export type Judge = (row: SheetRow) => Readonly<Record<string, Said>>;

interface Known {
  readonly sheet: DepartmentFiguresDto;
  readonly rules: readonly QualityRuleDto[];
  readonly dataSets: readonly (typeof DataSetList)['_output']['items'][number][];
  readonly elements: readonly DataElementDto[];
  readonly lang: Language;
}

/** The same rules as on the server, as far as a sheet knows: the bounds of its figures and the one period before. */
export function sheetJudge({ sheet, rules, dataSets, elements, lang }: Known): Judge {
  const found = dataSets.find(({ code }) => code === sheet.dataSet);
  if (found === undefined) return () => ({});
  const bases = new Map(sheet.rows.map((base) => [base.orgUnit, base]));
  const given = {
    rules: rules.map((rule) => ({ ...rule, id: 0 })),
    elements: elements.map(({ unit, ...rest }) => ({ ...rest, id: 0, unitVi: unit })),
    dataSet: {
      frequency: found.frequency,
      members: found.members.map(({ dataElement, position, required }) => ({
        ...{ element: dataElement, position, required },
        section: 'narrative' as const,
      })),
    },
    period: sheet.period,
    noChange: false,
  };
  return ({ orgUnit, cells }) => {
    const base = bases.get(orgUnit);
    const changed = new Set(
      cells.filter((cell) => cell.changed && cell.value !== null).map(({ code }) => code),
    );
    if (base === undefined || changed.size === 0) return {};
    const findings = checkQuality({
      ...given,
      values: Object.fromEntries(cells.map(({ code, value }) => [code, value])),
      references: boundsOf(base, elements),
      history: historyOf(base, sheet.previousPeriod),
    });
    const said: Record<string, Said> = {};
    for (const { element, severity, [lang]: sentence } of findings) {
      if (!changed.has(element)) continue;
      const before = said[element];
      const warning = severity === 'warning';
      said[element] =
        before === undefined
          ? { message: sentence, warning }
          : { message: `${before.message} ${sentence}`, warning: before.warning && warning };
    }
    return said;
  };
}

/** Upper bounds by the element that they are of. */
const boundsOf = ({ values }: BaseRow, elements: readonly DataElementDto[]) =>
  Object.fromEntries(
    values.flatMap(({ dataElement, limit }) => {
      const bound = elements.find(({ code }) => code === dataElement)?.atMost ?? null;
      return bound === null ? [] : [[bound, limit] as const];
    }),
  );

const historyOf = ({ values }: BaseRow, previousPeriod: string | null) => ({
  periods: previousPeriod === null ? [] : [previousPeriod],
  values: Object.fromEntries(values.map(({ dataElement, previous }) => [dataElement, [previous]])),
  noChange: [],
});
