import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OperationsController } from './operations.controller.js';
import { OperationsService } from './operations.service.js';

@Module({ imports: [CatalogueModule], controllers: [OperationsController], providers: [OperationsService] })
export class OperationsModule {}
