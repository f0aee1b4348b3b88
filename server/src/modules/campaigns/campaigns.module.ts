import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics/analytics.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { CampaignCommands } from './campaign-commands.service.js';
import { CampaignReads } from './campaign-reads.service.js';
import { CampaignWriter } from './campaign-writer.service.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsQuery } from './campaigns.query.js';
import { CampaignsStore } from './campaigns.store.js';
import { CommuneGroupsController } from './commune-groups.controller.js';
import { CommuneGroupsQuery } from './commune-groups.query.js';
import { CommuneGroupCommands, CommuneGroupReads } from './commune-groups.service.js';
import { CommuneGroupsStore } from './commune-groups.store.js';
import { GoalCommands } from './goal-commands.service.js';
import { TargetCommands } from './target-commands.service.js';
import { TargetPreviews } from './target-preview.service.js';
import { TargetReads } from './target-reads.service.js';
import { TargetSums } from './target-sums.service.js';
import { TargetWriter } from './target-writer.service.js';
import { TargetsController } from './targets.controller.js';
import { TargetsQuery } from './targets.query.js';
import { TargetsStore } from './targets.store.js';

/** Campaigns, their goals and targets, and the groups of communes that targets are set for. */
@Module({
  imports: [CatalogueModule, CommandsModule, DeadlinesModule, AnalyticsModule],
  controllers: [CampaignsController, TargetsController, CommuneGroupsController],
  providers: [
    CampaignsQuery,
    CampaignsStore,
    CampaignReads,
    CampaignWriter,
    CampaignCommands,
    GoalCommands,
    TargetsQuery,
    TargetsStore,
    TargetReads,
    TargetWriter,
    TargetCommands,
    TargetPreviews,
    TargetSums,
    CommuneGroupsQuery,
    CommuneGroupsStore,
    CommuneGroupReads,
    CommuneGroupCommands,
  ],
})
export class CampaignsModule {}
