import type { ReportDocument, ReportKind } from '../domain/report/document.js';
import { exchange } from './exchange.js';
import type { ReportFiles } from './report-equality.js';
import type { Visitor } from './test-app.js';

export interface FrozenReport {
  /** Moment that its figures are of, ISO. */
  readonly asOf: string;
  readonly document: ReportDocument;
  readonly files: ReportFiles;
}

/** A report of 2025-W40 that was handed in: its document, as the page shows it, and its files stand still. */
export async function frozenReport(by: Visitor, kind: ReportKind, more: object = {}): Promise<FrozenReport> {
  const body = { kind, period: '2025-W40', campaign: null, language: 'vi', replaces: null, ...more };
  const name = `frozen-${kind}-${JSON.stringify(more).length}`;
  const { id } = (await by.post('/api/issued-reports', body, name)).body as { id: number };
  const address = `/api/issued-reports/${String(id)}`;
  const { asOf } = (await by.get(`${address}/document`)).body as FrozenReport;
  await by.post(`${address}/hand-in`, { version: 1, asOf }, `${name}-in`);
  const { document } = (await by.get(`${address}/document`)).body as FrozenReport;
  const file = async (format: string): Promise<Buffer> => {
    const headers = { cookie: by.cookie ?? '' };
    const { status, raw } = await exchange(by.port, {
      method: 'GET',
      path: `${address}/files/${format}`,
      headers,
    });
    if (status !== 200) throw new Error(`${format} answered ${String(status)}`);
    return raw;
  };
  return {
    asOf,
    document,
    files: { pdf: await file('pdf'), docx: await file('docx'), xlsx: await file('xlsx') },
  };
}
