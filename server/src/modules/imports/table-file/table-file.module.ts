import { Module } from '@nestjs/common';
import { TableFileReader } from './table-file-reader.js';
import { TableTexts } from './table-texts.service.js';

/** The one reader of tables that people send. */
@Module({
  providers: [TableFileReader, TableTexts],
  exports: [TableFileReader, TableTexts],
})
export class TableFileModule {}
