import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { CountedModule } from '../counted/counted.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ImportCommands } from './import-commands.service.js';
import { ImportPreview } from './import-preview.service.js';
import { ImportTemplates } from './import-templates.service.js';
import { ImportsController } from './imports.controller.js';
import { TableFileModule } from './table-file/table-file.module.js';

@Module({
  imports: [CatalogueModule, CommandsModule, CountedModule, SubmissionsModule, TableFileModule],
  controllers: [ImportsController],
  providers: [ImportTemplates, ImportPreview, ImportCommands],
})
export class ImportsModule {}
