import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryDto } from '../../contract/review.js';
import type { SubmissionDto } from '../../contract/submissions.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

/*
 * After each act the report and its history are read as of now. In the end they are read again as of those moments, and
 * must be what was read then; only that nobody may do anything in the past.
 */
const OWN = '24301';
const PATH = `/api/submissions/${OWN}/2025-W41`;

interface Read {
  readonly act: string;
  readonly at: string;
  readonly report: SubmissionDto;
  readonly history: HistoryDto;
}

let app: TestApp;
let own: ReportingCommune;
let reviewer: Visitor;
const reads: Read[] = [];

const read = async (who: Visitor, path: string, asOf?: string) => {
  const { status, body } = await who.get(asOf === undefined ? path : `${path}?asOf=${asOf}`);
  expect([path, status]).toEqual([path, 200]);
  return body;
};

async function after(act: string, hour: number, work: () => Promise<unknown>): Promise<void> {
  await app.setNow(new Date(Date.UTC(2025, 9, 8, hour)).toISOString());
  await work();
  const report = (await read(reviewer, PATH)) as SubmissionDto;
  const history = (await read(reviewer, `${PATH}/history`)) as HistoryDto;
  const [clock] = await app.rows<{ now: Date }>('select app.now() as now');
  reads.push({ act, at: clock!.now.toISOString(), report, history });
}

const review = async (act: string, reason?: string): Promise<void> => {
  const { version } = (await read(reviewer, PATH)) as SubmissionDto;
  const answer = await reviewer.post(`${PATH}/review`, { act, version, reason }, `${act}-${String(version)}`);
  expect(answer).toMatchObject({ status: 200 });
};

beforeAll(async () => {
  app = await TestApp.start({ now: '2025-10-08T07:00:00+07:00' });
  own = await ReportingCommune.open(app, OWN, true);
  reviewer = await app.addAndSignIn('reviewer', 'reviewer');
  await app.setReference(OWN, 'adults_18_plus', 2000);
  await after('nothing', 1, () => Promise.resolve());
  await after('a draft', 2, () => own.save('2025-W41', { adults_reached: 880 }));
  await after('a signature', 3, () => own.report('2025-W41', { adults_reached: 900 }));
  await after('a return', 4, () => review('return', 'Số liệu cần rà soát lại'));
  await after('a comment', 5, () =>
    reviewer.post(`${PATH}/comments`, { text: 'Xem lại số buôn' }, 'comment'),
  );
  await after('a correction', 6, () => own.report('2025-W41', { adults_reached: 950 }));
  await after('an approval', 7, () => review('approve'));
  await after('an exclusion', 8, () => review('exclude', 'Sai phạm vi thống kê'));
  // A moment is a millisecond: what is recorded in that of the last read would belong to it.
  await app.setNow('2025-10-08T16:00:00+07:00');
  await app.setReference(OWN, 'adults_18_plus', 3000, '2025-10-01');
}, 120_000);
afterAll(() => app.close());

describe('a report as of a moment', () => {
  it('is the one of then: state, version, values, remarks, limits, receipt and who changed it last', async () => {
    for (const { act, at, report } of reads) {
      const then = (await read(reviewer, PATH, at)) as SubmissionDto;
      // The row of a report is stamped some milliseconds beside its revision.
      const { updatedAt, may } = then;
      expect({ act, ...then }).toEqual({ act, ...report, asOf: at, may, updatedAt });
      expect(Math.abs(Date.parse(updatedAt ?? at) - Date.parse(report.updatedAt ?? at))).toBeLessThan(1000);
      expect(Object.values(then.may)).not.toContain(true);
    }
    expect(new Set(reads.map(({ report }) => `${report.state} ${String(report.version)}`)).size).toBe(7);
  });

  it('has the history of then: no later act, and what counted', async () => {
    for (const { act, at, history } of reads) {
      const then = (await read(reviewer, `${PATH}/history`, at)) as HistoryDto;
      expect({ act, ...then }).toEqual({ act, ...history, asOf: at });
    }
    const counting = reads.map(({ history }) => history.items.find(({ counts }) => counts)?.act ?? null);
    expect(counting).toEqual([null, null, 'submit', 'submit', 'submit', 'submit', 'submit', null]);
  });

  it('of another commune stays its own', async () => {
    const stranger = await app.addAndSignIn('editor-24373', 'commune_editor', '24373');
    const { status } = await stranger.get(`${PATH}?asOf=${reads.at(-1)!.at}`);
    expect(status).toBe(404);
  });
});
