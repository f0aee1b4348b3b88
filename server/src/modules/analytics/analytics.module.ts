import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AnalyticsController } from './analytics.controller.js';
import { CommuneProfileController } from './commune-profile.controller.js';
import { CommuneProfileService } from './commune-profile.service.js';
import { CommuneRecordService } from './commune-record.service.js';
import { CommuneValuesQuery } from './commune-values.query.js';
import { FiguresQuery } from './figures.query.js';
import { FiguresService } from './figures.service.js';
import { GapsService } from './gaps.service.js';
import { OverviewService } from './overview.service.js';
import { ReportingQuery } from './reporting.query.js';
import { ReportingService } from './reporting.service.js';
import { SubmissionStatusService } from './submission-status.service.js';
import { TrendService } from './trend.service.js';

/** Overview, gaps, trends, who has reported. */
@Module({
  imports: [CatalogueModule],
  controllers: [AnalyticsController, CommuneProfileController],
  providers: [
    FiguresQuery,
    ReportingQuery,
    CommuneValuesQuery,
    FiguresService,
    ReportingService,
    OverviewService,
    GapsService,
    TrendService,
    SubmissionStatusService,
    CommuneProfileService,
    CommuneRecordService,
  ],
  exports: [OverviewService, SubmissionStatusService],
})
export class AnalyticsModule {}
