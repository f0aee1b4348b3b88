import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CountedModule } from '../counted/counted.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { SubmissionCommandsService } from './submission-commands.service.js';
import { SubmissionFactsReader } from './submission-facts.js';
import { SubmissionWriter } from './submission-writer.service.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmissionsQuery } from './submissions.query.js';
import { SubmissionsService } from './submissions.service.js';
import { SubmissionsStore } from './submissions.store.js';
import { ValuesController } from './values.controller.js';
import { ValuesFileService } from './values-file.service.js';

@Module({
  imports: [CatalogueModule, CountedModule, CommandsModule],
  controllers: [SubmissionsController, ValuesController],
  providers: [
    SubmissionsService,
    SubmissionCommandsService,
    SubmissionWriter,
    SubmissionFactsReader,
    SubmissionsQuery,
    SubmissionsStore,
    ValuesFileService,
  ],
})
export class SubmissionsModule {}
