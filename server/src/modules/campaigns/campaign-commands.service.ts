import { Injectable } from '@nestjs/common';
import type { CampaignBody, CampaignSavedDto } from '../../contract/campaign-admin.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { campaignFaults } from '../../domain/campaign-faults.js';
import { changesBetween } from '../../domain/history.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { CampaignReads } from './campaign-reads.service.js';
import { CampaignWriter } from './campaign-writer.service.js';
import { refuseFaults, refuseStale } from './refusals.js';

const PROPERTIES = ['nameVi', 'nameEn', 'startOn', 'endOn', 'source'] as const;

/** Makes a campaign, or changes its words and dates; its code never changes. */
@Injectable()
export class CampaignCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly reads: CampaignReads,
    private readonly writer: CampaignWriter,
  ) {}

  save(context: RequestContext, code: string, key: string, body: CampaignBody): Promise<CampaignSavedDto> {
    return this.commands.run(context, key, ['save-campaign', code, body], async (tx) => {
      await this.writer.lock(tx, code);
      const catalogue = await this.catalogue.fresh(tx);
      const known = catalogue.campaigns.some((campaign) => campaign.code === code);
      const current = known ? await this.reads.campaign(tx, code) : null;
      refuseStale(current, body);
      refuseFaults(campaignFaults(catalogue, { code, ...body }));
      const state = (one: CampaignBody | typeof current) =>
        Object.fromEntries(PROPERTIES.map((name) => [name, one?.[name] ?? null]));
      const changes = changesBetween(state(current), state(body));
      if (current !== null && changes.length === 0)
        return { campaign: current, periods: { changes: [], kept: [] } };
      const periods = await this.writer.write(tx, code, body);
      await tx.audit({
        action: current === null ? 'campaign.create' : 'campaign.change',
        object: `campaign:${code}`,
        orgUnitId: null,
        detail: {
          version: body.version + 1,
          changes,
          replanned: periods.changes.length,
          reason: body.reason,
        },
      });
      return { campaign: await this.reads.campaign(tx, code), periods };
    });
  }
}
