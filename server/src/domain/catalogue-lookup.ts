import type {
  Catalogue,
  DataElement,
  DataSet,
  Frequency,
  Goal,
  Indicator,
  OrgUnit,
  Window,
  WindowExtension,
} from './catalogue.js';
import type { Wanted } from './carry.js';
import { windowOf } from './window.js';

interface CatalogueIndex {
  readonly elements: ReadonlyMap<string, DataElement>;
  readonly dataSets: ReadonlyMap<string, DataSet>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly windows: ReadonlyMap<string, Window>;
  readonly extensions: ReadonlyMap<string, WindowExtension>;
  readonly communes: ReadonlyMap<string, OrgUnit>;
  readonly communesById: ReadonlyMap<number, OrgUnit>;
  readonly dataSetOfElement: ReadonlyMap<string, DataSet>;
}

const built = new WeakMap<Catalogue, CatalogueIndex>();

export function elementByCode(catalogue: Catalogue, code: string): DataElement | undefined {
  return indexOf(catalogue).elements.get(code);
}

export function dataSetByCode(catalogue: Catalogue, code: string): DataSet | undefined {
  return indexOf(catalogue).dataSets.get(code);
}

/** The data set an element is reported in; undefined for a reference figure. */
export function dataSetOf(catalogue: Catalogue, elementCode: string): DataSet | undefined {
  return indexOf(catalogue).dataSetOfElement.get(elementCode);
}

/** How often an element is reported; null for a reference figure. */
export function frequencyOf(catalogue: Catalogue, elementCode: string): Frequency | null {
  return dataSetOf(catalogue, elementCode)?.frequency ?? null;
}

export function indicatorByCode(catalogue: Catalogue, code: string): Indicator | undefined {
  return indexOf(catalogue).indicators.get(code);
}

export function communeByCode(catalogue: Catalogue, code: string): OrgUnit | undefined {
  return indexOf(catalogue).communes.get(code);
}

export function communeById(catalogue: Catalogue, id: number): OrgUnit | undefined {
  return indexOf(catalogue).communesById.get(id);
}

/** Goals of a campaign in order of their number; 0 is the headline. */
export function goalsOf(catalogue: Catalogue, campaignCode: string): Goal[] {
  return catalogue.goals.filter((goal) => goal.campaign === campaignCode).sort((a, b) => a.number - b.number);
}

/** Times of a data set (code) in a period (code); undefined when the period was never opened for it. */
export function windowFor(catalogue: Catalogue, dataSet: string, period: string): Window | undefined {
  return indexOf(catalogue).windows.get(`${dataSet}/${period}`);
}

/** The extension that one unit has of a window; undefined: the common times hold. */
export function extensionFor(
  catalogue: Catalogue,
  { dataSet, period }: Pick<Window, 'dataSet' | 'period'>,
  orgUnitId: number,
): WindowExtension | undefined {
  return indexOf(catalogue).extensions.get(`${dataSet}/${period}/${String(orgUnitId)}`);
}

/** A window with the extension of one unit. */
export function unitWindow(catalogue: Catalogue, window: Window, orgUnitId: number): Window {
  return windowOf(window, extensionFor(catalogue, window, orgUnitId));
}

/** Windows of a data set by cut-off, oldest first. */
export function windowsOf(catalogue: Catalogue, dataSet: string): Window[] {
  return catalogue.windows
    .filter((window) => window.dataSet === dataSet)
    .sort((a, b) => Date.parse(a.cutOffAt) - Date.parse(b.cutOffAt));
}

/** What a period's figures are wanted for, with the newest month and quarter settled at its cut-off by the catalogue's windows. */
export function wantedOf(catalogue: Catalogue, dataSet: string, period: string): Wanted | null {
  const window = windowFor(catalogue, dataSet, period);
  if (window === undefined) return null;
  const month = newestSettled(catalogue, 'monthly', window.cutOffAt);
  const quarter = newestSettled(catalogue, 'quarterly', window.cutOffAt);
  return {
    period,
    cutOffAt: window.cutOffAt,
    fresh: { ...(month === null ? {} : { month }), ...(quarter === null ? {} : { quarter }) },
  };
}

function newestSettled(catalogue: Catalogue, frequency: Frequency, cutOffAt: string): string | null {
  const codes = catalogue.dataSets
    .filter((dataSet) => dataSet.frequency === frequency)
    .map((dataSet) => dataSet.code);
  const limit = Date.parse(cutOffAt);
  const settled = catalogue.windows.filter(
    (window) => codes.includes(window.dataSet) && Date.parse(window.cutOffAt) <= limit,
  );
  return settled.sort((a, b) => Date.parse(b.cutOffAt) - Date.parse(a.cutOffAt))[0]?.period ?? null;
}

/** A catalogue is immutable, so its index is built once. */
function indexOf(catalogue: Catalogue): CatalogueIndex {
  const known = built.get(catalogue);
  if (known !== undefined) return known;
  const index: CatalogueIndex = {
    elements: byCode(catalogue.elements),
    dataSets: byCode(catalogue.dataSets),
    indicators: byCode(catalogue.indicators),
    windows: new Map(catalogue.windows.map((window) => [`${window.dataSet}/${window.period}`, window])),
    extensions: new Map(
      catalogue.extensions.map((one) => [`${one.dataSet}/${one.period}/${String(one.orgUnitId)}`, one]),
    ),
    communes: byCode(catalogue.communes),
    communesById: new Map(catalogue.communes.map((commune) => [commune.id, commune])),
    dataSetOfElement: new Map(
      catalogue.dataSets.flatMap((dataSet) =>
        dataSet.members.map((member) => [member.element, dataSet] as const),
      ),
    ),
  };
  built.set(catalogue, index);
  return index;
}

function byCode<T extends { readonly code: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.code, item]));
}
