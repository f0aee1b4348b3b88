import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsQuery } from './delegations.query.js';
import { DelegationsService } from './delegations.service.js';
import { DelegationsStore } from './delegations.store.js';

/** Who signs in the place of a leader. */
@Module({
  imports: [CommandsModule],
  controllers: [DelegationsController],
  providers: [DelegationsService, DelegationsQuery, DelegationsStore],
})
export class DelegationsModule {}
