import type { ExplainCommunesDto } from '../../contract/explain.js';
import { freshPeriod, periodKindOf } from '../../domain/carry.js';
import type { Catalogue, DataSet, Indicator, OrgUnit, Window } from '../../domain/catalogue.js';
import { dataSetOf, elementByCode, wantedOf } from '../../domain/catalogue-lookup.js';
import { numeratorShares, type Standing, standingOf } from '../../domain/composition.js';
import { Big, toNumber } from '../../domain/decimal.js';
import type { JudgedUnit } from '../../domain/figure.js';
import { termsOf } from '../../domain/indicator.js';
import { predecessorsOf } from '../../domain/lineage.js';
import { comparePeriods } from '../../domain/period-steps.js';
import { compareVietnamese } from '../../domain/search.js';
import type { Explained } from './explain-figure.js';
import type { ReportRow } from './explain-reports.query.js';

type CommuneItem = ExplainCommunesDto['items'][number];

/** A report that would bring a figure of the period itself. */
export interface WantedReport {
  readonly dataSet: DataSet;
  readonly period: string;
  readonly periodId: number;
  readonly dataSetId: number;
  /** What is reported once counts at a cut-off only when it was signed by then; null: whenever it was signed. */
  readonly signedBy: string | null;
}

/** The reports a fresh numerator would be in; a flow is a total of many and has none. */
export function wantedReports(catalogue: Catalogue, indicator: Indicator, window: Window): WantedReport[] {
  const wanted = wantedOf(catalogue, window.dataSet, window.period) ?? window;
  const elements = termsOf(indicator.numerator).flatMap(({ code }) => elementByCode(catalogue, code) ?? []);
  const sets = elements
    .filter(({ reference, accumulation }) => !reference && accumulation !== 'flow')
    .flatMap(({ code }) => dataSetOf(catalogue, code) ?? []);
  return [...new Set(sets)].flatMap((dataSet) => {
    const code = freshPeriod(periodKindOf(dataSet.frequency), wanted);
    const period = catalogue.periods.find((one) => one.code === code);
    return period === undefined
      ? []
      : [
          {
            dataSet,
            period: code,
            periodId: period.id,
            dataSetId: dataSet.id,
            signedBy: dataSet.frequency === 'once' ? window.cutOffAt : null,
          },
        ];
  });
}

/** The communes behind a figure of the province. */
export function communesBehind(
  catalogue: Catalogue,
  { units, week: { communes } }: Pick<Explained, 'units' | 'week'>,
  wanted: readonly WantedReport[],
  reports: readonly ReportRow[],
): ExplainCommunesDto {
  const shares = numeratorShares(units);
  const byId = new Map(communes.map((commune) => [commune.id, commune]));
  const items = units.flatMap((unit) => {
    const commune = byId.get(unit.orgUnitId);
    if (commune === undefined) return [];
    const own = reports.filter((report) => report.org_unit_id === commune.id);
    return [
      {
        ...communeItem(commune, unit, shares.get(commune.id) ?? null),
        formedFrom: formedFrom(catalogue, commune),
        why: whyNotFresh(unit, wanted, own),
      },
    ];
  });
  const having = (standing: Standing): number => items.filter((item) => item.standing === standing).length;
  const open = new Set(byId.keys());
  return {
    expected: items.length,
    fresh: having('fresh'),
    carried: having('carried'),
    carriedFrom: carriedFrom(items),
    partial: having('partial'),
    missing: having('missing'),
    zeroDenominator: having('zero_denominator'),
    excluded: new Set(reports.filter((r) => r.excluded && open.has(r.org_unit_id)).map((r) => r.org_unit_id))
      .size,
    items: items.sort(
      (a, b) =>
        Number(b.value !== null) - Number(a.value !== null) ||
        Big(b.numerator ?? 0).cmp(a.numerator ?? 0) ||
        compareVietnamese(a.name, b.name),
    ),
  };
}

function communeItem(
  commune: OrgUnit,
  unit: JudgedUnit,
  share: string | null,
): Omit<CommuneItem, 'formedFrom' | 'why'> {
  return {
    orgUnit: commune.code,
    name: commune.name,
    fullName: commune.fullName,
    standing: standingOf(unit),
    status: unit.status,
    dataStatus: unit.dataStatus,
    value: toNumber(unit.value),
    numerator: toNumber(unit.numerator),
    denominator: toNumber(unit.denominator),
    share: toNumber(share),
    carriedFrom: unit.carriedFrom,
  };
}

const formedFrom = (catalogue: Catalogue, { id }: OrgUnit): CommuneItem['formedFrom'] =>
  predecessorsOf(catalogue, id)
    .flatMap((predecessor) => catalogue.allCommunes.find((unit) => unit.id === predecessor) ?? [])
    .map(({ code, fullName }) => ({ orgUnit: code, fullName }));

function whyNotFresh(
  unit: JudgedUnit,
  wanted: readonly WantedReport[],
  reports: readonly ReportRow[],
): CommuneItem['why'] {
  const standing = standingOf(unit);
  if (standing === 'missing' && unit.numerator !== null) return 'no_reference';
  if ((standing !== 'missing' && standing !== 'carried') || wanted.length === 0) return null;
  const found = wanted.map((want) => reports.find((report) => isReport(report, want)));
  if (found.some((report) => report?.excluded === true)) return 'excluded';
  return found.includes(undefined) ? 'not_submitted' : 'left_blank';
}

function isReport(report: ReportRow, want: WantedReport): boolean {
  if (report.period_id !== want.periodId || report.data_set_id !== want.dataSetId) return false;
  return (
    want.signedBy === null ||
    (report.first_submitted_at !== null && report.first_submitted_at.toISOString() <= want.signedBy)
  );
}

function carriedFrom(items: readonly CommuneItem[]): ExplainCommunesDto['carriedFrom'] {
  const counts = new Map<string, number>();
  for (const { standing, carriedFrom: period } of items)
    if (standing === 'carried' && period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts]
    .map(([period, communes]) => ({ period, communes }))
    .sort((a, b) => comparePeriods(b.period, a.period));
}
