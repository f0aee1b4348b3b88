import { Injectable } from '@nestjs/common';
import type { CampaignBody, CampaignSavedDto } from '../../contract/campaign-admin.js';
import type { Tx } from '../../db/unit-of-work.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { PeriodPlanner } from '../deadlines/period-planner.service.js';
import { CampaignsStore } from './campaigns.store.js';

/** Writes a version of a campaign and what follows from its dates. */
@Injectable()
export class CampaignWriter {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly store: CampaignsStore,
    private readonly planner: PeriodPlanner,
  ) {}

  /** One change of a campaign, its goals or targets at a time. */
  lock(tx: Tx, code: string): Promise<void> {
    return this.store.lock(tx, code);
  }

  /** The last week of a campaign is cut off at its end, so times follow its dates. @returns the times that moved */
  async write(tx: Tx, code: string, body: CampaignBody): Promise<CampaignSavedDto['periods']> {
    await this.store.addCampaign(tx, code, body.version + 1, body, body.reason);
    const { campaigns } = await this.catalogue.fresh(tx);
    return this.planner.replan(tx, { campaigns }, body.reason);
  }
}
