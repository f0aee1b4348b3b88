import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { TableFileModule } from '../imports/table-file/table-file.module.js';
import { ReferenceCommands } from './reference-commands.service.js';
import { ReferenceReads } from './reference-reads.service.js';
import { ReferencesController } from './references.controller.js';
import { ReferencesQuery } from './references.query.js';
import { ReferencesStore } from './references.store.js';

@Module({
  imports: [CatalogueModule, CommandsModule, TableFileModule],
  controllers: [ReferencesController],
  providers: [ReferenceReads, ReferenceCommands, ReferencesQuery, ReferencesStore],
})
export class ReferencesModule {}
