import { Module } from '@nestjs/common';
import { TableFileReader } from './table-file-reader.js';

/** The one reader of tables that people send. */
@Module({
  providers: [TableFileReader],
  exports: [TableFileReader],
})
export class TableFileModule {}
