import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ReportSendingModule } from '../report-sending/report-sending.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { IssuedFilesController } from './issued-files.controller.js';
import { ReportActsService } from './report-acts.service.js';
import { ReportDraftingService } from './report-drafting.service.js';
import { ReportEditsService } from './report-edits.service.js';
import { ReportFileKeeper } from './report-file-keeper.service.js';
import { ReportIssueController } from './report-issue.controller.js';
import { ReportIssueQuery } from './report-issue.query.js';
import { ReportIssueStore } from './report-issue.store.js';
import { ReportIssuingService } from './report-issuing.service.js';
import { ReportPreviewService } from './report-preview.service.js';
import { ReportVerificationService } from './report-verification.service.js';

/** Reports from draft to issue, frozen. */
@Module({
  imports: [AttachmentsModule, CatalogueModule, CommandsModule, ReportsModule, ReportSendingModule],
  controllers: [ReportIssueController, IssuedFilesController],
  providers: [
    ReportActsService,
    ReportDraftingService,
    ReportEditsService,
    ReportFileKeeper,
    ReportIssueQuery,
    ReportIssueStore,
    ReportIssuingService,
    ReportPreviewService,
    ReportVerificationService,
  ],
  exports: [ReportDraftingService],
})
export class ReportIssueModule {}
