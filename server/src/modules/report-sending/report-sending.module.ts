import { Module } from '@nestjs/common';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { JobsModule } from '../../jobs/jobs.module.js';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ReportDeliverer } from './report-deliverer.service.js';
import { ReportDeliveries } from './report-deliveries.service.js';
import { ReportFolder } from './report-folder.js';
import { ReportHands } from './report-hands.service.js';
import { ReportSendingController } from './report-sending.controller.js';
import { ReportSendingQuery } from './report-sending.query.js';
import { ReportSendingRules } from './report-sending-rules.service.js';
import { ReportSendingService } from './report-sending.service.js';
import { ReportSendingStore } from './report-sending.store.js';

/** When reports are drafted by themselves, and where issued ones go. Deliveries are jobs (`jobs/report-jobs.ts`). */
@Module({
  imports: [AttachmentsModule, CatalogueModule, CommandsModule, JobsModule, MailModule],
  controllers: [ReportSendingController],
  providers: [
    ReportDeliverer,
    ReportDeliveries,
    ReportHands,
    ReportSendingQuery,
    ReportSendingRules,
    ReportSendingService,
    ReportSendingStore,
    {
      provide: ReportFolder,
      inject: [HTTP_SETTINGS],
      useFactory: ({ reportFolders }: HttpSettings) => new ReportFolder(reportFolders.issued),
    },
  ],
  exports: [ReportDeliveries, ReportSendingRules],
})
export class ReportSendingModule {}
