import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReportDocument } from '../../domain/report/document.js';
import { smallDocument } from '../../test/report-document.js';
import { DocumentDrawerService } from './document-drawer.service.js';

/** A small report; `week` tells it from others. */
const report = (week = 40): ReportDocument =>
  smallDocument({ documentTitle: `Báo cáo tuần ${String(week)}`, sections: [], annexes: [] });

let drawer: DocumentDrawerService;
beforeEach(() => {
  drawer = new DocumentDrawerService();
});
afterEach(() => drawer.onApplicationShutdown());

const bytesOf = async (document: ReportDocument, format: 'pdf' | 'docx' | 'xlsx'): Promise<Buffer> =>
  (await drawer.draw(document, format)).bytes;

describe('files of a report', () => {
  it('are drawn once for the same report, also while it is being drawn', async () => {
    const [one, two] = [bytesOf(report(), 'pdf'), bytesOf(report(), 'pdf')];
    expect(await one).toBe(await two);
    expect(await bytesOf(report(), 'pdf')).toBe(await one);
  });

  it('of each kind and of each report are their own', async () => {
    const files = await drawer.drawAll(report());
    expect(files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'xlsx']);
    const [pdf, ...packed] = files.map(({ bytes }) => bytes);
    expect(pdf!.subarray(0, 4).toString()).toBe('%PDF');
    for (const archive of packed) expect(archive.subarray(0, 2).toString()).toBe('PK');
    expect((await bytesOf(report(41), 'pdf')).equals(pdf!)).toBe(false);
  });

  it('are forgotten, the longest unused first, beyond the last eight', async () => {
    const first = await bytesOf(report(1), 'pdf');
    for (let week = 2; week <= 8; week += 1) await bytesOf(report(week), 'pdf');
    expect(await bytesOf(report(1), 'pdf')).toBe(first);
    const second = await bytesOf(report(2), 'pdf');
    for (let week = 9; week <= 15; week += 1) await bytesOf(report(week), 'pdf');
    expect(await bytesOf(report(2), 'pdf')).toBe(second);
    expect(await bytesOf(report(1), 'pdf')).not.toBe(first);
  });

  it('that cannot be drawn are asked for anew the next time', async () => {
    const size = Number.NaN;
    const table = { id: 't', sheet: 'T', caption: '', size, columns: [], rows: [], note: '' };
    const broken = smallDocument({
      sections: [{ id: 's', heading: 'I', blocks: [{ kind: 'table', table }] }],
    });
    await expect(bytesOf(broken, 'pdf')).rejects.toThrow('typst');
    await expect(bytesOf(broken, 'pdf')).rejects.toThrow('typst');
    await expect(bytesOf(report(), 'pdf')).resolves.toBeInstanceOf(Buffer);
  });
});
