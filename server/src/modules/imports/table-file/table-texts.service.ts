import { Injectable } from '@nestjs/common';
import type { TextLine } from '../../../domain/import/table-file.js';
import type { SentFile } from '../../../http/file-door.js';
import { ProblemError } from '../../../http/problem.js';
import { TableFileReader } from './table-file-reader.js';
import { TableRefused } from './table-refused.js';
import { type TableText, tableText, textLines } from './table-text.js';

/** Tables as text: forms that take pasted cells take a workbook or a CSV of any program, too. */
@Injectable()
export class TableTexts {
  constructor(private readonly reader: TableFileReader) {}

  /** A file as text, for a page that shows it before it is sent on. @throws ProblemError with a code `table_file_…` */
  async ofFile(sent: SentFile): Promise<TableText> {
    return tableText(await this.reader.read(sent));
  }

  /** Lines of a text, which the contract keeps short enough to be read at once. @throws ProblemError with a code `table_file_…` */
  lines(text: string): TextLine[] {
    try {
      return textLines(text);
    } catch (error) {
      if (error instanceof TableRefused) throw new ProblemError(error.code, { params: error.params });
      throw error;
    }
  }
}
