import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ExtensionListService } from './extension-list.service.js';
import { ExtensionsController } from './extensions.controller.js';
import { ExtensionsQuery } from './extensions.query.js';
import { ExtensionsService } from './extensions.service.js';
import { ExtensionsStore } from './extensions.store.js';
import { OnTimeController } from './on-time.controller.js';
import { OnTimeService } from './on-time.service.js';
import { PeriodPlanner } from './period-planner.service.js';
import { PeriodTimesCommands } from './period-times-commands.service.js';
import { PeriodTimesController } from './period-times.controller.js';
import { PeriodTimesQuery } from './period-times.query.js';
import { PeriodTimesService } from './period-times.service.js';
import { PeriodTimesStore } from './period-times.store.js';
import { PeriodWindowsService } from './period-windows.service.js';
import { QueuedReportsQuery } from './queued-reports.query.js';

/** When a period is due and closed, for everybody and for one commune. */
@Module({
  imports: [CatalogueModule, CommandsModule],
  controllers: [ExtensionsController, OnTimeController, PeriodTimesController],
  providers: [
    ExtensionsService,
    ExtensionListService,
    ExtensionsQuery,
    ExtensionsStore,
    OnTimeService,
    QueuedReportsQuery,
    PeriodTimesService,
    PeriodTimesCommands,
    PeriodWindowsService,
    PeriodPlanner,
    PeriodTimesQuery,
    PeriodTimesStore,
  ],
  exports: [ExtensionsService, PeriodPlanner],
})
export class DeadlinesModule {}
