import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { IdentityController } from './identity.controller.js';
import { IdentityService } from './identity.service.js';
import { IdentityStore } from './identity.store.js';
import { LinksService } from './links.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { PasswordsController } from './passwords.controller.js';
import { PasswordsService } from './passwords.service.js';

@Module({
  imports: [CatalogueModule, CommandsModule],
  controllers: [IdentityController, PasswordsController],
  providers: [IdentityService, IdentityStore, LinksService, OwnPasswordService, PasswordsService],
  exports: [PasswordsService],
})
export class IdentityModule {}
