import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Crowd {
  /** Addresses that are asked for in turns. */
  readonly downloads: readonly string[];
  /** What somebody else asks for meanwhile. */
  readonly other: string;
  readonly cookie: string;
  readonly clients: number;
}

export interface Meanwhile {
  /** Milliseconds of each answer to the others, ascending. */
  readonly times: readonly number[];
  /** Answers to them that were not 200. */
  readonly refused: number;
}

/** Moments after which a client goes: before anything is composed, while it is drawn, and at the first bytes (null). */
const PATIENCE_MS = [5, 60, 250, 700, null];
const APART_MS = 20;
const PAUSE_MS = 15;
/** So many answers at the least, for a percentile that says something. */
const LEAST = 200;

/** Lets clients break off downloads, one every 20 ms, while somebody else goes on asking. */
export async function breakOff({ downloads, other, cookie, clients }: Crowd): Promise<Meanwhile> {
  const crowd = { left: false };
  const leaving = Promise.all(
    Array.from({ length: clients }, async (_client, at) => {
      await sleep(at * APART_MS);
      const patience = PATIENCE_MS[Math.floor(at / downloads.length) % PATIENCE_MS.length] ?? null;
      await leave(downloads[at % downloads.length] ?? '', cookie, patience);
    }),
  ).finally(() => {
    crowd.left = true;
  });
  const times: number[] = [];
  let refused = 0;
  while (!crowd.left || times.length < LEAST) {
    const began = performance.now();
    const answer = await fetch(other, { headers: { cookie } });
    await answer.arrayBuffer();
    times.push(performance.now() - began);
    if (answer.status !== 200) refused += 1;
    await sleep(PAUSE_MS);
  }
  await leaving;
  return { times: times.sort((a, b) => a - b), refused };
}

/** Asks on a connection of its own and goes; @param patience milliseconds, null: with the first bytes in hand */
function leave(address: string, cookie: string, patience: number | null): Promise<void> {
  return new Promise((resolve) => {
    const request = http.get(address, { headers: { cookie }, agent: false }, (answer) => {
      answer.on('error', () => undefined);
      if (patience === null) answer.once('readable', () => request.destroy());
      else answer.resume();
    });
    if (patience !== null) setTimeout(() => request.destroy(), patience);
    request.on('error', () => undefined);
    request.once('close', resolve);
  });
}
