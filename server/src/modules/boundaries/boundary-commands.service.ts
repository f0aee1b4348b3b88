import { Injectable } from '@nestjs/common';
import type {
  BoundaryHistoryDto,
  BoundaryPreviewDto,
  BoundaryRecordQuery,
  BoundaryTakeOffBody,
} from '../../contract/boundaries.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import type { SentFile } from '../../http/file-door.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { BoundariesQuery } from './boundaries.query.js';
import { BoundariesStore } from './boundaries.store.js';
import { BoundaryReads } from './boundary-reads.service.js';

/** An administrator loads the boundaries of a file, and takes them off again. */
@Injectable()
export class BoundaryCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly reads: BoundaryReads,
    private readonly query: BoundariesQuery,
    private readonly store: BoundariesStore,
  ) {}

  /** The same file is read again: what was previewed is what is recorded. */
  async record(
    context: RequestContext,
    key: string,
    sent: SentFile,
    wish: BoundaryRecordQuery,
  ): Promise<BoundaryHistoryDto> {
    if (sent.sha256 !== wish.sha256) throw new ProblemError('boundary_file_changed');
    const preview = await this.reads.preview(context, sent, wish);
    return this.commands.run(context, key, ['boundaries.load', wish], async (tx) => {
      const { id, version } = await this.next(tx, wish.version);
      await this.load(tx, id, version, preview, wish);
      return this.reads.historyIn(tx);
    });
  }

  takeOff(context: RequestContext, key: string, body: BoundaryTakeOffBody): Promise<BoundaryHistoryDto> {
    return this.commands.run(context, key, ['boundaries.take_off', body], async (tx) => {
      const { id, version, shown } = await this.next(tx, body.version);
      if (!shown) throw new ProblemError('boundaries_none');
      await this.store.takeOff(tx, id, version, body.reason);
      await tx.audit({
        action: 'boundaries.take_off',
        object: `boundaries:${String(version)}`,
        orgUnitId: null,
        detail: { reason: body.reason },
      });
      return this.reads.historyIn(tx);
    });
  }

  private async load(
    tx: Tx,
    provinceId: number,
    version: number,
    { width, height, shapes, file, property, missing, unknownCount }: BoundaryPreviewDto,
    { credit, reason }: BoundaryRecordQuery,
  ): Promise<void> {
    const { communes } = await this.catalogue.current(tx);
    const ids = new Map(communes.map(({ id, code }) => [code, id]));
    const drawn = shapes.flatMap(({ orgUnit, path, x, y, room }) => {
      const orgUnitId = ids.get(orgUnit);
      return orgUnitId === undefined ? [] : [{ orgUnitId, path, x, y, room }];
    });
    const { name: fileName, sha256: fileSha256, bytes: fileBytes } = file;
    const loaded = { width, height, credit, fileName, fileSha256, fileBytes, shapes: drawn };
    await this.store.load(tx, provinceId, version, loaded, reason);
    await tx.audit({
      action: 'boundaries.load',
      object: `boundaries:${String(version)}`,
      orgUnitId: null,
      detail: {
        ...{ fileName, fileSha256, property, credit, reason },
        ...{ matched: drawn.length, missing: missing.length, unknown: unknownCount },
      },
    });
  }

  /** The version to write. @throws ProblemError where somebody else was faster */
  private async next(
    tx: Tx,
    seen: number,
  ): Promise<{ readonly id: number; readonly version: number; readonly shown: boolean }> {
    await this.store.lock(tx);
    const { province } = await this.catalogue.current(tx);
    const newest = await this.query.newest(tx, province.id);
    const current = newest?.version ?? 0;
    if (current !== seen)
      throw new ProblemError('stale_definition', {
        params: { current, yours: seen },
        members: { current: await this.reads.historyIn(tx) },
      });
    return { id: province.id, version: current + 1, shown: newest?.width != null };
  }
}
