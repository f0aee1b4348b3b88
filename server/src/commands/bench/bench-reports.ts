import { deflateSync } from 'node:zlib';
import type { App } from '../child-app.js';

/** Each is drawn once, so that nothing is answered from memory. */
const WEEKS = ['2025-W40', '2025-W39', '2025-W38', '2025-W37', '2025-W36', '2025-W35', '2025-W34'];
const FORMATS = ['pdf', 'docx', 'xlsx'];
/** What the three files of a week may take together, in milliseconds. */
const LIMIT_MS = 2000;
/** The base: so many bytes of the same text, packed by this process. */
const BASE_BYTES = 24_000_000;

/** PDF, DOCX and XLSX of the province asked for together, week after week, in turns with a fixed piece of work. */
export async function benchReports(app: App, cookie: string, say: (line: string) => void): Promise<void> {
  const text = baseText();
  const times: number[] = [];
  const ratios: number[] = [];
  for (const week of WEEKS) {
    const base = await timed(() => Promise.resolve(deflateSync(text, { level: 6 })));
    const ours = await timed(() => Promise.all(FORMATS.map((format) => fetched(app, cookie, week, format))));
    times.push(ours);
    ratios.push(ours / base);
  }
  const [first = 0, ...others] = times;
  const held = Math.max(...times) <= LIMIT_MS ? 'within' : 'over';
  say(
    `PDF, DOCX and XLSX of a week together: the first of the process ${first.toFixed(0)} ms, then p50 ${median(others).toFixed(0)} ms, most ${Math.max(...others).toFixed(0)} ms (${held} ${String(LIMIT_MS)} ms); ${median(ratios.slice(1)).toFixed(2)} times packing ${String(BASE_BYTES / 1_000_000)} MB`,
  );
}

/** Words that repeat in no short circle, the same in every run. */
function baseText(): Buffer {
  let state = 1;
  const bytes = Buffer.alloc(BASE_BYTES);
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = 97 + ((state >>> 24) % 16);
  }
  return bytes;
}

async function fetched(app: App, cookie: string, week: string, format: string): Promise<void> {
  const answer = await fetch(new URL(`/api/reports/weekly/${week}.${format}`, app.run.app.url), {
    headers: { cookie },
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${week}.${format} answered ${String(answer.status)}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
