import { randomUUID } from 'node:crypto';

/** Writers against one report of an app that is running. */
export interface Arena {
  /** Address of the report: …/api/submissions/24301/2025-W41. */
  readonly report: string;
  /** Element that everybody writes; takes any whole number. */
  readonly element: string;
  /** Cookies of those who write, one for each. */
  readonly writers: readonly string[];
}

export interface Contended {
  readonly rounds: number;
  /** Commands that were answered, one winner a round among them. */
  readonly commands: number;
  /** Rounds in which all sent one command under one key. */
  readonly twinRounds: number;
  readonly milliseconds: number;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: {
    readonly code?: string;
    readonly version: number;
    readonly values: readonly Entered[];
    readonly current?: { readonly version: number; readonly values: readonly Entered[] };
    readonly yours?: { readonly version: number; readonly values: readonly Entered[] };
  };
}

interface Entered {
  readonly dataElement: string;
  readonly value: number | string | null;
}

/** Every so many rounds, all writers send the same command under the same key instead. */
const TWINS_EVERY = 10;

/**
 * Round after round everybody writes something else from the same version: exactly one may win, and everybody else must
 * be told both values. Afterwards the history must hold each winner's value, in order. Throws on whatever else happens.
 */
export async function contend(arena: Arena, rounds: number): Promise<Contended> {
  const began = performance.now();
  const [observer = ''] = arena.writers;
  const first = (await send(arena, observer, 'GET')).body.version;
  const won: number[] = [];
  let twinRounds = 0;
  for (let round = 0; round < rounds; round += 1) {
    const version = first + round;
    const twins = round % TWINS_EVERY === TWINS_EVERY - 1;
    won.push(twins ? await twinRound(arena, version, round) : await openRound(arena, version, round));
    if (twins) twinRounds += 1;
    const now = (await send(arena, observer, 'GET')).body;
    expectThat(now.version === version + 1, `round ${String(round)}: version ${String(now.version)}`);
    expectThat(
      valueIn(arena, now.values) === won.at(-1),
      `round ${String(round)}: another value than the winner's`,
    );
  }
  await assertHistory(arena, observer, first, won);
  const milliseconds = performance.now() - began;
  return { rounds, commands: rounds * arena.writers.length, twinRounds, milliseconds };
}

/** Everybody something else, each under a key of its own. @returns the value that won */
async function openRound(arena: Arena, version: number, round: number): Promise<number> {
  const mine = (index: number): number => 1 + round * arena.writers.length + index;
  const answers = await Promise.all(
    arena.writers.map((cookie, index) => send(arena, cookie, 'PUT', bodyOf(arena, version, mine(index)))),
  );
  const winners = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
  expectThat(winners.length === 1, `round ${String(round)}: ${String(winners.length)} winners`);
  const winner = mine(winners[0] ?? 0);
  answers.forEach((answer, index) => {
    if (index !== winners[0]) assertBothSides(arena, answer, version, mine(index), winner);
  });
  return winner;
}

/** Whoever lost sees what is there now, and what they had sent. */
function assertBothSides(arena: Arena, answer: Answer, version: number, mine: number, winner: number): void {
  const { code, current, yours } = answer.body;
  expectThat(
    answer.status === 409 && code === 'stale_version',
    `answered ${String(answer.status)} ${answer.text}`,
  );
  expectThat(
    current?.version === version + 1 && valueIn(arena, current.values) === winner,
    `current is ${answer.text}`,
  );
  expectThat(yours?.version === version && valueIn(arena, yours.values) === mine, `yours is ${answer.text}`);
}

/** One person sends one command many times at once: one revision, and one answer for all. */
async function twinRound(arena: Arena, version: number, round: number): Promise<number> {
  const [cookie = ''] = arena.writers;
  const value = 1 + round * arena.writers.length;
  const key = randomUUID();
  const answers = await Promise.all(
    arena.writers.map(() => send(arena, cookie, 'PUT', bodyOf(arena, version, value), key)),
  );
  const different = new Set(answers.map(({ status, text }) => `${String(status)} ${text}`));
  expectThat(different.size === 1 && answers[0]?.status === 200, `twins: ${[...different].join(' | ')}`);
  return value;
}

/** Every winner is in the history, in order, and nothing besides. */
async function assertHistory(
  arena: Arena,
  cookie: string,
  first: number,
  won: readonly number[],
): Promise<void> {
  const { body } = await send(arena, cookie, 'GET', undefined, undefined, '/history');
  const { items } = body as unknown as {
    items: readonly { version: number; changes: readonly { dataElement: string; after: unknown }[] }[];
  };
  const written = [...items]
    .reverse()
    .filter(({ version }) => version > first)
    .map(({ version, changes }) => `${String(version)} ${changes.map(({ after }) => String(after)).join()}`);
  const expected = won.map((value, index) => `${String(first + 1 + index)} ${String(value)}`);
  expectThat(written.join('\n') === expected.join('\n'), 'the history is not what the winners wrote');
}

const bodyOf = ({ element }: Arena, version: number, value: number) => ({
  version,
  values: [{ dataElement: element, value }],
});

const valueIn = ({ element }: Arena, values: readonly Entered[]): unknown =>
  values.find(({ dataElement }) => dataElement === element)?.value;

/** A machine that does too much else may answer "busy, nothing was recorded" so often: what is sent again has the same key. */
const BUSY_AT_MOST = 5;

async function send(
  arena: Arena,
  cookie: string,
  method: 'GET' | 'PUT',
  body?: object,
  key: string = randomUUID(),
  rest = '',
): Promise<Answer> {
  for (let busy = 0; ; busy += 1) {
    const answer = await sendOnce(arena, cookie, method, body, key, rest);
    if (answer.status !== 503 || busy === BUSY_AT_MOST) return answer;
  }
}

async function sendOnce(
  { report }: Arena,
  cookie: string,
  method: 'GET' | 'PUT',
  body: object | undefined,
  key: string,
  rest: string,
): Promise<Answer> {
  const answer = await fetch(`${report}${rest}`, {
    method,
    headers: {
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Answer['body'] };
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
