import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { RequestListService } from './request-list.service.js';
import { RequestsQuery } from './requests.query.js';

/** Requests to read. Apart from asking and answering, which need the reports: those show requests, too. */
@Module({
  imports: [CatalogueModule],
  providers: [RequestListService, RequestsQuery],
  exports: [RequestListService, RequestsQuery],
})
export class RequestListModule {}
