import type { Words } from '../../../http/problems/problem-entry.js';
import type { tableFileProblems } from '../../../http/problems/table-file.problems.js';

export type TableProblemCode = keyof typeof tableFileProblems;
export type TableProblemParams = Readonly<Record<string, string | number | Words>>;

/** Why a file is not read; crosses from the reading thread to the answer as code and parameters. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused';

  constructor(
    readonly code: TableProblemCode,
    readonly params: TableProblemParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}

/** A file whose inside contradicts itself. @param where part of the workbook, or line of the text */
export const broken = (where: string): TableRefused => new TableRefused('table_file_broken', { where });
