import type { ChangesDto } from '../../contract/analytics.js';
import type { Catalogue, Indicator, Settings, Target } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import type { WeekContext } from './week-context.js';

type DenominatorChange = ChangesDto['denominators'][number];
type DefinitionChange = ChangesDto['definitions'][number];

/** A week with the catalogue as it was known at one moment. */
interface Known {
  readonly catalogue: Catalogue;
  readonly week: WeekContext;
}

/** Reference figures in force at the cut-off that differ, communes in Vietnamese order. */
export function changedDenominators(before: Known, after: Known): DenominatorChange[] {
  const onDate = cutOffDateOf(after.week.window.cutOffAt);
  const elements = after.catalogue.elements.filter(({ reference }) => reference);
  return after.week.communes.flatMap((commune) =>
    elements.flatMap(({ code, nameVi, nameEn, unitVi, unitEn }) => {
      const at = ({ catalogue }: Known): string | null =>
        referenceFigureAt(catalogue.referenceFigures, commune.id, code, onDate);
      const [was, is] = [at(before), at(after)];
      if (was === is) return [];
      return [
        {
          orgUnit: commune.code,
          fullName: commune.fullName,
          dataElement: code,
          nameVi,
          nameEn,
          unit: unitVi,
          unitEn,
          effectiveOn: dateOf(after.catalogue, commune.id, code, onDate) ?? onDate,
          before: toNumber(was),
          after: toNumber(is),
        },
      ];
    }),
  );
}

function dateOf(
  { referenceFigures }: Catalogue,
  unitId: number,
  element: string,
  onDate: string,
): string | undefined {
  return referenceFigures
    .filter((one) => one.orgUnitId === unitId && one.element === element && one.effectiveOn <= onDate)
    .map(({ effectiveOn }) => effectiveOn)
    .sort()
    .at(-1);
}

/** Targets and definitions of the goals, units of the week, and settings that differ. */
export function changedDefinitions(before: Known, after: Known): DefinitionChange[] {
  return [
    ...goalDefinitions(before, after),
    ...unitDefinitions(before, after),
    ...settingDefinitions(before, after),
  ];
}

function goalDefinitions(before: Known, after: Known): DefinitionChange[] {
  const byNumber = new Map(before.week.goals.map((placed) => [placed.goal.number, placed]));
  return after.week.goals.flatMap(({ goal, indicator, target }) => {
    const was = byNumber.get(goal.number);
    const name = { code: indicator.code, nameVi: goal.nameVi, nameEn: goal.nameEn };
    return [
      ...differing(
        { kind: 'target', ...name },
        was === undefined ? null : targetText(was.target),
        targetText(target),
      ),
      ...differing(
        { kind: 'indicator', ...name },
        was === undefined ? null : indicatorText(was.indicator),
        indicatorText(indicator),
      ),
    ];
  });
}

/** What a target asks for, without words: value, date, and the version, so that a new plan or baseline is told, too. */
const targetText = ({ value, dueOn, version }: Target): string => `${value} · ${dueOn} · v${String(version)}`;

const indicatorText = ({ numerator, denominator, version }: Indicator): string =>
  `${numerator}${denominator === null ? '' : ` ÷ ${denominator}`} · v${String(version)}`;

function unitDefinitions(before: Known, after: Known): DefinitionChange[] {
  const was = new Map(before.week.communes.map((commune) => [commune.id, commune]));
  const is = new Map(after.week.communes.map((commune) => [commune.id, commune]));
  return [...new Map([...was, ...is])].flatMap(([id, { code, fullName }]) =>
    differing(
      { kind: 'unit', code, nameVi: fullName, nameEn: fullName },
      was.get(id)?.fullName ?? null,
      is.get(id)?.fullName ?? null,
    ),
  );
}

/** Settings that figures depend on. */
const SETTINGS: readonly {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly text: (settings: Settings) => string;
}[] = [
  {
    code: 'behind_from',
    nameVi: 'Ngưỡng rất chậm',
    nameEn: 'Threshold of far behind',
    text: ({ behindFrom }) => behindFrom,
  },
  {
    code: 'carry',
    nameVi: 'Số kỳ được dùng lại số liệu',
    nameEn: 'How long a figure is carried',
    text: ({ carry }) => [carry.weekly, carry.monthly, carry.quarterly].join(' / '),
  },
  {
    code: 'counts',
    nameVi: 'Số liệu được tổng hợp khi nào',
    nameEn: 'What makes a report count',
    text: ({ counts }) => counts,
  },
];

function settingDefinitions(before: Known, after: Known): DefinitionChange[] {
  return SETTINGS.flatMap(({ text, ...name }) =>
    differing({ kind: 'setting', ...name }, text(before.catalogue.settings), text(after.catalogue.settings)),
  );
}

function differing(
  what: Omit<DefinitionChange, 'before' | 'after'>,
  before: string | null,
  after: string | null,
): DefinitionChange[] {
  return before === after ? [] : [{ ...what, before, after }];
}
