import type {
  PublishedFigureDto,
  PublishedIndicatorDto,
  PublishedSnapshotDto,
} from '../../contract/published.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import type { JudgedUnit } from '../../domain/figure.js';
import { labelPointsOf, tileGrid } from '../../domain/map/tile-grid.js';
import { SMALL_GROUP, withheldCommunes } from '../../domain/published/withheld.js';
import { compareVietnamese } from '../../domain/search.js';
import type { GoalResult } from '../analytics/judged-goals.js';
import type { WeekResult } from '../analytics/overview.service.js';

/** What an indicator counts when its shares are of persons. */
const PERSONS = 'người';

/**
 * A week as the public sees it: counted figures only, no name of a person, no list of who has not reported, communes in
 * alphabetical order whatever their figures are.
 * @param asOf moment whose knowledge the week is
 */
export function publicationContent(
  catalogue: Catalogue,
  result: WeekResult,
  asOf: Date,
): PublishedSnapshotDto {
  const { week, goals, overview } = result;
  const places = placesOf(week.communes);
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
    campaign: overview.campaign === null ? null : campaignOf(overview.campaign),
    reporting: { submitted: overview.reporting.submitted, expected: overview.reporting.expected },
    indicators: goals.map(indicatorOf),
    map: { cols: places.cols, rows: places.rows },
    communes: week.communes
      .map(({ id, code, name, fullName, kind }) => ({
        ...{ code, name, fullName, kind },
        ...(places.of.get(code) ?? { col: null, row: null }),
        figures: figures.map((own) => own.get(id) ?? NOTHING),
      }))
      .sort((a, b) => compareVietnamese(a.name, b.name) || (a.code < b.code ? -1 : 1)),
  };
}

/** Without the day of today: a snapshot says nothing of when it is read. */
function campaignOf(
  campaign: NonNullable<WeekResult['overview']['campaign']>,
): PublishedSnapshotDto['campaign'] {
  const { code, nameVi, nameEn, startOn, endOn, days, day, state } = campaign;
  return { code, nameVi, nameEn, startOn, endOn, days, day, state };
}

function placesOf(communes: readonly OrgUnit[]) {
  const { cols, rows, tiles } = tileGrid(labelPointsOf(communes));
  return { cols, rows, of: new Map(tiles.map(({ code, col, row }) => [code, { col, row }])) };
}

function indicatorOf({ placed, answer }: GoalResult): PublishedIndicatorDto {
  const { indicator } = placed;
  const { code, label: _label, cutOffAt: _cutOffAt, gapPoints: _gap, surplus: _surplus, ...rest } = answer;
  const { total: _total, totalTarget: _totalTarget, change: _change, ...figure } = rest;
  return {
    goal: code,
    ...figure,
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
  return {
    value: toNumber(unit.value),
    numerator: toNumber(unit.numerator),
    denominator: toNumber(unit.denominator),
    target: toNumber(unit.target),
    plan: toNumber(unit.plan),
    planDifference: toNumber(unit.planDifference),
    status: unit.status,
    dataStatus: unit.dataStatus,
  };
}

const withheldFigure = (unit: JudgedUnit): PublishedFigureDto => ({
  ...NOTHING,
  target: toNumber(unit.target),
  dataStatus: 'withheld',
});
