import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WeeklyReport } from '../../domain/report/report-model.js';
import { weeklyReport } from '../../domain/report/weekly-report.js';
import { ReportPrinter } from './report-printer.js';

/** A report of a week without goals; `week` tells it from others. */
const report = (week = 40): WeeklyReport =>
  weeklyReport({
    period: `2025-W${String(week).padStart(2, '0')}`,
    startsOn: '2025-09-29',
    endsOn: '2025-10-05',
    cutOffAt: '2025-10-03T05:00:00.000Z',
    closesAt: '2025-10-07T10:00:00.000Z',
    state: 'closed',
    computedAt: '2025-10-08T07:00:00.000Z',
    simulated: true,
    campaign: null,
    goals: [],
    reporting: { expected: 102, submitted: 102, onTime: 102, late: 0, returned: 0, missing: 0 },
    communes: [],
    notReported: [],
  });

let printer: ReportPrinter;
beforeEach(() => {
  printer = new ReportPrinter();
});
afterEach(() => printer.onApplicationShutdown());

describe('files of a report', () => {
  it('are the same bytes whenever and by whomever a page is set', async () => {
    const other = new ReportPrinter();
    try {
      expect((await other.print('pdf', report())).equals(await printer.print('pdf', report()))).toBe(true);
    } finally {
      await other.onApplicationShutdown();
    }
  });

  it('are made once for the same report, also while it is being made', async () => {
    const [one, two] = [printer.print('pdf', report()), printer.print('pdf', report())];
    expect(await one).toBe(await two);
    expect(await printer.print('pdf', report())).toBe(await one);
  });

  it('of each kind and of each report are their own', async () => {
    const [pdf, xlsx, next] = [
      await printer.print('pdf', report()),
      await printer.print('xlsx', report()),
      await printer.print('pdf', report(41)),
    ];
    expect([pdf.subarray(0, 4).toString(), xlsx.subarray(0, 2).toString()]).toEqual(['%PDF', 'PK']);
    expect(next.equals(pdf)).toBe(false);
  });

  it('are forgotten, the longest unused first, beyond the last eight', async () => {
    const first = await printer.print('pdf', report(1));
    for (let week = 2; week <= 8; week += 1) await printer.print('pdf', report(week));
    expect(await printer.print('pdf', report(1))).toBe(first);
    const second = await printer.print('pdf', report(2));
    for (let week = 9; week <= 15; week += 1) await printer.print('pdf', report(week));
    expect(await printer.print('pdf', report(2))).toBe(second);
    expect(await printer.print('pdf', report(1))).not.toBe(first);
  });

  it('that cannot be made are asked for anew the next time', async () => {
    const broken = { ...report(), sections: [{ heading: 1, paragraphs: [], goalTable: true }] };
    const print = () => printer.print('pdf', broken as unknown as WeeklyReport);
    await expect(print()).rejects.toThrow('typst');
    await expect(print()).rejects.toThrow('typst');
    await expect(printer.print('pdf', report())).resolves.toBeInstanceOf(Buffer);
  });
});
