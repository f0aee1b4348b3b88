import type { Catalogue, OrgUnit, ReferenceFigure } from '../../domain/catalogue.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { localDateOf } from '../../domain/local-time.js';
import { indexReferenceFigures } from '../../domain/reference-figure.js';
import { compareVietnamese } from '../../domain/search.js';
import { settingsOf } from '../../domain/settings.js';
import type { CatalogueRows } from './catalogue.query.js';

/** Element whose reference figure is the dossier population of a commune. */
const POPULATION = 'population';

/** Puts the rows together into one immutable catalogue, as of `moment`. Throws when the installation has no province or settings. */
export function toCatalogue(rows: CatalogueRows, moment: Date, simulated: boolean): Catalogue {
  const today = localDateOf(moment);
  const populations = newestOf(
    rows.referenceFigures.filter(({ element }) => element === POPULATION),
    today,
  );
  const units = rows.orgUnits.map((unit): OrgUnit => {
    const population = populations.get(unit.id);
    return {
      ...unit,
      population: population === undefined ? null : Number(population.value),
      populationSource: population?.source ?? null,
    };
  });
  const province = units.find((unit) => unit.level === 'province' && isOpenOn(unit, today));
  const allCommunes = units
    .filter(({ level }) => level === 'commune')
    .sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.code, b.code));
  if (province === undefined) throw new Error('The installation has no province yet');
  const { orgUnits: _orgUnits, settings, windows, extensions, goals, ...same } = rows;
  return {
    ...same,
    asOf: moment.toISOString(),
    simulated,
    province,
    communes: allCommunes.filter((commune) => isOpenOn(commune, today)),
    allCommunes,
    goals: goals.map((goal) => ({ ...goal, code: String(goal.number) })),
    settings: settingsOf(settings),
    windows: windows.map(({ dataSet, period, ...times }) => ({
      dataSet,
      period,
      opensAt: times.opensAt.toISOString(),
      cutOffAt: times.cutOffAt.toISOString(),
      dueAt: times.dueAt.toISOString(),
      closesAt: times.closesAt.toISOString(),
    })),
    extensions: extensions.map(({ dueAt, closesAt, ...extension }) => ({
      ...extension,
      dueAt: dueAt?.toISOString() ?? null,
      closesAt: closesAt.toISOString(),
    })),
  };
}

function newestOf(figures: readonly ReferenceFigure[], today: string): ReadonlyMap<number, ReferenceFigure> {
  const newest = new Map<number, ReferenceFigure>();
  for (const list of indexReferenceFigures(figures).values()) {
    const figure = list.findLast(({ effectiveOn }) => effectiveOn <= today) ?? list[0];
    if (figure !== undefined) newest.set(figure.orgUnitId, figure);
  }
  return newest;
}
