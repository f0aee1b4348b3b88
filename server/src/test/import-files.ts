import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import type { ImportPreviewDto } from '../contract/imports.js';
import { exchange } from './exchange.js';
import type { Answer, Visitor } from './test-app.js';

type Rows = readonly (readonly CellValue[])[];

/** A workbook of one sheet, as a person might make it. */
export async function workbookOf(rows: Rows, name = 'Sheet1'): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] }));
}

/** The cells of a workbook by sheet. */
export async function cellsOf(bytes: Buffer): Promise<ReadonlyMap<string, CellValue[][]>> {
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

/** Sends a file as the page does. */
export async function sendBytes(
  by: Visitor,
  path: string,
  bytes: Buffer | string,
  name = 'so-lieu.xlsx',
): Promise<Answer & { readonly raw: Buffer }> {
  const { status, headers, raw } = await exchange(by.port, {
    method: 'POST',
    path,
    headers: {
      ...(by.cookie === null ? {} : { cookie: by.cookie }),
      'content-type': 'application/octet-stream',
      'file-name': encodeURIComponent(name),
    },
    body: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  });
  const text = raw.toString('utf8');
  const json = String(headers['content-type']).includes('json');
  return { status, headers, raw, text, body: json ? (JSON.parse(text) as unknown) : undefined };
}

export async function fetchBytes(by: Visitor, path: string): Promise<Buffer> {
  const headers = by.cookie === null ? {} : { cookie: by.cookie };
  return (await exchange(by.port, { method: 'GET', path, headers })).raw;
}

/** What the page sends to record a preview. */
export function recordBody(preview: ImportPreviewDto, more: object = {}): object {
  const { dataSet, period, source, file, digest } = preview;
  const rows = preview.rows.flatMap(({ orgUnit, version, changes }) =>
    changes.length === 0
      ? []
      : [
          {
            orgUnit,
            version,
            values: changes.map(({ dataElement, after }) => ({ dataElement, value: after })),
          },
        ],
  );
  return { dataSet, period, source, file, digest, rows, ...more };
}
