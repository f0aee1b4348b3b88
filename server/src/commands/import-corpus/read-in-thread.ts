import type { TableFileReader } from '../../modules/imports/table-file/table-file-reader.js';
import { ProblemError } from '../../http/problem.js';
import type { CorpusFile } from './corpus-file.js';
import type { Outcome } from './run-corpus.js';

/** Reads as a request would: in the thread, within its limits. Only a refusal of a table is a refusal. */
export const readInThread =
  (reader: TableFileReader) =>
  async ({ bytes }: CorpusFile): Promise<Outcome> => {
    try {
      return { is: 'read', table: await reader.read({ bytes, sender: 1 }) };
    } catch (error) {
      if (error instanceof ProblemError && /^(?:table_)?file_/u.test(error.code))
        return { is: 'refused', code: error.code };
      return { is: 'crash', reason: error instanceof Error ? error.message : String(error) };
    }
  };
