import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExplainDto, ExplainElementDto } from '../../contract/explain.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

/*
 * After each act every question is asked as of now, by whoever may ask it. In the end each is asked again as of that
 * moment: the answer must be the one given then, word by word.
 */
const OWN = '24301';
const OTHER = '24373';
const RATE = 'adults_reached_rate';
const WEEK = '2025-W40';
const QUESTIONS = [
  `/api/explain?indicator=${RATE}&period=${WEEK}&orgUnit=66`,
  `/api/explain?indicator=${RATE}&period=${WEEK}&orgUnit=${OWN}`,
  `/api/explain?indicator=${RATE}&period=2025-W41&orgUnit=${OWN}`,
  `/api/explain?indicator=sessions_count&period=2025-W41&orgUnit=${OWN}`,
  `/api/explain?indicator=committee_rate&period=${WEEK}&orgUnit=${OWN}`,
  `/api/explain/element?element=adults_reached&period=${WEEK}&orgUnit=${OWN}`,
];

type Told = Omit<ExplainDto & ExplainElementDto, 'readAt' | 'asOf'>;

interface Chapter {
  readonly act: string;
  /** Moment of the last answer. */
  readonly at: string;
  /** What was answered, by who asked and what. */
  readonly told: ReadonlyMap<string, Told>;
}

let app: TestApp;
let own: ReportingCommune;
let people: Readonly<Record<string, Visitor>>;
/** Hours since the first chapter. */
let hours = 0;
const chapters: Chapter[] = [];

async function ask(who: string, url: string, asOf?: string): Promise<{ told: Told; readAt: string }> {
  const { status, body } = await people[who]!.get(asOf === undefined ? url : `${url}&asOf=${asOf}`);
  expect([url, status]).toEqual([url, 200]);
  const { readAt, asOf: moment, ...told } = body as ExplainDto & ExplainElementDto;
  expect(moment).toBe(asOf ?? null);
  if (asOf !== undefined) expect(readAt).toBe(asOf);
  return { told, readAt };
}

/** One act, and what everybody is told two hours later. */
async function chapter(act: string, work: () => Promise<unknown>): Promise<void> {
  const at = (hour: number): string => new Date(Date.UTC(2025, 9, 3, hour)).toISOString();
  await app.setNow(at(hours));
  await work();
  await app.setNow(at(hours + 2));
  const told = new Map<string, Told>();
  let last = '';
  for (const who of Object.keys(people))
    for (const url of QUESTIONS) {
      const answer = await ask(who, url);
      told.set(`${who} ${url}`, answer.told);
      last = answer.readAt;
    }
  chapters.push({ act, at: last, told });
  hours += 5;
}

const review = async (act: string, reason?: string): Promise<void> => {
  const url = `/api/submissions/${OWN}/${WEEK}`;
  const reviewer = people['reviewer']!;
  const { version } = (await reviewer.get(url)).body;
  const answer = await reviewer.post(`${url}/review`, { act, version, reason }, `${act}-${String(version)}`);
  expect(answer).toMatchObject({ status: 200 });
};

/** A new version of something in a reference table, changed in some columns. */
const version = (table: string, where: string, change: Record<string, unknown>): Promise<unknown> =>
  app.rows(
    `insert into ${table}
    select (jsonb_populate_record(v, $1::jsonb || jsonb_build_object('version', v.version + 1, 'recorded_at', app.now()))).*
    from ${table} v
    where ${where}
    order by v.version desc
    limit 1`,
    [JSON.stringify({ reason: 'spec', ...change })],
  );

