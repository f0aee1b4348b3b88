import type { Catalogue, DataElement, Indicator, OrgUnit, Settings, Target } from '../domain/catalogue.js';
import type { FoundValue, UnitFigure } from '../domain/figure.js';

/** Samples for specs: the campaign of 2025 as it is seeded, with three communes. Each takes the fields a spec is about. */

export const SETTINGS: Settings = {
  behindFrom: '0.8',
  counts: 'submitted',
  cutOff: { weekday: 5, time: '12:00' },
  due: { weekday: 5, time: '17:00' },
  closes: { weekday: 2, time: '17:00' },
  holidays: [],
  carry: { weekly: 4, monthly: 2, quarterly: 2 },
};

export const CAMPAIGN = {
  id: 1,
  code: 'peak-2025',
  nameVi: 'Đợt cao điểm 100 ngày',
  nameEn: '100-day peak campaign',
  startOn: '2025-07-15',
  endOn: '2025-10-25',
  source: 'test',
};

/** Cut-off of 2025-W40: Friday 03/10/2025 12:00, day 81 of 103. */
export const W40_CUT_OFF = '2025-10-03T05:00:00.000Z';
export const W39_CUT_OFF = '2025-09-26T05:00:00.000Z';
export const W40 = { period: '2025-W40', cutOffAt: W40_CUT_OFF };

export function sampleUnit(unit: Partial<OrgUnit> & Pick<OrgUnit, 'id' | 'code'>): OrgUnit {
  return {
    name: unit.code,
    fullName: `Xã ${unit.code}`,
    kind: 'xã',
    level: 'commune',
    parentId: 1,
    openedOn: '2025-07-01',
    closedOn: null,
    population: 1000,
    populationSource: 'test',
    labelLon: null,
    labelLat: null,
    predecessorNote: null,
    version: 1,
    names: [],
    ...unit,
  };
}

export function sampleElement(element: Partial<DataElement> & Pick<DataElement, 'code'>): DataElement {
  return {
    id: 1,
    nameVi: element.code,
    nameEn: element.code,
    definitionVi: '',
    definitionEn: '',
    unitVi: 'người',
    unitEn: 'persons',
    kind: 'count',
    accumulation: 'stock',
    provider: 'commune',
    reference: false,
    partOf: null,
    atMost: null,
    source: 'test',
    version: 1,
    ...element,
  };
}

export function sampleIndicator(indicator: Partial<Indicator> = {}): Indicator {
  return {
    id: 1,
    code: 'adults_reached_rate',
    nameVi: 'Người trưởng thành được tiếp cận',
    nameEn: 'Adults reached',
    definitionVi: '',
    definitionEn: '',
    kind: 'ratio',
    numerator: 'adults_reached',
    denominator: 'adults_18_plus',
    factor: 100,
    decimals: 1,
    unitVi: '%',
    unitEn: '%',
    countUnitVi: 'người',
    countUnitEn: 'persons',
    direction: 'up',
    legend: null,
    source: 'test',
    version: 1,
    ...indicator,
  };
}

export const COUNT_INDICATOR = sampleIndicator({
  code: 'residents_signature_count',
  kind: 'count',
  numerator: 'residents_digital_signature',
  denominator: null,
  factor: 1,
  decimals: 0,
  unitVi: 'người',
  unitEn: 'persons',
});

export function sampleTarget(target: Partial<Target> = {}): Target {
  return {
    id: 1,
    campaign: 'peak-2025',
    indicator: 'adults_reached_rate',
    scope: 'province',
    scopeCode: '66',
    orgUnitId: null,
    kind: 'ratio',
    value: '58',
    dueOn: '2025-10-25',
    baselineValue: '0',
    baselineOn: '2025-07-15',
    baselineSource: 'test',
    planShape: 'linear',
    planPoints: [],
    provinceTotal: null,
    source: 'test',
    label: 'test',
    decision: null,
    decidedOn: null,
    version: 1,
    ...target,
  };
}

/** A fresh figure of W40 unless told otherwise. */
export function sampleFigure(figure: Partial<UnitFigure> = {}): UnitFigure {
  return {
    orgUnitId: 1,
    value: '0.0',
    dataStatus: 'ok',
    numerator: '0',
    denominator: '1000',
    carriedFrom: null,
    cutOffAt: W40_CUT_OFF,
    missingPeriods: 0,
    ...figure,
  };
}

export function sampleFound(found: Partial<FoundValue> & Pick<FoundValue, 'element' | 'value'>): FoundValue {
  return { orgUnitId: 1, period: '2025-W40', cutOffAt: W40_CUT_OFF, missingPeriods: 0, ...found };
}

export function sampleCatalogue(catalogue: Partial<Catalogue> = {}): Catalogue {
  const communes = catalogue.communes ?? [
    sampleUnit({ id: 2, code: '24301' }),
    sampleUnit({ id: 3, code: '24364' }),
    sampleUnit({ id: 4, code: '22015' }),
  ];
  return {
    asOf: '2025-10-08T07:00:00.000Z',
    simulated: true,
    province: sampleUnit({ id: 1, code: '66', kind: 'tỉnh', level: 'province', parentId: null }),
    communes,
    allCommunes: communes,
    unitLinks: [],
    groups: [],
    elements: [],
    dataSets: [],
    indicators: [sampleIndicator()],
    campaigns: [CAMPAIGN],
    goals: [],
    targets: [],
    legends: [],
    settings: SETTINGS,
    periods: [],
    windows: [],
    extensions: [],
    referenceFigures: [],
    publishedFigures: [],
    qualityRules: [],
    ...catalogue,
  };
}
