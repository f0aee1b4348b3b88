import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CountedModule } from '../counted/counted.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { BulkReviewService } from './bulk-review.service.js';
import { CommentsService } from './comments.service.js';
import { CommentsStore } from './comments.store.js';
import { DepartmentCommandsService } from './department-commands.service.js';
import { DepartmentFiguresQuery } from './department-figures.query.js';
import { DepartmentFiguresService } from './department-figures.service.js';
import { DepartmentController } from './department.controller.js';
import { EntryGridService } from './entry-grid.service.js';
import { PastReportsService } from './past-reports.service.js';
import { QualityHistoryQuery } from './quality-history.query.js';
import { ReportQuality } from './report-quality.js';
import { ReviewController } from './review.controller.js';
import { RowsEntryService } from './rows-entry.service.js';
import { SubmissionCommandsService } from './submission-commands.service.js';
import { SubmissionFactsReader } from './submission-facts.js';
import { SubmissionHistoryQuery } from './submission-history.query.js';
import { SubmissionHistoryService } from './submission-history.service.js';
import { SubmissionSheet } from './submission-sheet.js';
import { SubmissionTransitionsService } from './submission-transitions.service.js';
import { SubmissionWriter } from './submission-writer.service.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmissionsQuery } from './submissions.query.js';
import { SubmissionsService } from './submissions.service.js';
import { ReportSurroundingsQuery } from './report-surroundings.query.js';
import { ReportsThenQuery } from './reports-then.query.js';
import { SubmissionsStore } from './submissions.store.js';
import { UnitReportsController } from './unit-reports.controller.js';
import { UnitReportsQuery } from './unit-reports.query.js';
import { WaitingReportsQuery } from './waiting-reports.query.js';
import { WaitingReportsService } from './waiting-reports.service.js';
import { TrialEntryService } from './trial-entry.service.js';
import { ValuesController } from './values.controller.js';
import { ValuesFileService } from './values-file.service.js';

@Module({
  imports: [AttachmentsModule, CatalogueModule, CountedModule, CommandsModule],
  controllers: [
    SubmissionsController,
    ReviewController,
    DepartmentController,
    UnitReportsController,
    ValuesController,
  ],
  providers: [
    SubmissionsService,
    SubmissionCommandsService,
    SubmissionTransitionsService,
    DepartmentCommandsService,
    DepartmentFiguresService,
    DepartmentFiguresQuery,
    BulkReviewService,
    CommentsService,
    CommentsStore,
    SubmissionHistoryService,
    SubmissionHistoryQuery,
    SubmissionWriter,
    SubmissionFactsReader,
    SubmissionSheet,
    ReportQuality,
    QualityHistoryQuery,
    ReportsThenQuery,
    ReportSurroundingsQuery,
    SubmissionsQuery,
    SubmissionsStore,
    ValuesFileService,
    EntryGridService,
    PastReportsService,
    UnitReportsQuery,
    WaitingReportsService,
    WaitingReportsQuery,
    TrialEntryService,
    RowsEntryService,
  ],
  exports: [SubmissionTransitionsService, WaitingReportsService, TrialEntryService, RowsEntryService],
})
export class SubmissionsModule {}