beforeAll(async () => {
  app = await TestApp.start({ now: '2025-10-02T08:00:00+07:00' });
  own = await ReportingCommune.open(app, OWN, true);
  people = {
    reviewer: await app.addAndSignIn('reviewer', 'reviewer'),
    own: own.editor,
    stranger: await app.addAndSignIn(`editor-${OTHER}`, 'commune_editor', OTHER),
  };
  for (const unit of [OWN, OTHER]) await app.setReference(unit, 'adults_18_plus', 2000);
  await chapter('nothing yet', () => Promise.resolve());
  await chapter('a draft', () => own.save(WEEK, { adults_reached: 880, sessions_held: 3 }));
  await chapter('a signature', () => own.report(WEEK, { adults_reached: 900 }));
  await chapter('an approval', () => review('approve'));
  await chapter('a reopening', () => review('reopen', 'Số liệu cần rà soát lại'));
  await chapter('a correction that is not signed', () => own.save(WEEK, { adults_reached: 950 }));
  await chapter('its signature', () => own.report(WEEK, { adults_reached: 950 }));
  await chapter('an exclusion', () => review('exclude', 'Sai phạm vi thống kê'));
  await chapter('an inclusion', () => review('include', 'Đã giải trình đầy đủ'));
  await chapter('another denominator', () => version('reference_figures', 'v.value = 2000', { value: 2500 }));
  await chapter('another target', () => version('target_versions', `v.indicator = '${RATE}'`, { value: 70 }));
  await chapter('another definition', () =>
    version(
      'indicator_versions',
      `v.indicator_id = (select i.id from indicators i where i.code = '${RATE}')`,
      {
        name_vi: 'Tên mới',
        decimals: 0,
      },
    ),
  );
  await chapter('another name of a unit', () =>
    version('org_unit_versions', `v.code = '${OWN}'`, { name: 'Mới', full_name: 'Xã Mới' }),
  );
  await chapter('another name of a person', () =>
    app.rows(`update users set display_name = 'Tên khác' where username = 'leader-${OWN}'`),
  );
  await chapter('another rule of what counts', () =>
    version('settings', `v.key = 'counts'`, { value: 'approved_only' }),
  );
  await chapter('another threshold', () => version('settings', `v.key = 'behind_from'`, { value: '0.1' }));
}, 120_000);
afterAll(() => app.close());

describe('an explanation as of a moment', () => {
  it('is the one that was given then, whatever was done since, for everybody who may ask', async () => {
    for (const { act, at, told: then } of chapters)
      for (const [question, told] of then) {
        const [who = '', url = ''] = question.split(' ');
        const again = await ask(who, url, at);
        expect({ act, question, told: again.told }).toEqual({ act, question, told });
      }
  }, 120_000);

  it('was tried on acts that change what is told', () => {
    const silent = chapters.slice(1).filter(({ told }, before) => {
      const earlier = chapters[before]!.told;
      return [...told].every(
        ([question, now]) => JSON.stringify(now) === JSON.stringify(earlier.get(question)),
      );
    });
    expect(silent.map(({ act }) => act)).toEqual([]);
  });

  it('shows no later act, no later approver and no name of later', async () => {
    const at = (act: string): string => chapters.find((one) => one.act === act)!.at;
    const report = async (who: string, act: string) =>
      (await ask(who, QUESTIONS[1]!, at(act))).told.terms![0]!.report!;
    const signed = await report('reviewer', 'a signature');
    expect([signed.state, signed.acts[0]!.act, signed.approved]).toEqual(['submitted', 'submit', null]);
    expect((await report('reviewer', 'an approval')).approved?.by).toBe('reviewer');
    expect(JSON.stringify(signed)).not.toContain('Tên khác');
    expect(await report('stranger', 'a correction that is not signed')).toMatchObject({
      seen: 'counted',
      value: 900,
      entered: null,
    });
    expect((await ask('stranger', QUESTIONS[1]!, at('a draft'))).told.terms![0]!.report).toBeNull();
  });

  it('of a moment that has not come, or before there was anything, is refused', async () => {
    const later = await people['reviewer']!.get(`${QUESTIONS[0]!}&asOf=2035-01-01T00:00:00Z`);
    expect([later.status, later.body.code]).toEqual([422, 'as_of_in_future']);
    const early = await people['reviewer']!.get(`${QUESTIONS[0]!}&asOf=2001-01-01T00:00:00Z`);
    expect(early.body.code).toBe('as_of_too_early');
  });
});
