import { Injectable } from '@nestjs/common';
import type {
  BoundaryHistoryDto,
  BoundaryRecordQuery,
  BoundaryTakeOffBody,
} from '../../contract/boundaries.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import type { SentFile } from '../../http/file-door.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { BoundariesStore } from './boundaries.store.js';
import { type BoundariesToday, type BoundaryRead, BoundaryReads } from './boundary-reads.service.js';

/** An administrator loads the boundaries of a file, and takes them off again. */
@Injectable()
export class BoundaryCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly reads: BoundaryReads,
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
    const seen = await this.reads.readFile(context, sent, wish);
    return this.commands.run(context, key, ['boundaries.load', wish], async (tx) => {
      await this.load(tx, await this.seen(tx, wish.version), sent, seen, wish);
      return this.reads.historyIn(tx);
    });
  }

  takeOff(context: RequestContext, key: string, body: BoundaryTakeOffBody): Promise<BoundaryHistoryDto> {
    return this.commands.run(context, key, ['boundaries.take_off', body], async (tx) => {
      const today = await this.seen(tx, body.version);
      if (!today.shown) throw new ProblemError('boundaries_none');
      const version = today.version + 1;
      await this.store.takeOff(tx, today.provinceId, version, body.reason);
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
    today: BoundariesToday,
    sent: SentFile,
    { read: { drawn, property, unknownCount }, communes }: BoundaryRead,
    { credit, reason }: BoundaryRecordQuery,
  ): Promise<void> {
    const version = today.version + 1;
    const ids = new Map(today.communes.map(({ id, code }) => [code, id]));
    const shapes = drawn.units.flatMap(({ code, path, x, y, room }) => {
      const orgUnitId = ids.get(code);
      return orgUnitId === undefined ? [] : [{ orgUnitId, path, x, y, room }];
    });
    const { width, height } = drawn;
    const { name: fileName, sha256: fileSha256 } = sent;
    const loaded = { width, height, credit, fileName, fileSha256, fileBytes: sent.bytes.length, shapes };
    await this.store.load(tx, today.provinceId, version, loaded, reason);
    await tx.audit({
      action: 'boundaries.load',
      object: `boundaries:${String(version)}`,
      orgUnitId: null,
      detail: {
        ...{ fileName, fileSha256, property, credit, reason },
        ...{ matched: shapes.length, missing: communes.length - drawn.units.length, unknown: unknownCount },
      },
    });
  }

  /** What there is now, which is what its sender saw. @throws ProblemError where somebody else was faster */
  private async seen(tx: Tx, yours: number): Promise<BoundariesToday> {
    await this.store.lock(tx);
    const today = await this.reads.today(tx);
    if (today.version !== yours)
      throw new ProblemError('stale_definition', {
        params: { current: today.version, yours },
        members: { current: await this.reads.historyIn(tx) },
      });
    return today;
  }
}
