import type { Catalogue, OrgUnit, OrgUnitGroup, ReferenceFigure } from '../../domain/catalogue.js';
import { communesAt, inVietnameseOrder, isOpenOn } from '../../domain/communes-at.js';
import { localDateOf } from '../../domain/local-time.js';
import { indexReferenceFigures } from '../../domain/reference-figure.js';
import { settingsOf } from '../../domain/settings.js';
import { groupMembersOn, membersOf, namesOf } from '../../domain/unit-names.js';
import type { CatalogueRows, GroupRow } from './catalogue.query.js';

/** Element whose reference figure is the dossier population of a commune. */
const POPULATION = 'population';

/** At that moment the installation had no province: nothing can be said of it. */
export class NoProvince extends Error {
  constructor() {
    super('The installation has no province yet');
    this.name = 'NoProvince';
  }
}

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
      names: namesOf(
        rows.unitNames.filter(({ unitId }) => unitId === unit.id),
        unit.openedOn,
      ),
    };
  });
  const province = units.find((unit) => unit.level === 'province' && isOpenOn(unit, today));
  const allCommunes = inVietnameseOrder(units.filter(({ level }) => level === 'commune'));
  if (province === undefined) throw new NoProvince();
  const { orgUnits: _units, unitNames: _names, groups, settings, windows, extensions, goals, ...same } = rows;
  return {
    ...same,
    asOf: moment.toISOString(),
    simulated,
    province,
    communes: communesAt({ allCommunes }, today),
    allCommunes,
    groups: groupsOf(groups, today),
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
    extensions: extensions.map(({ dueAt, closesAt, acceptedVersion, queuedAt, ...extension }) => ({
      ...extension,
      accepted:
        acceptedVersion === null || queuedAt === null
          ? null
          : { version: acceptedVersion, queuedAt: queuedAt.toISOString() },
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

/** One group for all its versions: the newest words, and the members by date. */
function groupsOf(rows: readonly GroupRow[], today: string): OrgUnitGroup[] {
  const byCode = new Map<string, GroupRow[]>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return [...byCode.values()].flatMap((versions) => {
    const newest = versions.at(-1);
    if (newest === undefined) return [];
    const { code, nameVi, nameEn, version, orgUnitIds } = newest;
    const group = { code, nameVi, nameEn, version, orgUnitIds, members: membersOf(versions) };
    return [{ ...group, orgUnitIds: groupMembersOn(group, today) }];
  });
}
