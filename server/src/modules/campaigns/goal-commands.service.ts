import { Injectable } from '@nestjs/common';
import type { CampaignGoalsDto, GoalsBody } from '../../contract/campaign-admin.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import { goalFaults } from '../../domain/campaign-faults.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { CampaignReads } from './campaign-reads.service.js';
import { CampaignsStore, type NewGoal } from './campaigns.store.js';
import { refuseFaults, refuseStale } from './refusals.js';

type Goal = CampaignGoalsDto['items'][number];
type Kept = readonly Goal[];

/** What becomes of a list: numbers that get a version, and numbers that leave. */
interface ListChange {
  readonly saved: readonly NewGoal[];
  readonly ended: readonly NewGoal[];
}

/** Sets the ordered list of goals of a campaign: whatever differs becomes a version, what is left out ends. */
@Injectable()
export class GoalCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly reads: CampaignReads,
    private readonly store: CampaignsStore,
  ) {}

  save(context: RequestContext, campaign: string, key: string, body: GoalsBody): Promise<CampaignGoalsDto> {
    return this.commands.run(context, key, ['save-goals', campaign, body], async (tx) => {
      await this.store.lock(tx, campaign);
      const catalogue = await this.catalogue.fresh(tx);
      await this.reads.campaign(tx, campaign);
      const current = await this.reads.goals(tx, catalogue, campaign);
      refuseStale(current, body);
      refuseFaults(goalFaults(catalogue, body.goals));
      const change = listChange(current.items, body.goals);
      if (change.saved.length + change.ended.length === 0) return current;
      await this.write(tx, campaign, change, body.reason);
      const saved = await this.reads.goals(tx, await this.catalogue.fresh(tx), campaign);
      await tx.audit({
        action: 'goal.change',
        object: `campaign:${campaign}`,
        orgUnitId: null,
        detail: {
          version: saved.version,
          changed: change.saved.map(({ number, indicator }) => ({ number, indicator })),
          ended: change.ended.map(({ number }) => number),
          reason: body.reason,
        },
      });
      return saved;
    });
  }

  private async write(tx: Tx, campaign: string, { saved, ended }: ListChange, reason: string): Promise<void> {
    for (const goal of ended) await this.store.addGoal(tx, campaign, goal, true, reason);
    for (const goal of saved) await this.store.addGoal(tx, campaign, goal, false, reason);
  }
}

function listChange(current: Kept, wanted: readonly NewGoal[]): ListChange {
  const numbers = new Set(wanted.map(({ number }) => number));
  return {
    ended: current.filter(({ number }) => !numbers.has(number)),
    saved: wanted.filter((goal) => {
      const kept = current.find(({ number }) => number === goal.number);
      return kept === undefined || !sameGoal(kept, goal);
    }),
  };
}

const sameGoal = (a: NewGoal, b: NewGoal): boolean =>
  (['indicator', 'nameVi', 'nameEn', 'label', 'source'] as const).every((name) => a[name] === b[name]);
