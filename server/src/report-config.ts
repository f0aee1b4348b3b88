import path from 'node:path';
import { z } from 'zod';

/** Where reports lie beside the store. */
export interface ReportFolders {
  /** Absolute folder that issued reports are written into; null: none. */
  readonly issued: string | null;
  /** Absolute folder of archives that wait to be downloaded. */
  readonly archives: string;
}

export const reportVariables = {
  REPORTS_FOLDER: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,40}$/u)
    .refine((name) => !TAKEN.has(name))
    .optional(),
};

/** Folders of the program itself within the data folder. */
const TAKEN = new Set(['attachments', 'archives', 'postgres', 'lib']);

export const reportWords: Record<keyof typeof reportVariables, { vi: string; en: string }> = {
  REPORTS_FOLDER: {
    vi: 'tên một thư mục trong DATA_DIR, chỉ gồm chữ thường không dấu, số, - và _',
    en: 'the name of a folder within DATA_DIR, of small letters, digits, - and _ only',
  },
};

/** Nothing simulated lies among what is real. */
export function readReportFolders(
  { REPORTS_FOLDER: name }: { readonly REPORTS_FOLDER?: string | undefined },
  dataDir: string,
  demo: boolean,
): ReportFolders {
  const kind = demo ? 'demo' : 'real';
  return {
    issued: name === undefined ? null : path.join(dataDir, name, kind),
    archives: path.join(dataDir, 'archives', kind),
  };
}
