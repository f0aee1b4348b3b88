import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders/reminders.module.js';
import { RequestListModule } from '../requests/request-list.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';

/** What waits for whom. */
@Module({
  imports: [SubmissionsModule, RequestListModule, RemindersModule],
  controllers: [InboxController],
  providers: [InboxService],
})
export class InboxModule {}
