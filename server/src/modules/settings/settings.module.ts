import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { SettingsController } from './settings.controller.js';
import { SettingsQuery } from './settings.query.js';
import { SettingsService } from './settings.service.js';
import { SettingsStore } from './settings.store.js';

/** Thresholds and rules that hold for every figure. */
@Module({
  imports: [CommandsModule],
  controllers: [SettingsController],
  providers: [SettingsService, SettingsQuery, SettingsStore],
  exports: [SettingsService],
})
export class SettingsModule {}
