import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ExtensionListService } from './extension-list.service.js';
import { ExtensionsController } from './extensions.controller.js';
import { ExtensionsQuery } from './extensions.query.js';
import { ExtensionsService } from './extensions.service.js';
import { ExtensionsStore } from './extensions.store.js';

/** When a period is due and closed, for everybody and for one commune. */
@Module({
  imports: [CatalogueModule, CommandsModule],
  controllers: [ExtensionsController],
  providers: [ExtensionsService, ExtensionListService, ExtensionsQuery, ExtensionsStore],
  exports: [ExtensionsService],
})
export class DeadlinesModule {}
