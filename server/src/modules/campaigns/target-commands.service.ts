import { Injectable } from '@nestjs/common';
import type { ChangeTargetBody, EndTargetBody, SetTargetBody, TargetDto } from '../../contract/targets.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import { localDateOf } from '../../domain/local-time.js';
import { decisionFaults, targetFaults } from '../../domain/target-faults.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { refuseFaults } from './refusals.js';
import { TargetReads } from './target-reads.service.js';
import type { TargetRow } from './targets.query.js';
import { targetDifferences, TargetWriter } from './target-writer.service.js';
import { placeOf, wantedTarget } from './wanted-target.js';

/** Sets, changes and ends targets: each is a version with its document and reason; nothing is overwritten. */
@Injectable()
export class TargetCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly reads: TargetReads,
    private readonly writer: TargetWriter,
  ) {}

  set(context: RequestContext, campaign: string, key: string, body: SetTargetBody): Promise<TargetDto> {
    return this.commands.run(context, key, ['set-target', campaign, body], async (tx) => {
      await this.writer.lock(tx, campaign);
      const catalogue = await this.catalogue.fresh(tx);
      if (!catalogue.campaigns.some(({ code }) => code === campaign)) throw new ProblemError('not_found');
      const today = localDateOf(tx.now);
      const wanted = wantedTarget(placeOf(catalogue, campaign, body, today), body);
      refuseFaults(targetFaults(catalogue, wanted, today, null));
      const target = { ...wanted, id: await this.writer.newId(tx), version: 1 };
      return this.writer.record(tx, null, target, {
        action: 'target.set',
        ended: false,
        reason: body.reason,
      });
    });
  }

  change(context: RequestContext, id: number, key: string, body: ChangeTargetBody): Promise<TargetDto> {
    return this.commands.run(context, key, ['change-target', id, body], async (tx) => {
      const current = await this.toChange(tx, id, body);
      const catalogue = await this.catalogue.fresh(tx);
      const wanted = wantedTarget(current, body);
      refuseFaults(targetFaults(catalogue, wanted, localDateOf(tx.now), id));
      if (targetDifferences(current, wanted).length === 0) return this.reads.show(tx, catalogue, id);
      const target = { ...wanted, id, version: current.version + 1 };
      return this.writer.record(tx, current, target, {
        action: 'target.change',
        ended: false,
        reason: body.reason,
      });
    });
  }

  end(context: RequestContext, id: number, key: string, body: EndTargetBody): Promise<TargetDto> {
    return this.commands.run(context, key, ['end-target', id, body], async (tx) => {
      const current = await this.toChange(tx, id, body);
      const { version, decision, decidedOn, reason } = body;
      refuseFaults(decisionFaults({ decision, decidedOn }, localDateOf(tx.now)));
      const target = { ...current, decision, decidedOn, version: version + 1 };
      return this.writer.record(tx, current, target, { action: 'target.end', ended: true, reason });
    });
  }

  /** The newest version, under the lock of its campaign; refused when it is another one than was looked at. */
  private async toChange(tx: Tx, id: number, body: ChangeTargetBody | EndTargetBody): Promise<TargetRow> {
    const { campaign } = await this.reads.newest(tx, id);
    await this.writer.lock(tx, campaign);
    const current = await this.reads.newest(tx, id);
    if (current.version !== body.version)
      throw new ProblemError('stale_definition', {
        params: { current: current.version, yours: body.version },
        members: { current: await this.reads.show(tx, await this.catalogue.fresh(tx), id), yours: body },
      });
    if (current.ended) throw new ProblemError('target_ended');
    return current;
  }
}
