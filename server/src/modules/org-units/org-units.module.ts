import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OrgUnitsController } from './org-units.controller.js';
import { OrgUnitsService } from './org-units.service.js';

@Module({ imports: [CatalogueModule], controllers: [OrgUnitsController], providers: [OrgUnitsService] })
export class OrgUnitsModule {}
