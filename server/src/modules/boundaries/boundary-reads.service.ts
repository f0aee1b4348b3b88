import { Injectable } from '@nestjs/common';
import type { BoundariesDto, BoundaryHistoryDto, BoundaryPreviewDto } from '../../contract/boundaries.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { OrgUnit } from '../../domain/catalogue.js';
import { isKnown } from '../../http/conditional.hook.js';
import type { SentFile } from '../../http/file-door.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { BoundariesQuery } from './boundaries.query.js';
import { historyAnswer, previewAnswer } from './boundary-answers.js';
import { BoundaryFileReader } from './boundary-file/boundary-file-reader.js';
import type { ReadBoundaries } from './boundary-file/parse-boundary-file.js';

export interface BoundaryChoice {
  readonly layer?: string | undefined;
  readonly property?: string | undefined;
}

/** What a file is joined to, and what it would take the place of. */
export interface BoundariesToday {
  readonly provinceId: number;
  readonly communes: readonly OrgUnit[];
  /** 0: nothing was ever loaded. */
  readonly version: number;
  /** false: the map shows squares. */
  readonly shown: boolean;
}

/** A file, and what it was read for. */
export interface BoundaryRead extends BoundariesToday {
  readonly read: ReadBoundaries;
}

/** The boundaries on the map, how they came there, and what a file would draw. */
@Injectable()
export class BoundaryReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: BoundariesQuery,
    private readonly reader: BoundaryFileReader,
  ) {}

  /**
   * What the map shows, and the state it is in.
   * @param known `if-none-match`: whoever has the state hears 304, so its shapes are not read and not in the answer
   */
  current(
    context: RequestContext,
    asOf: string | undefined,
    known: string | undefined,
  ): Promise<{ readonly state: string; readonly answer: BoundariesDto }> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => {
      const { province, allCommunes } = await this.catalogue.current(tx);
      const newest = await this.query.newest(tx, province.id);
      const head = { asOf: tx.asOf?.toISOString() ?? null, version: newest?.version ?? 0 };
      const state = `W/"${[head.version, newest?.recorded_at.toISOString(), head.asOf].join(' ')}"`;
      const absent = newest?.width == null || newest.height === null || newest.credit === null;
      if (absent || isKnown(known, state)) return { state, answer: { ...head, boundaries: null } };
      const codes = new Map(allCommunes.map(({ id, code }) => [id, code]));
      const rows = await this.query.shapes(tx, province.id, newest.version);
      const boundaries = {
        credit: newest.credit,
        loadedAt: newest.recorded_at.toISOString(),
        width: newest.width,
        height: newest.height,
        shapes: rows.map(({ org_unit_id: id, path, label_x: x, label_y: y, room }) => ({
          orgUnit: codes.get(id) ?? '',
          ...{ path, x, y, room },
        })),
      };
      return { state, answer: { ...head, boundaries } };
    });
  }

  history(context: RequestContext): Promise<BoundaryHistoryDto> {
    return this.unitOfWork.read(context, (tx) => this.historyIn(tx));
  }

  /** Within a transaction of the caller. */
  async historyIn(tx: Tx): Promise<BoundaryHistoryDto> {
    const { province } = await this.catalogue.current(tx);
    return historyAnswer(await this.query.history(tx, province.id));
  }

  /** What loading the file would draw for the communes of today; nothing is written. */
  async preview(
    context: RequestContext,
    sent: SentFile,
    choice: BoundaryChoice,
  ): Promise<BoundaryPreviewDto> {
    const { communes, version, read } = await this.readFile(context, sent, choice);
    return previewAnswer(sent, read, communes, version);
  }

  /** The file as it is understood for the communes of today. */
  async readFile(context: RequestContext, sent: SentFile, choice: BoundaryChoice): Promise<BoundaryRead> {
    const today = await this.unitOfWork.read(context, (tx) => this.today(tx));
    const codes = today.communes.map(({ code }) => code);
    return { ...today, read: await this.reader.read(sent, { ...choice, codes }) };
  }

  /** Within a transaction of the caller. */
  async today(tx: Tx): Promise<BoundariesToday> {
    const { province, communes } = await this.catalogue.current(tx);
    const newest = await this.query.newest(tx, province.id);
    const shown = newest !== undefined && newest.width !== null;
    return { provinceId: province.id, communes, version: newest?.version ?? 0, shown };
  }
}
