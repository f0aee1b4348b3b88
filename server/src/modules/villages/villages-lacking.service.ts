import { Injectable } from '@nestjs/common';
import type { VillagesLackingDto, VillagesLackingQuery } from '../../contract/villages-lacking.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { communesAt } from '../../domain/communes-at.js';
import { unitOnDate } from '../../domain/lineage.js';
import { localDateOf } from '../../domain/local-time.js';
import { compareVietnamese } from '../../domain/search.js';
import { countFacts, hasSignalGap, sumOf } from '../../domain/village/village-counts.js';
import { lacksOf } from '../../domain/village/village-lacks.js';
import { villageFullName } from '../../domain/village/village-name.js';
import { factsOn, type VillageFacts } from '../../domain/village/village.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { villagesLackingFile } from './villages-lacking-file.js';
import { VillagesQuery } from './villages.query.js';

type Item = VillagesLackingDto['items'][number];

/** Villages over all registers that are known to lack a team, broadband or a signal. */
@Injectable()
export class VillagesLackingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: VillagesQuery,
  ) {}

  read(ctx: RequestContext, { on, lack, asOf }: VillagesLackingQuery): Promise<VillagesLackingDto> {
    return this.unitOfWork.readAsOf(ctx, asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const date = on ?? localDateOf(tx.now);
      const communes = communesAt(catalogue, date);
      const units = new Map(communes.map((unit) => [unit.id, unit]));
      const placed = (await this.query.all(tx)).flatMap((village) => {
        const unit = units.get(unitOnDate(catalogue, village.orgUnitId, date));
        const facts = factsOn(village, date);
        return unit === undefined || facts === null ? [] : [{ unit, village, facts }];
      });
      const all = placed.map(({ facts }) => facts);
      const items = placed.map(({ unit, village, facts }): Item => ({
        id: village.id,
        fullName: villageFullName(facts),
        orgUnit: unit.code,
        orgUnitName: unit.fullName,
        lacks: lacksOf(facts),
        households: facts.households,
        hasTeam: facts.hasTeam,
        hasBroadband: facts.hasBroadband,
        bestSignal: facts.bestSignal,
      }));
      return {
        on: date,
        asOf: tx.asOf?.toISOString() ?? null,
        simulated: catalogue.simulated,
        communes: communes.length,
        kept: new Set(placed.map(({ unit }) => unit.id)).size,
        totals: countFacts(all),
        unclear: all.filter(isUnclear).length,
        signalGapHouseholds: sumOf(
          all.filter((facts) => hasSignalGap(facts) === true).map(({ households }) => households),
        ),
        items: items
          .filter(({ lacks }) => (lack === undefined ? lacks.length > 0 : lacks.includes(lack)))
          .sort(mostLackingFirst),
      };
    });
  }

  /** The same list as a file, UTF-8 with a byte order mark so that spreadsheets read its letters. */
  async csv(ctx: RequestContext, asked: VillagesLackingQuery): Promise<{ name: string; text: string }> {
    return villagesLackingFile(await this.read(ctx, asked), asked.lack, ctx.language);
  }
}

const isUnclear = ({ hasTeam, hasBroadband, bestSignal }: VillageFacts): boolean =>
  hasTeam === null || hasBroadband === null || bestSignal === null;

const mostLackingFirst = (a: Item, b: Item): number =>
  b.lacks.length - a.lacks.length ||
  compareVietnamese(a.orgUnitName, b.orgUnitName) ||
  compareVietnamese(a.fullName, b.fullName);
