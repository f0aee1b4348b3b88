import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AdministrationController } from './administration.controller.js';
import { AdministrationQuery } from './administration.query.js';
import { AdministrationService } from './administration.service.js';

/** The administrator's start page, and what a new installation still needs. */
@Module({
  imports: [CatalogueModule],
  controllers: [AdministrationController],
  providers: [AdministrationService, AdministrationQuery],
})
export class AdministrationModule {}
