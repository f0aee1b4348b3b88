import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueQuery } from './catalogue.query.js';
import { CatalogueService } from './catalogue.service.js';
import { DefinitionsService } from './definitions.service.js';

@Module({
  controllers: [CatalogueController],
  providers: [CatalogueService, CatalogueQuery, DefinitionsService],
  exports: [CatalogueService],
})
export class CatalogueModule {}
