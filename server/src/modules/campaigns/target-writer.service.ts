import { Injectable } from '@nestjs/common';
import type { TargetDto } from '../../contract/targets.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Target } from '../../domain/catalogue.js';
import { changesBetween, type HistoryChange } from '../../domain/history.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { targetState } from './campaign-history.js';
import { CampaignsStore } from './campaigns.store.js';
import { TargetReads } from './target-reads.service.js';
import type { TargetRow } from './targets.query.js';
import { TargetsStore } from './targets.store.js';

/** Writes a version of a target with its line in the audit, in the chain of the commune it is for. */
@Injectable()
export class TargetWriter {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly reads: TargetReads,
    private readonly campaigns: CampaignsStore,
    private readonly store: TargetsStore,
  ) {}

  /** One change of a campaign, its goals or targets at a time. */
  lock(tx: Tx, campaign: string): Promise<void> {
    return this.campaigns.lock(tx, campaign);
  }

  newId(tx: Tx): Promise<number> {
    return this.store.addTarget(tx);
  }

  /** @param before null: a new target */
  async record(
    tx: Tx,
    before: TargetRow | null,
    target: Target,
    { action, ended, reason }: { action: string; ended: boolean; reason: string },
  ): Promise<TargetDto> {
    await this.store.addVersion(tx, target, { ended, reason });
    const catalogue = await this.catalogue.fresh(tx);
    const shown = await this.reads.show(tx, catalogue, target.id);
    await tx.audit({
      action,
      object: `target:${target.campaign}/${String(shown.goal ?? target.indicator)}/${target.scopeCode}`,
      orgUnitId: target.orgUnitId,
      detail: {
        target: target.id,
        version: target.version,
        indicator: target.indicator,
        changes: before === null ? [] : targetDifferences(before, { ...target, ended }),
        value: target.value,
        dueOn: target.dueOn,
        decision: target.decision,
        reason,
      },
    });
    return shown;
  }
}

type Compared = Omit<Target, 'id' | 'version'> & { readonly ended?: boolean };

/** What a version would change. */
export const targetDifferences = (before: TargetRow, after: Compared): HistoryChange[] =>
  changesBetween(targetState(before), targetState({ ...before, ...after }));
