import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdentityController } from './identity.controller.js';
import { IdentityService } from './identity.service.js';
import { IdentityStore } from './identity.store.js';

@Module({
  imports: [CatalogueModule],
  controllers: [IdentityController],
  providers: [IdentityService, IdentityStore],
})
export class IdentityModule {}
