import { Injectable } from '@nestjs/common';
import type {
  VillageProposalsDto,
  VillageProposalsQuery,
  VillageSurveyDto,
  VillageSurveyQuery,
} from '../../contract/village-counts.js';
import type { VillageHistoryDto, VillageRegisterDto, VillageRegisterQuery } from '../../contract/villages.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { communesAt } from '../../domain/communes-at.js';
import { cutOffDateOf, localDateOf } from '../../domain/local-time.js';
import { unitOnDate } from '../../domain/lineage.js';
import { reportingPlace, worksFor } from '../../domain/reporting-place.js';
import { countVillages } from '../../domain/village/village-counts.js';
import { proposalsOf } from '../../domain/village/village-proposals.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import {
  referenceOf,
  registersOf,
  revisionOf,
  unitOfCode,
  versionDto,
  villageDtos,
} from './village-answers.js';
import { villagesFile } from './villages-file.js';
import { type RegisteredVillage, VillagesQuery } from './villages.query.js';

/** What is known of the villages of a commune, on any date and as of any moment. */
@Injectable()
export class VillageReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: VillagesQuery,
  ) {}

  register(ctx: RequestContext, { orgUnit, on, asOf }: VillageRegisterQuery): Promise<VillageRegisterDto> {
    return this.unitOfWork.readAsOf(ctx, asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const unit = readable(tx, catalogue, unitOfCode(catalogue, orgUnit));
      const villages = await this.query.ofUnits(tx, registersOf(catalogue, unit));
      return registerDto(tx, catalogue, unit, villages, on ?? localDateOf(tx.now));
    });
  }

  /** The same list as a file, UTF-8 with a byte order mark so that spreadsheets read its letters. */
  async csv(ctx: RequestContext, query: VillageRegisterQuery): Promise<{ name: string; text: string }> {
    return villagesFile(await this.register(ctx, query), ctx.language);
  }

  history(ctx: RequestContext, id: number): Promise<VillageHistoryDto> {
    return this.unitOfWork.read(ctx, async (tx) => {
      const village = await this.query.find(tx, id);
      if (village === null) throw new ProblemError('not_found');
      return { id, items: village.versions.map(versionDto).reverse() };
    });
  }

  /** What the register says at the cut-off of a period, for the elements of a form. */
  proposals(ctx: RequestContext, query: VillageProposalsQuery): Promise<VillageProposalsDto> {
    return this.unitOfWork.readAsOf(ctx, query.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const place = reportingPlace(catalogue, query);
      if (place === null) throw new ProblemError('not_found');
      const unit = readable(tx, catalogue, place.unit);
      const villages = await this.query.ofUnits(tx, registersOf(catalogue, unit));
      const on = cutOffDateOf(place.window.cutOffAt);
      const elements = place.dataSet.members.map(({ element }) => element);
      const counts = countVillages(villages, on);
      return {
        orgUnit: unit.code,
        period: query.period,
        on,
        asOf: tx.asOf?.toISOString() ?? null,
        items: proposalsOf(counts, elements, referenceOf(catalogue, unit, 'villages', on)),
      };
    });
  }

  /** Every commune that keeps a register, counted on one date. */
  survey(ctx: RequestContext, { on, asOf }: VillageSurveyQuery): Promise<VillageSurveyDto> {
    return this.unitOfWork.readAsOf(ctx, asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const date = on ?? localDateOf(tx.now);
      const byUnit = new Map<number, RegisteredVillage[]>();
      for (const village of await this.query.all(tx)) {
        const unit = unitOnDate(catalogue, village.orgUnitId, date);
        byUnit.set(unit, [...(byUnit.get(unit) ?? []), village]);
      }
      const communes = communesAt(catalogue, date);
      const items = communes.map((unit) => ({
        orgUnit: unit.code,
        fullName: unit.fullName,
        ...countVillages(byUnit.get(unit.id) ?? [], date),
      }));
      return {
        on: date,
        asOf: tx.asOf?.toISOString() ?? null,
        simulated: catalogue.simulated,
        communes: communes.length,
        items: items.filter(({ total }) => total > 0),
      };
    });
  }
}

/** A commune reads its own register and those it took over, the province reads all. */
function readable(tx: Tx, catalogue: Catalogue, unit: OrgUnit | undefined): OrgUnit {
  if (unit === undefined || tx.actor === null) throw new ProblemError('not_found');
  if (isCommuneRole(tx.actor.role) && !worksFor(catalogue, tx.actor.orgUnitId, unit.id))
    throw new ProblemError('forbidden');
  return unit;
}

function registerDto(
  tx: Tx,
  catalogue: Catalogue,
  unit: OrgUnit,
  villages: readonly RegisteredVillage[],
  on: string,
): VillageRegisterDto {
  return {
    orgUnit: unit.code,
    orgUnitName: unit.fullName,
    on,
    asOf: tx.asOf?.toISOString() ?? null,
    simulated: catalogue.simulated,
    revision: revisionOf(villages),
    mayKeep: tx.actor?.orgUnitId === unit.id && tx.asOf === null,
    items: villageDtos(villages, on),
    counts: countVillages(villages, on),
    reference: {
      villages: referenceOf(catalogue, unit, 'villages', on),
      households: referenceOf(catalogue, unit, 'households', on),
    },
  };
}
