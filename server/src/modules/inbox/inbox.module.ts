import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';

/** What waits for whom. */
@Module({
  imports: [SubmissionsModule],
  controllers: [InboxController],
  providers: [InboxService],
})
export class InboxModule {}
