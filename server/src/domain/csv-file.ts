import { csvText } from './csv.js';
import type { Language } from './format.js';

export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/** Stands in every line of a file whose figures are simulated. */
export const SIMULATED_NOTE: Readonly<Record<Language, string>> = {
  vi: 'số liệu mô phỏng',
  en: 'simulated figures',
};

/**
 * A file of figures: UTF-8 with a byte order mark, so that spreadsheets read its letters.
 * @param name without its ending; it also says where figures are simulated
 */
export function csvFile(
  name: string,
  simulated: boolean,
  header: readonly string[],
  rows: Parameters<typeof csvText>[1],
): CsvFile {
  return {
    name: `${name}${simulated ? '-so-lieu-mo-phong' : ''}.csv`,
    text: `\uFEFF${csvText(header, rows)}`,
  };
}
