import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../../db/data-source.js';
import { APP_ROLE } from '../../db/roles.js';
import { addPerson } from '../../test/people.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const REASON = 'Đề nghị rà soát lại';

let test: TestApp;
let reviewer: Visitor;
let commune: ReportingCommune;
let lastKey = 0;

beforeAll(async () => {
  test = await TestApp.start();
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  commune = await ReportingCommune.open(test, '24301');
});
afterAll(() => test.close());

const report = async () => (await reviewer.get('/api/submissions/24301/2025-W41')).body;
const review = async (act: string): Promise<number> => {
  const body = { act, version: (await report()).version, reason: REASON };
  const url = '/api/submissions/24301/2025-W41/review';
  return (await reviewer.post(url, body, `counting-${String((lastKey += 1))}`)).status;
};
const choose = (counts: string): Promise<unknown> =>
  test.rows(
    `insert into settings (key, version, value)
    select 'counts', max(version) + 1, to_jsonb($1::text) from settings where key = 'counts'`,
    [counts],
  );
/** The counted values as a file: of adults reached. */
const counted = async (): Promise<number[]> => {
  const { text } = await reviewer.get('/api/values.csv?period=2025-W41');
  return text
    .split('\r\n')
    .filter((line) => line.startsWith('24301,adults_reached,'))
    .map((line) => Number(line.split(',')[3]));
};
/** Makes it all again from the revisions and says what was wrong. */
const faults = async (): Promise<number> => {
  const rows = await test.rows<{ n: number }>(
    'select (reports + added + removed + changed)::int as n from app.recount_all()',
  );
  return rows[0]?.n ?? -1;
};

describe('what counts', () => {
  it('is the signed report by default, and only the approved one where that was chosen, at once', async () => {
    await commune.report('2025-W41', { adults_reached: 100 });
    expect([await counted(), (await report()).countedVersion]).toEqual([[100], 2]);
    await choose('approved_only');
    expect([await counted(), (await report()).countedVersion]).toEqual([[], null]);
    expect(await review('approve')).toBe(200);
    expect([await counted(), (await report()).countedVersion]).toEqual([[100], 3]);
    expect(await faults()).toBe(0);
  });

  it('stays the approved one while a new one is made, signed and not yet approved', async () => {
    expect(await review('reopen')).toBe(200);
    await commune.report('2025-W41', { adults_reached: 120 });
    expect((await report()).state).toBe('submitted');
    expect(await counted()).toEqual([100]);
    await choose('submitted');
    expect(await counted()).toEqual([120]);
    await choose('approved_only');
    expect(await counted()).toEqual([100]);
    expect(await review('approve')).toBe(200);
    expect(await counted()).toEqual([120]);
    expect(await faults()).toBe(0);
  });

  it('is nothing while the report is excluded, whatever is chosen', async () => {
    expect(await review('exclude')).toBe(200);
    for (const counts of ['submitted', 'approved_only']) {
      await choose(counts);
      expect(await counted()).toEqual([]);
    }
    expect(await review('include')).toBe(200);
    expect(await counted()).toEqual([120]);
    expect(await faults()).toBe(0);
  });

  it('leaves time and person of the report as they were: counting again is no change of it', async () => {
    const before = await report();
    await choose('submitted');
    await choose('approved_only');
    expect(await report()).toEqual(before);
  });

  it('is counted again in the transaction of an administrator who chooses, and of nobody else', async () => {
    const administrator = await addPerson(test.owner, 'administrator', 'administrator', null);
    const app = new pg.Client(clientConfig(test.runtimeUrl, APP_ROLE));
    await app.connect();
    try {
      await app.query('begin');
      await app.query('select * from app.begin_write($1)', [administrator.tokenSha256]);
      await app.query(
        `insert into settings (key, version, value, reason) values ('counts', 99, '"submitted"', $1)`,
        [REASON],
      );
      const seen = await app.query('select s.counted_version from submissions s');
      expect(seen.rows).toEqual([{ counted_version: (await report()).countedVersion - 1 }]);
      await app.query('rollback');
      await expect(app.query('select app.recount_all()')).rejects.toMatchObject({ code: '42501' });
      await expect(
        test.rows(`insert into settings (key, version, value) values ('counts', 99, '"everything"')`),
      ).rejects.toMatchObject({ code: '23514' });
    } finally {
      await app.end();
    }
  });
});
