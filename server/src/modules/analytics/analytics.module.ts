import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CountedModule } from '../counted/counted.module.js';
import { AnalyticsController } from './analytics.controller.js';
import { ChangesController } from './changes.controller.js';
import { ChangesService } from './changes.service.js';
import { CommuneProfileController } from './commune-profile.controller.js';
import { CommuneProfileService } from './commune-profile.service.js';
import { CommuneRecordService } from './commune-record.service.js';
import { CommuneWeeksService } from './commune-weeks.service.js';
import { CommunesController } from './communes.controller.js';
import { CommunesService } from './communes.service.js';
import { ExplainController } from './explain.controller.js';
import { ExplainDefinitionsService } from './explain-definitions.service.js';
import { ExplainElementService } from './explain-element.service.js';
import { ExplainIndicatorService } from './explain-indicator.service.js';
import { ExplainQuery } from './explain.query.js';
import { ExplainReportsQuery } from './explain-reports.query.js';
import { ExplainOriginService } from './explain-origin.service.js';
import { ExplainReportsService } from './explain-reports.service.js';
import { ExplainService } from './explain.service.js';
import { ExplainTermsService } from './explain-terms.service.js';
import { ExplainWeeksService } from './explain-weeks.service.js';
import { FiguresQuery } from './figures.query.js';
import { FiguresService } from './figures.service.js';
import { GapGroupsController } from './gap-groups.controller.js';
import { GapGroupsService } from './gap-groups.service.js';
import { GapsService } from './gaps.service.js';
import { GoalCoursesController } from './goal-courses.controller.js';
import { GoalCoursesService } from './goal-courses.service.js';
import { InfrastructureController } from './infrastructure.controller.js';
import { InfrastructureService } from './infrastructure.service.js';
import { MapController } from './map.controller.js';
import { MapService } from './map.service.js';
import { OverviewService } from './overview.service.js';
import { ReportingQuery } from './reporting.query.js';
import { ReportingService } from './reporting.service.js';
import { SubmissionStatusService } from './submission-status.service.js';
import { TargetEffects } from './target-effects.service.js';
import { TrendService } from './trend.service.js';

/** Overview, gaps, trends, who has reported, and what is behind every figure. */
@Module({
  imports: [CatalogueModule, CountedModule],
  controllers: [
    AnalyticsController,
    CommuneProfileController,
    ExplainController,
    ChangesController,
    GoalCoursesController,
    CommunesController,
    MapController,
    GapGroupsController,
    InfrastructureController,
  ],
  providers: [
    FiguresQuery,
    ReportingQuery,
    ReportingService,
    OverviewService,
    GapsService,
    GapGroupsService,
    InfrastructureService,
    TrendService,
    GoalCoursesService,
    CommunesService,
    MapService,
    ChangesService,
    SubmissionStatusService,
    CommuneProfileService,
    CommuneRecordService,
    CommuneWeeksService,
    FiguresService,
    ExplainQuery,
    ExplainReportsQuery,
    ExplainDefinitionsService,
    ExplainOriginService,
    ExplainReportsService,
    ExplainWeeksService,
    ExplainTermsService,
    ExplainIndicatorService,
    ExplainElementService,
    ExplainService,
    TargetEffects,
  ],
  exports: [
    ChangesService,
    CommuneWeeksService,
    FiguresService,
    GapGroupsService,
    GapsService,
    GoalCoursesService,
    MapService,
    OverviewService,
    SubmissionStatusService,
    TargetEffects,
    TrendService,
  ],
})
export class AnalyticsModule {}
