import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OperationsController } from './operations.controller.js';
import { OperationsService } from './operations.service.js';
import { ReadinessLog } from './readiness-log.js';

@Module({
  imports: [CatalogueModule],
  controllers: [OperationsController],
  providers: [OperationsService, ReadinessLog],
})
export class OperationsModule {}
