import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { AnsweringService } from './answering.service.js';
import { AskingService } from './asking.service.js';
import { GrantingService } from './granting.service.js';
import { RequestListModule } from './request-list.module.js';
import { RequestRules } from './request-rules.service.js';
import { RequestsController } from './requests.controller.js';
import { RequestsStore } from './requests.store.js';

/** What communes ask of the reviewers, and the answers. */
@Module({
  imports: [CatalogueModule, CommandsModule, DeadlinesModule, RequestListModule, SubmissionsModule],
  controllers: [RequestsController],
  providers: [AskingService, AnsweringService, GrantingService, RequestRules, RequestsStore],
})
export class RequestsModule {}
