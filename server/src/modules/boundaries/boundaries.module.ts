import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { BoundariesController } from './boundaries.controller.js';
import { BoundariesQuery } from './boundaries.query.js';
import { BoundariesStore } from './boundaries.store.js';
import { BoundaryCommands } from './boundary-commands.service.js';
import { BoundaryFileReader } from './boundary-file/boundary-file-reader.js';
import { BoundaryReads } from './boundary-reads.service.js';

/** Boundaries of communes that the province loads for its map. */
@Module({
  imports: [CatalogueModule, CommandsModule],
  controllers: [BoundariesController],
  providers: [BoundaryReads, BoundaryCommands, BoundaryFileReader, BoundariesQuery, BoundariesStore],
})
export class BoundariesModule {}
