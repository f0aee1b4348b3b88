import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics/analytics.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsQuery } from './publications.query.js';
import { PublicationsService } from './publications.service.js';
import { PublicationsStore } from './publications.store.js';
import { PublishingService } from './publishing.service.js';
import { PublishedContentService } from './published-content.service.js';

/** What the Department lets the public see. */
@Module({
  imports: [AnalyticsModule, CatalogueModule, CommandsModule],
  controllers: [PublicationsController],
  providers: [
    PublicationsService,
    PublishingService,
    PublicationsQuery,
    PublicationsStore,
    PublishedContentService,
  ],
})
export class PublishingModule {}
