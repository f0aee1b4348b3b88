import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics/analytics.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ReportFilesService } from './report-files.service.js';
import { ReportPrinter } from './report-printer.js';
import { ReportsController } from './reports.controller.js';
import { WeeklyReportService } from './weekly-report.service.js';

/** The reports the province sends upward. */
@Module({
  imports: [AnalyticsModule, CatalogueModule],
  controllers: [ReportsController],
  providers: [WeeklyReportService, ReportFilesService, ReportPrinter],
  exports: [WeeklyReportService],
})
export class ReportsModule {}
