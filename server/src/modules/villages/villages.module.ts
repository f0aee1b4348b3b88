import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { TableFileModule } from '../imports/table-file/table-file.module.js';
import { VillageCommands } from './village-commands.service.js';
import { VillagePasteController } from './village-paste.controller.js';
import { VillagePasteReads } from './village-paste-reads.service.js';
import { VillagePaste } from './village-paste.service.js';
import { VillageReads } from './village-reads.service.js';
import { VillagesController } from './villages.controller.js';
import { VillagesLackingController } from './villages-lacking.controller.js';
import { VillagesLackingService } from './villages-lacking.service.js';
import { VillagesQuery } from './villages.query.js';
import { VillagesStore } from './villages.store.js';

/** The register of villages that a commune keeps. */
@Module({
  imports: [CatalogueModule, CommandsModule, TableFileModule],
  controllers: [VillagesController, VillagesLackingController, VillagePasteController],
  providers: [
    VillageReads,
    VillagesLackingService,
    VillageCommands,
    VillagePasteReads,
    VillagePaste,
    VillagesQuery,
    VillagesStore,
  ],
})
export class VillagesModule {}
