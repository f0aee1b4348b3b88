import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { SubmissionDto } from '@contract/submissions.js';
import { hashKey } from '@tanstack/react-query';
import fc from 'fast-check';
import { problem } from '../../test/fake-api.js';
import { AT, NAME, openPage, Phone, USER, type Net } from '../../test/phone.js';
import { readKept } from '../offline/kept-reads.js';
import { submissionQuery } from '../report-form/entry-queries.js';
import { draftRev, draftsReady, keepDraft, readDraft } from './device-draft.js';
import { listen } from './announce.js';
import { handIn, type HandInOutcome } from './hand-in.js';
import { pauseAfter, type OutboxItem } from './outbox-item.js';
import { changeItem, enqueue, itemsOf, OUTBOX_TOPIC, takeBack } from './outbox-store.js';
import { sendOutbox } from './send-outbox.js';

jest.setTimeout(120_000);

let phone: Phone;
beforeEach(() => {
  phone = new Phone();
  openPage();
});

const typed = (value: number): void => {
  keepDraft(NAME, { at: 1, edits: { adults_reached: { text: String(value), from: null } } });
};
const valuesOf = (value: number) => [{ dataElement: 'adults_reached', value }];
const handOver = (value: number, report: SubmissionDto = phone.report.dto()): Promise<HandInOutcome> =>
  handIn({
    user: USER,
    report,
    inDoubt: null,
    values: valuesOf(value),
    reasons: [],
    draftRev: draftRev(NAME),
    now: Date.now(),
  });
const only = async (): Promise<OutboxItem> => {
  const [item] = await itemsOf(USER);
  if (item === undefined) throw new Error('nothing is queued');
  return item;
};

describe('what is typed', () => {
  test('is there after the page was killed with the last key', async () => {
    typed(7000);
    openPage();
    await draftsReady();
    expect(readDraft(NAME)?.edits['adults_reached']?.text).toBe('7000');
  });

  test('is moved from where earlier releases kept it, and stays where it is moved to', async () => {
    window.localStorage.setItem(
      `bdhvs.${NAME}`,
      JSON.stringify({ at: 5, edits: { adults_reached: { text: '12', from: null } } }),
    );
    await draftsReady();
    expect(window.localStorage.getItem(`bdhvs.${NAME}`)).toBeNull();
    openPage();
    await draftsReady();
    expect(readDraft(NAME)?.edits['adults_reached']?.text).toBe('12');
  });

  test('that was saved does not come back from an older copy', async () => {
    typed(7000);
    const older = window.localStorage.getItem(`bdhvs.${NAME}`) ?? '';
    await new Promise((resolve) => setTimeout(resolve, 50));
    keepDraft(NAME, null);
    await new Promise((resolve) => setTimeout(resolve, 50));
    window.localStorage.setItem(`bdhvs.${NAME}`, older);
    openPage();
    await draftsReady();
    expect(readDraft(NAME)).toBeNull();
  });
});

