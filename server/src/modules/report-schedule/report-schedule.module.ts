import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ReportIssueModule } from '../report-issue/report-issue.module.js';
import { ReportSendingModule } from '../report-sending/report-sending.module.js';
import { ReportScheduler } from './report-scheduler.service.js';
import { ReportTurnsStore } from './report-turns.store.js';

/** Drafts weekly reports by themselves, as a job (`jobs/report-jobs.ts`). */
@Module({
  imports: [CatalogueModule, ReportIssueModule, ReportSendingModule],
  providers: [ReportScheduler, ReportTurnsStore],
})
export class ReportScheduleModule {}
