import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { DefinitionsController } from './definitions.controller.js';
import { DefinitionsQuery } from './definitions.query.js';
import { DefinitionCommands, DefinitionHistory } from './definitions.service.js';
import { DefinitionsStore } from './definitions.store.js';

@Module({
  imports: [CatalogueModule, CommandsModule],
  controllers: [DefinitionsController],
  providers: [DefinitionCommands, DefinitionHistory, DefinitionsQuery, DefinitionsStore],
})
export class DefinitionsModule {}