describe('a report that is handed in', () => {
  test('goes in order, says nothing twice, and leaves a receipt', async () => {
    typed(7000);
    const outcome = await handOver(7000);
    expect(outcome.kind).toBe('arrived');
    expect(phone.api.sent('PUT')).toHaveLength(1);
    expect((await only()).state).toBe('arrived');
    expect(readDraft(NAME)).toBeNull();
  });

  test('leaves no draft behind from the moment at which it is said to have arrived', async () => {
    typed(7000);
    let draftThen: unknown = 'never arrived';
    const leave = listen(OUTBOX_TOPIC, () => {
      void itemsOf(USER).then(([item]) => {
        if (item?.state === 'arrived' && draftThen === 'never arrived') draftThen = readDraft(NAME);
      });
    });
    await handOver(7000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    leave();
    expect(draftThen).toBeNull();
  });

  test('is read again, without a signal, as it arrived: nobody types over what they have sent since', async () => {
    await handOver(7000);
    const asked = hashKey(submissionQuery(phone.report.dto()).queryKey);
    const kept = await readKept(USER, asked, Date.now());
    expect(kept?.data).toEqual(phone.report.dto());
  });

  test('waits without a signal, and every repetition says the same under the same key', async () => {
    phone.net = 'down';
    expect((await handOver(7000)).kind).toBe('waiting');
    phone.net = 'lost';
    await sendOutbox();
    await sendOutbox();
    phone.net = 'up';
    await sendOutbox();
    const sent = [...phone.api.sent('PUT'), ...phone.api.sent('POST')];
    const said = new Map(sent.map((one) => [one.idempotencyKey, JSON.stringify(one.body)]));
    for (const one of sent) expect(JSON.stringify(one.body)).toBe(said.get(one.idempotencyKey));
    expect([phone.saves, phone.submits, (await only()).state]).toEqual([1, 1, 'arrived']);
  });

  test('is not sent in the session of another person, and is once its owner is back', async () => {
    phone.net = 'down';
    await handOver(7000);
    phone.net = 'up';
    phone.user = 'commune_leader-24301';
    await sendOutbox();
    expect([phone.saves, phone.submits, (await itemsOf('commune_leader-24301')).length]).toEqual([0, 0, 0]);
    phone.user = USER;
    await sendOutbox();
    expect([phone.saves, phone.submits]).toEqual([1, 1]);
  });

  test('waits when the session has ended, and says so', async () => {
    phone.user = null;
    expect(await handOver(7000)).toMatchObject({ kind: 'waiting', sessionEnded: true });
    expect((await only()).state).toBe('waiting');
  });

  test('over which somebody saved meanwhile waits for its owner, with both figures', async () => {
    phone.net = 'down';
    await handOver(7000);
    phone.report.someoneSaves('Trần Thị Bình', { adults_reached: 6950 });
    phone.net = 'up';
    phone.api.on(`PUT ${AT}`, () => problem(409, 'stale_version', 'Đã có', { current: phone.report.dto() }));
    await sendOutbox();
    const { state, values, problem: told } = await only();
    expect([state, values, told?.theirs?.by]).toEqual(['conflict', valuesOf(7000), 'Trần Thị Bình']);
    expect(told?.theirs?.values).toContainEqual({ dataElement: 'adults_reached', value: 6950 });
  });

  test('that is refused keeps the reason of the server', async () => {
    phone.net = 'down';
    await handOver(7000);
    phone.net = 'up';
    phone.api.on(`PUT ${AT}`, () => problem(409, 'closed', 'Kỳ đã đóng'));
    await sendOutbox();
    expect(await only()).toMatchObject({
      state: 'refused',
      problem: { code: 'closed', detail: 'Kỳ đã đóng' },
    });
  });

  test('waits on when somebody else answers, as the sign-in page of a hotel does', async () => {
    phone.net = 'down';
    await handOver(7000);
    window.fetch = () =>
      Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } }));
    await sendOutbox();
    expect((await only()).state).toBe('waiting');
  });

  test('can be taken back while it waits, not while it is sent; what was found half-sent waits again', async () => {
    phone.net = 'down';
    await handOver(7000);
    const { id } = await only();
    await changeItem(id, (item) => ({ ...item, state: 'sending' }));
    expect(await takeBack(id)).toBe(false);
    await sendOutbox();
    expect((await only()).state).toBe('waiting');
    expect(await takeBack(id)).toBe(true);
    expect(await itemsOf(USER)).toEqual([]);
  });

  test('takes the place of what was settled before for the same report', async () => {
    phone.net = 'down';
    await handOver(1);
    await changeItem((await only()).id, (item) => ({ ...item, state: 'refused' }));
    await enqueue({ ...(await only()), id: 'newer', state: 'waiting' });
    expect((await itemsOf(USER)).map(({ id }) => id)).toEqual(['newer']);
  });
});

test('a pause grows to five minutes, and no two phones take the same', () => {
  expect([1, 2, 3, 20].map((attempts) => pauseAfter(attempts, 0))).toEqual([2500, 5000, 10000, 150_000]);
  expect(pauseAfter(20, 0.999)).toBeLessThanOrEqual(300_000);
});

describe('whatever happens in whatever order', () => {
  const act = fc.record({
    kind: fc.constantFrom<'type' | 'hand' | 'send'>('type', 'hand', 'send'),
    net: fc.constantFrom<Net>('up', 'down', 'lost', 'dies'),
  });

  test('what was typed last is on the server or on the device, and nothing is done twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        phone = new Phone();
        for (const { id } of await itemsOf(USER)) await changeItem(id, () => undefined);
        openPage();
        await draftsReady();
        keepDraft(NAME, null);
        let value = 0;
        let handed = 0;
        for (const { kind, net } of acts) {
          phone.net = net;
          const busy = (await itemsOf(USER)).some(({ state }) => state === 'waiting' || state === 'sending');
          // A report that waits is not typed in and not handed in again before it is taken back.
          if (busy && kind !== 'send') continue;
          if (kind === 'type') {
            value += 1;
            typed(value);
          } else if (kind === 'send' || readDraft(NAME) === null) await orDies(sendOutbox());
          else {
            handed += 1;
            await orDies(handOver(value).catch(() => null));
          }
        }
        phone.net = 'up';
        openPage();
        await draftsReady();
        await sendOutbox();
        const onDevice = readDraft(NAME)?.edits['adults_reached']?.text === String(value);
        const onServer = phone.report.values.get('adults_reached') === value;
        expect(value === 0 || onDevice || onServer).toBe(true);
        expect((await itemsOf(USER)).every(({ state }) => state === 'arrived')).toBe(true);
        expect([phone.saves, phone.submits]).toEqual([handed, handed]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Waits for the page's work, or for its death, after which another page is opened. */
async function orDies(work: Promise<unknown>): Promise<void> {
  const death = new Promise<'dead'>((resolve) => {
    phone.died = () => {
      resolve('dead');
    };
  });
  if ((await Promise.race([work, death])) !== 'dead') return;
  openPage();
  await draftsReady();
}
