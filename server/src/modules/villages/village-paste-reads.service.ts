import { Injectable } from '@nestjs/common';
import type { PastePreviewDto, PasteText } from '../../contract/village-paste.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { localDateOf } from '../../domain/local-time.js';
import { worksFor } from '../../domain/reporting-place.js';
import { villageFullName } from '../../domain/village/village-name.js';
import { type PastedTable, readVillageTable } from '../../domain/village/village-table.js';
import { latestOf } from '../../domain/village/village.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { TableTexts } from '../imports/table-file/table-texts.service.js';
import { revisionOf } from './village-answers.js';
import { type RegisteredVillage, VillagesQuery } from './villages.query.js';

/** Rows that are taken at once; the largest communes have some seventy villages. */
const MOST_ROWS = 500;

/** A block held against the register of the own commune. */
export interface HeldBlock {
  readonly villages: readonly RegisteredVillage[];
  readonly table: PastedTable;
}

/** Shows what a block pasted from a sheet would change. */
@Injectable()
export class VillagePasteReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: VillagesQuery,
    private readonly texts: TableTexts,
  ) {}

  preview(context: RequestContext, { text }: PasteText): Promise<PastePreviewDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const { villages, table } = await this.read(tx, text);
      const named = new Set(table.rows.map(({ villageId }) => villageId));
      return {
        revision: revisionOf(villages),
        rows: table.rows.map(({ line, change, before, after, changed }) => ({
          ...{ line, change, fullName: villageFullName(after), before, after, changed: [...changed] },
        })),
        unchanged: openOnes(villages).filter(({ id }) => !named.has(id)).length,
        errors: table.faults.map(({ line, field, ...words }) => ({
          ...{ line, column: field, message: words[context.language] },
        })),
        ignored: [...table.ignored],
      };
    });
  }

  /** The block and the register it is held against, both as this transaction sees them. */
  async read(tx: Tx, text: string): Promise<HeldBlock> {
    const catalogue = await this.catalogue.current(tx);
    const home = tx.actor?.orgUnitId ?? null;
    const mine = catalogue.allCommunes.filter(({ id }) => worksFor(catalogue, home, id)).map(({ id }) => id);
    const villages = await this.query.ofUnits(tx, mine);
    const lines = this.texts.lines(text);
    if (lines.length > MOST_ROWS + 1)
      throw new ProblemError('invalid_village', { errors: [tooMany(lines.length)] });
    return { villages, table: readVillageTable(lines, openOnes(villages), localDateOf(tx.now)) };
  }
}

const openOnes = (villages: readonly RegisteredVillage[]): RegisteredVillage[] =>
  villages.filter((village) => latestOf(village).closedOn === null);

const tooMany = (count: number): { path: string; code: string; vi: string; en: string } => ({
  path: 'text',
  code: 'too_many',
  vi: `Khối có ${String(count)} dòng; mỗi lần nhận tối đa ${String(MOST_ROWS)} dòng.`,
  en: `The block has ${String(count)} rows; ${String(MOST_ROWS)} are taken at once.`,
});
