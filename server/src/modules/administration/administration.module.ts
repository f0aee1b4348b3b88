import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { AdministrationController } from './administration.controller.js';
import { AdministrationQuery } from './administration.query.js';
import { AdministrationService } from './administration.service.js';
import { SetupController } from './setup.controller.js';
import { SetupQuery } from './setup.query.js';
import { SetupReads } from './setup-reads.service.js';
import { SetupService } from './setup.service.js';

/** The administrator's start page, and what a new installation still needs. */
@Module({
  imports: [AccountsModule, CatalogueModule, CommandsModule, SettingsModule],
  controllers: [AdministrationController, SetupController],
  providers: [AdministrationService, AdministrationQuery, SetupService, SetupReads, SetupQuery],
})
export class AdministrationModule {}
