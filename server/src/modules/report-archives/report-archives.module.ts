import { Module } from '@nestjs/common';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { JobsModule } from '../../jobs/jobs.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ArchiveCommands } from './archive-commands.service.js';
import { ArchiveDrawer } from './archive-drawer.service.js';
import { ArchiveFolder } from './archive-folder.js';
import { ArchiveMaker } from './archive-maker.js';
import { ArchiveRecords } from './archive-records.service.js';
import { ReportArchivesController } from './report-archives.controller.js';
import { ReportArchivesQuery } from './report-archives.query.js';
import { ReportArchivesService } from './report-archives.service.js';
import { ReportArchivesStore } from './report-archives.store.js';

/** The weekly reports of all communes as one file, made by a job (`jobs/report-jobs.ts`). */
@Module({
  imports: [CatalogueModule, CommandsModule, JobsModule, ReportsModule],
  controllers: [ReportArchivesController],
  providers: [
    ArchiveCommands,
    ArchiveDrawer,
    ArchiveMaker,
    ArchiveRecords,
    ReportArchivesQuery,
    ReportArchivesService,
    ReportArchivesStore,
    {
      provide: ArchiveFolder,
      inject: [HTTP_SETTINGS],
      useFactory: ({ reportFolders }: HttpSettings) => new ArchiveFolder(reportFolders.archives),
    },
  ],
})
export class ReportArchivesModule {}
