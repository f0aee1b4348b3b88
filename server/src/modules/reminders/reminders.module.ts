import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { ReminderChannels } from './channels/reminder-channels.js';
import { OwnReminders } from './own-reminders.service.js';
import { ReminderAdmin } from './reminder-admin.service.js';
import { ReminderAsking } from './reminder-asking.service.js';
import { ReminderLogController } from './reminder-log.controller.js';
import { ReminderLogQuery } from './reminder-log.query.js';
import { ReminderLogService } from './reminder-log.service.js';
import { PlanWriter } from './plan-writer.service.js';
import { ReminderPlanner } from './reminder-planner.service.js';
import { ReminderReads } from './reminder-reads.service.js';
import { ReminderRequests } from './reminder-requests.service.js';
import { ReminderRules } from './reminder-rules.service.js';
import { ReminderComposer } from './reminder-composer.service.js';
import { ReminderSender } from './reminder-sender.service.js';
import { ReminderSettingsQuery } from './reminder-settings.query.js';
import { ReminderTests } from './reminder-tests.service.js';
import { ReminderTrials } from './reminder-trials.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersQuery } from './reminders.query.js';
import { RemindersStore } from './reminders.store.js';
import { RoundReader } from './round-reader.service.js';
import { UnreachablePeople } from './unreachable-people.service.js';

/** Reminders of reports that are owed. Planning and sending are jobs (`jobs/start-jobs.ts`). */
@Module({
  imports: [CatalogueModule, CommandsModule, SettingsModule, AccountsModule, ContactsModule, JobsModule],
  controllers: [RemindersController, ReminderLogController],
  providers: [
    OwnReminders,
    PlanWriter,
    ReminderAdmin,
    ReminderAsking,
    ReminderChannels,
    ReminderComposer,
    ReminderLogQuery,
    ReminderLogService,
    ReminderPlanner,
    ReminderReads,
    ReminderRequests,
    ReminderRules,
    ReminderSender,
    ReminderSettingsQuery,
    RemindersQuery,
    RemindersStore,
    ReminderTests,
    ReminderTrials,
    RoundReader,
    UnreachablePeople,
  ],
  exports: [OwnReminders],
})
export class RemindersModule {}
