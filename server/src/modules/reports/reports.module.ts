import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics/analytics.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { QualityModule } from '../quality/quality.module.js';
import { CampaignFiguresService } from './campaign-figures.service.js';
import { CampaignSummaryComposer } from './campaign-summary.composer.js';
import { CommuneReportsService } from './commune-reports.service.js';
import { CommuneWeekInputsService } from './commune-week-inputs.service.js';
import { CommuneWeekComposer } from './commune-week.composer.js';
import { CorrectionsService } from './corrections.service.js';
import { CustomPeriodComposer } from './custom-period.composer.js';
import { DocumentDrawerService } from './document-drawer.service.js';
import { GapReportComposer } from './gap-report.composer.js';
import { LastIssuedQuery } from './last-issued.query.js';
import { LetterheadsController } from './letterheads.controller.js';
import { LetterheadsService } from './letterheads.service.js';
import { LetterheadsStore } from './letterheads.store.js';
import { ProvinceWeekComposer } from './province-week.composer.js';
import { KIND_COMPOSERS, type KindComposer } from './report-composer.js';
import { ReportComposersService } from './report-composers.service.js';
import { ReportFactsService } from './report-facts.service.js';
import { ReportFilesService } from './report-files.service.js';
import { ReportTextsQuery } from './report-texts.query.js';
import { ReportsController } from './reports.controller.js';
import { WeekFiguresService } from './week-figures.service.js';
import { WeekNotesService } from './week-notes.service.js';

/** One class a kind of report. */
const composers = [
  ProvinceWeekComposer,
  CommuneWeekComposer,
  GapReportComposer,
  CampaignSummaryComposer,
  CustomPeriodComposer,
];

/** Reports as documents, and the files that are drawn from them. */
@Module({
  imports: [AnalyticsModule, CatalogueModule, CommandsModule, QualityModule],
  controllers: [ReportsController, LetterheadsController],
  providers: [
    ...composers,
    { provide: KIND_COMPOSERS, useFactory: (...all: KindComposer[]) => all, inject: composers },
    CorrectionsService,
    CampaignFiguresService,
    CommuneReportsService,
    CommuneWeekInputsService,
    DocumentDrawerService,
    LastIssuedQuery,
    LetterheadsService,
    LetterheadsStore,
    ReportComposersService,
    ReportFactsService,
    ReportFilesService,
    ReportTextsQuery,
    WeekFiguresService,
    WeekNotesService,
  ],
  exports: [CommuneReportsService, DocumentDrawerService, ReportComposersService],
})
export class ReportsModule {}
