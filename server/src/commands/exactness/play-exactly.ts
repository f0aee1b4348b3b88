import { randomUUID } from 'node:crypto';
import type { Stream } from '../../db/seed/demo/prng.js';

/** A commune whose officer and leader write; cookies of both. */
export interface ExactCommune {
  readonly code: string;
  readonly editor: string;
  readonly leader: string;
}

/** An app that is running, with nobody else at these reports. */
export interface ExactArena {
  readonly origin: string;
  /** Open week. */
  readonly period: string;
  readonly communes: readonly [ExactCommune, ...ExactCommune[]];
  readonly reviewer: string;
}

export interface PlayedExactly {
  readonly saves: number;
  /** Commands that were done, saves among them, and those that were refused. */
  readonly done: number;
  readonly refused: number;
  /** How often a visible value was held against the revisions. */
  readonly compared: number;
}

const ELEMENT = 'adults_reached';
const INDICATOR = 'adults_reached_rate';
const REASON = 'Đã rà soát.';

interface Report {
  readonly version: number;
  readonly values: readonly { dataElement: string; value: number | null; limit: number | null }[];
  readonly quality: { findings: readonly { dataElement: string; rule: string; reason: string | null }[] };
}
interface History {
  readonly items: readonly {
    version: number;
    act: string;
    changes: readonly { dataElement: string; after: number | null }[];
  }[];
}
interface Ranking {
  readonly items: readonly { orgUnit: string; numerator: number | null; carriedFrom: string | null }[];
}

/**
 * Random saves, signatures, returns, approvals, exclusions and reopenings; after each command what everybody sees of every
 * commune must be what its revisions, added up from the first, come to. Throws where a value differs.
 */
export async function playExactly(arena: ExactArena, saves: number, prng: Stream): Promise<PlayedExactly> {
  const played = { saves: 0, done: 0, refused: 0, compared: 0 };
  while (played.saves < saves) {
    const commune = prng.pick(arena.communes);
    if (await save(arena, commune, prng)) {
      played.saves += 1;
      played.done += 1;
    } else played.refused += 1;
    for (let more = prng.int(0, 3); more > 0; more -= 1) {
      if (await move(arena, commune, prng)) played.done += 1;
      else played.refused += 1;
      played.compared += await compare(arena);
    }
    played.compared += await compare(arena);
  }
  return played;
}

async function save(arena: ExactArena, commune: ExactCommune, prng: Stream): Promise<boolean> {
  const by = prng.chance(0.8) ? commune.editor : commune.leader;
  const { version, values } = await read<Report>(arena, by, reportOf(arena, commune));
  const limit = values.find(({ dataElement }) => dataElement === ELEMENT)?.limit ?? 9_000;
  const value = prng.chance(0.05) ? null : prng.int(0, limit);
  const saved = await send(arena, by, 'PUT', reportOf(arena, commune), {
    version,
    values: [{ dataElement: ELEMENT, value }],
  });
  if (saved === null) {
    // Approved: only the Department opens it again.
    await review(arena, commune, 'reopen', version);
    return false;
  }
  const reasons = (saved as Report).quality.findings
    .filter(({ reason }) => reason === null)
    .map(({ dataElement, rule }) => ({ dataElement, rule, text: REASON }));
  if (reasons.length > 0)
    await send(arena, by, 'PUT', reportOf(arena, commune), {
      version: (saved as Report).version,
      values: [],
      reasons,
    });
  return true;
}

/** One step of the workflow, possible or not. @returns whether it was done */
async function move(arena: ExactArena, commune: ExactCommune, prng: Stream): Promise<boolean> {
  const { version } = await read<Report>(arena, commune.editor, reportOf(arena, commune));
  const steps: readonly [() => Promise<unknown>, ...(() => Promise<unknown>)[]] = [
    () => send(arena, commune.editor, 'POST', reportOf(arena, commune, '/submit'), { version }),
    () => send(arena, commune.leader, 'POST', reportOf(arena, commune, '/submit'), { version }),
    () => send(arena, commune.leader, 'POST', reportOf(arena, commune, '/submit'), { version }),
    () =>
      send(arena, commune.leader, 'POST', reportOf(arena, commune, '/give-back'), {
        version,
        reason: REASON,
      }),
    ...['approve', 'return', 'exclude', 'include', 'include'].map(
      (act) => () => review(arena, commune, act, version),
    ),
  ];
  return (await prng.pick(steps)()) !== null;
}

const review = (arena: ExactArena, commune: ExactCommune, act: string, version: number): Promise<unknown> =>
  send(arena, arena.reviewer, 'POST', reportOf(arena, commune, '/review'), {
    act,
    version,
    ...(act === 'approve' ? {} : { reason: REASON }),
  });

/** @returns how many values were compared */
async function compare(arena: ExactArena): Promise<number> {
  const { items } = await read<Ranking>(
    arena,
    arena.reviewer,
    `/api/gaps?period=${arena.period}&indicator=${INDICATOR}`,
  );
  for (const commune of arena.communes) {
    const seen = items.find(({ orgUnit }) => orgUnit === commune.code);
    const shown = seen === undefined || seen.carriedFrom !== null ? null : seen.numerator;
    const history = await read<History>(arena, arena.reviewer, reportOf(arena, commune, '/history'));
    const counted = addUp(history);
    if (shown !== counted)
      throw new Error(`${commune.code}: shown ${String(shown)}, its revisions say ${String(counted)}`);
  }
  return arena.communes.length;
}

/** What counts by the revisions alone: the values at the last signature, unless the report is excluded. null: nothing. */
function addUp({ items }: History): number | null {
  let value: number | null = null;
  let counted: number | null = null;
  let excluded = false;
  for (const { act, changes } of [...items].sort((a, b) => a.version - b.version)) {
    const change = changes.find(({ dataElement }) => dataElement === ELEMENT);
    if (change !== undefined) value = change.after;
    if (act === 'submit') counted = value;
    if (act === 'exclude' || act === 'include') excluded = act === 'exclude';
  }
  return excluded ? null : counted;
}

const reportOf = ({ period }: ExactArena, { code }: ExactCommune, rest = ''): string =>
  `/api/submissions/${code}/${period}${rest}`;

async function read<Answer>({ origin }: ExactArena, cookie: string, path: string): Promise<Answer> {
  const answer = await fetch(`${origin}${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** null: the command is not possible now. Whatever else goes wrong is thrown. */
async function send(
  { origin }: ExactArena,
  cookie: string,
  method: 'PUT' | 'POST',
  path: string,
  body: object,
): Promise<unknown> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text) as unknown;
  if (answer.status === 409 || answer.status === 422) return null;
  throw new Error(`${path}: ${String(answer.status)} ${text}`);
}
