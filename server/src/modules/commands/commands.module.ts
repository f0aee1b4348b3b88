import { Module } from '@nestjs/common';
import { IdempotencyStore } from './idempotency.store.js';
import { IdempotentCommands } from './idempotent-commands.service.js';

/** How every command of a person is run. */
@Module({ providers: [IdempotencyStore, IdempotentCommands], exports: [IdempotentCommands] })
export class CommandsModule {}
