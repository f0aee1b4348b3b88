import { Injectable } from '@nestjs/common';
import type {
  CampaignGoalsDto,
  CampaignHistoryDto,
  CampaignVersionDto,
} from '../../contract/campaign-admin.js';
import type { CampaignPlanDto } from '../../contract/targets.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { campaignAnswer, goalsAnswer } from './campaign-answer.js';
import { campaignHistory } from './campaign-history.js';
import { CampaignsQuery } from './campaigns.query.js';
import { targetAnswers } from './target-answer.js';
import { TargetsQuery } from './targets.query.js';

/** A campaign with its goals and targets, as of now or of any moment, and how it came to be so. */
@Injectable()
export class CampaignReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly campaigns: CampaignsQuery,
    private readonly targets: TargetsQuery,
  ) {}

  plan(context: RequestContext, code: string, asOf: string | undefined): Promise<CampaignPlanDto> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const campaign = await this.campaign(tx, code);
      return {
        asOf: tx.asOf?.toISOString() ?? null,
        campaign,
        goals: await this.goals(tx, catalogue, code),
        targets: targetAnswers(catalogue, await this.targets.list(tx, code, tx.asOf)),
      };
    });
  }

  history(context: RequestContext, code: string): Promise<CampaignHistoryDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const campaign = await this.campaigns.campaign(tx, code, null);
      if (campaign.length === 0) throw new ProblemError('not_found');
      const goals = await this.campaigns.goals(tx, code, null);
      const targets = await this.targets.versionsOf(tx, code);
      return { items: campaignHistory(await this.catalogue.current(tx), campaign, goals, targets) };
    });
  }

  /** The newest version as of the moment of the transaction; 404 when there was none. */
  async campaign(tx: Tx, code: string): Promise<CampaignVersionDto> {
    const newest = (await this.campaigns.campaign(tx, code, tx.asOf)).at(-1);
    if (newest === undefined) throw new ProblemError('not_found');
    return campaignAnswer(newest);
  }

  /** The list of goals as of the moment of the transaction. */
  async goals(tx: Tx, catalogue: Catalogue, code: string): Promise<CampaignGoalsDto> {
    return goalsAnswer(catalogue, code, await this.campaigns.goals(tx, code, tx.asOf));
  }
}
