import type {
  PublishedFigureDto,
  PublishedIndicatorDto,
  PublishedSnapshotDto,
} from '../../contract/published.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import type { JudgedUnit } from '../../domain/figure.js';
import { SMALL_GROUP, withheldCommunes } from '../../domain/published/withheld.js';
import { compareVietnamese } from '../../domain/search.js';
import { campaignAnswer } from '../analytics/campaign-answer.js';
import { judgedAnswer } from '../analytics/figure-answers.js';
import type { GoalResult } from '../analytics/judged-goals.js';
import type { Drawn } from '../analytics/map.service.js';
import type { WeekResult } from '../analytics/overview.service.js';

/** What an indicator counts when its shares are of persons. */
const PERSONS = 'người';

/**
 * A week as the public sees it: counted figures only, no name of a person, no list of who has not reported, communes in
 * alphabetical order whatever their figures are.
 * @param squares where the communes stand on the tile map
 * @param asOf moment whose knowledge the week is
 */
export function publicationContent(
  catalogue: Catalogue,
  result: WeekResult,
  squares: Drawn,
  asOf: Date,
): PublishedSnapshotDto {
  const { week, goals, overview } = result;
  const places = new Map(squares.tiles.map(({ orgUnit, col, row }) => [orgUnit, { col, row }]));
  const figures = goals.map(figuresOf(week.communes));
  return {
    format: 1,
    period: overview.period,
    startsOn: overview.startsOn,
    endsOn: overview.endsOn,
    cutOffAt: overview.cutOffAt,
    state: overview.state,
    asOf: asOf.toISOString(),
    simulated: catalogue.simulated,
    withheldBelow: SMALL_GROUP,
    province: { code: catalogue.province.code, name: catalogue.province.fullName },
    campaign: campaignAnswer(week),
    reporting: { submitted: overview.reporting.submitted, expected: overview.reporting.expected },
    indicators: goals.map(indicatorOf),
    map: { cols: squares.cols, rows: squares.rows },
    communes: week.communes
      .map(({ id, code, name, fullName, kind }) => ({
        ...{ code, name, fullName, kind },
        ...(places.get(code) ?? { col: null, row: null }),
        figures: figures.map((own) => own.get(id) ?? NOTHING),
      }))
      .sort((a, b) => compareVietnamese(a.name, b.name) || (a.code < b.code ? -1 : 1)),
  };
}

/** Each field by its name: what a figure of the pages gains later is not published unseen. */
function indicatorOf({ placed: { indicator }, answer }: GoalResult): PublishedIndicatorDto {
  return {
    goal: answer.code,
    indicator: answer.indicator,
    nameVi: answer.nameVi,
    nameEn: answer.nameEn,
    unit: answer.unit,
    unitEn: answer.unitEn,
    countUnit: answer.countUnit,
    countUnitEn: answer.countUnitEn,
    decimals: answer.decimals,
    targetKind: answer.targetKind,
    value: answer.value,
    status: answer.status,
    dataStatus: answer.dataStatus,
    numerator: answer.numerator,
    denominator: answer.denominator,
    target: answer.target,
    plan: answer.plan,
    planDifference: answer.planDifference,
    gapCount: answer.gapCount,
    coverage: answer.coverage,
    communesWithFigure: answer.communesWithFigure,
    communesExpected: answer.communesExpected,
    communesCarried: answer.communesCarried,
    shortfall: answer.shortfall,
    communesReached: answer.communesReached,
    communesOnTrack: answer.communesOnTrack,
    communesBehind: answer.communesBehind,
    communesFarBehind: answer.communesFarBehind,
    communesNoData: answer.communesNoData,
    definitionVi: indicator.definitionVi,
    definitionEn: indicator.definitionEn,
    source: indicator.source,
  };
}

const NOTHING: PublishedFigureDto = {
  ...{ value: null, numerator: null, denominator: null, target: null, plan: null, planDifference: null },
  status: 'no_data',
  dataStatus: 'no_data',
};

const figuresOf =
  (communes: readonly OrgUnit[]) =>
  ({ placed: { indicator }, units }: GoalResult): ReadonlyMap<number, PublishedFigureDto> => {
    const codes = new Map(communes.map(({ id, code }) => [id, code]));
    const codeOf = (unit: JudgedUnit): string => codes.get(unit.orgUnitId) ?? '';
    const ofPersons = indicator.kind === 'ratio' && indicator.countUnitVi === PERSONS;
    const withheld = ofPersons
      ? withheldCommunes(units.map((unit) => ({ code: codeOf(unit), size: toNumber(unit.denominator) })))
      : new Set<string>();
    return new Map(
      units.map((unit) => [
        unit.orgUnitId,
        withheld.has(codeOf(unit)) ? withheldFigure(unit) : figureOf(unit),
      ]),
    );
  };

function figureOf(unit: JudgedUnit): PublishedFigureDto {
  const { value, numerator, denominator, target, plan, planDifference, status, dataStatus } =
    judgedAnswer(unit);
  return { value, numerator, denominator, target, plan, planDifference, status, dataStatus };
}

const withheldFigure = (unit: JudgedUnit): PublishedFigureDto => ({
  ...NOTHING,
  target: toNumber(unit.target),
  dataStatus: 'withheld',
});
