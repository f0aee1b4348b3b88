import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CountedModule } from '../counted/counted.module.js';
import { CompletenessService } from './completeness.service.js';
import { PeriodReportsQuery } from './period-reports.query.js';
import { QualityController } from './quality.controller.js';
import { ReviewQueueService } from './review-queue.service.js';

@Module({
  imports: [CatalogueModule, CountedModule],
  controllers: [QualityController],
  providers: [ReviewQueueService, CompletenessService, PeriodReportsQuery],
  exports: [ReviewQueueService],
})
export class QualityModule {}
