import { isDeepStrictEqual } from 'node:util';
import { streamOf, type Stream } from '../../db/seed/demo/prng.js';
import { type RawRows, readRawRows } from './raw-rows.js';
import { act, type Done } from './replay-acts.js';
import { call, clockOf, type ReplayArena } from './replay-arena.js';
import { ReplayModel } from './replay-model.js';
import { figuresOf, pickQuestion, type Question, questionsOf } from './replay-questions.js';

/** What was answered at a moment: it holds for ever. */
export interface Kept {
  readonly question: Question;
  /** Milliseconds since 1970. */
  readonly moment: number;
  readonly text: string;
}

export interface Replayed {
  readonly kept: readonly Kept[];
  /** Acts that were done, by name. */
  readonly done: Done;
  readonly milliseconds: number;
}

/** Who writes at the same time. */
const WRITERS = ['commune', 'commune', 'commune', 'reviewer', 'admin'] as const;
const READERS = 3;

/**
 * Several people write at random while others read: now, the last second, longer ago. Every answer is kept. Meanwhile and
 * afterwards the same is asked again, and must be the same text. Throws at the first answer that is another.
 * @param acts of each writer
 */
export async function playHistory(arena: ReplayArena, seed: string, acts: number): Promise<Replayed> {
  const began = performance.now();
  const started = await clockOf(arena);
  const done: Done = new Map();
  const kept: Kept[] = [];
  let writing: number = WRITERS.length;
  const writers = WRITERS.map(async (who, at) => {
    const random = streamOf(`${seed} writer ${String(at)}`);
    try {
      for (let step = 0; step < acts; step += 1) await act(arena, who, random, done);
    } finally {
      writing -= 1;
    }
  });
  const questions = questionsOf(
    arena.asked,
    arena.communes.map(({ code }) => code),
  );
  const readers = Array.from({ length: READERS }, async (_, at) => {
    const random = streamOf(`${seed} reader ${String(at)}`);
    while (writing > 0) {
      if (kept.length > 0 && random.chance(0.3))
        await askAgain(arena, kept[random.int(0, kept.length - 1)] as Kept);
      else
        kept.push(await ask(arena, pickQuestion(questions, random), await momentOf(arena, started, random)));
    }
  });
  await Promise.all([...writers, ...readers]);
  return { kept, done, milliseconds: performance.now() - began };
}

/**
 * Asks everything again, and holds every answer against the model. Throws at the first that differs.
 * @param rows what the model is made of; absent: what the tables hold
 * @returns how many lists and sums were compared with the model
 */
export async function checkHistory(
  arena: ReplayArena,
  kept: readonly Kept[],
  rows?: RawRows,
): Promise<{ readonly figures: number }> {
  const model = new ReplayModel(rows ?? (await readRawRows(arena.owner)));
  let figures = 0;
  for (const one of kept) {
    await askAgain(arena, one);
    if (one.question.kind === 'text') continue;
    for (const [answered, expected] of figuresOf(one.question, one.text, model, one.moment)) {
      figures += 1;
      if (!isDeepStrictEqual(answered, expected))
        throw new Error(`${told(one)} is not what its rows say: ${firstDifference(answered, expected)}`);
    }
  }
  return { figures };
}

const told = ({ question, moment }: Kept): string =>
  `${question.path} as of ${new Date(moment).toISOString()}`;

/** One answer as of a moment, to be kept. */
export async function ask(arena: ReplayArena, question: Question, moment: number): Promise<Kept> {
  const asOf = encodeURIComponent(new Date(moment).toISOString());
  const path = `${question.path}${question.path.includes('?') ? '&' : '?'}asOf=${asOf}`;
  return { question, moment, text: (await call(arena, arena.reviewer, 'GET', path)).text };
}

async function askAgain(arena: ReplayArena, one: Kept): Promise<void> {
  const { text } = await ask(arena, one.question, one.moment);
  if (text !== one.text)
    throw new Error(`${told(one)} was answered in another way later: ${firstDifference(text, one.text)}`);
}

/** A third of this very millisecond, a third of the last second, a third since the beginning and an hour before it. */
async function momentOf(arena: ReplayArena, started: number, random: Stream): Promise<number> {
  const now = await clockOf(arena);
  const kind = random.int(0, 2);
  if (kind === 0) return now;
  if (kind === 1) return now - random.int(0, 1000);
  return random.chance(0.2) ? started - 3_600_000 : random.int(started, now);
}

function firstDifference(one: unknown, other: unknown): string {
  const [a, b] = [one, other].map((value) => (typeof value === 'string' ? value : JSON.stringify(value))) as [
    string,
    string,
  ];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 80);
  return `…${around(a)}… instead of …${around(b)}…`;
}
