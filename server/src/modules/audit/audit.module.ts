import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AuditController } from './audit.controller.js';
import { AuditQuery } from './audit.query.js';
import { AuditService } from './audit.service.js';

/** Reading the audit; it is written by every command through its transaction. */
@Module({
  imports: [CatalogueModule],
  controllers: [AuditController],
  providers: [AuditService, AuditQuery],
})
export class AuditModule {}
