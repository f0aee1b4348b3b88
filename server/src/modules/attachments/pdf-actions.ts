import { inflateSync } from 'node:zlib';

/** Names in a PDF for what acts by itself, carries other files, or cannot be looked into; too long to be met in a picture. */
const ACTS = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|Encrypt)(?![A-Za-z])/u;
/** Short ones, which the bytes of a picture hold by chance. */
const ACTS_SHORT = /\/(?:JS|XFA|GoToE)(?![A-Za-z])/u;
const STREAMS = />>\s*stream\r?\n[^]*?endstream/gu;

/** Bytes that all packed lists of objects of one file may unfold to. */
const MOST_UNPACKED = 20 * 1024 * 1024;

/**
 * Whether a PDF says that it acts: scripts, programs, files within, forms that send, or a lock that hides all of it. Lists
 * of objects that are packed are looked into; one that cannot be counts as acting. Found by name and therefore no proof of
 * the contrary: such a file is in any case only ever given as a download.
 */
export function hasActions(bytes: Buffer): boolean {
  const whole = bytes.toString('latin1');
  if (acts(whole) || ACTS_SHORT.test(unescaped(whole.replace(STREAMS, '')))) return true;
  let left = MOST_UNPACKED;
  for (const [start, end] of packedLists(whole)) {
    try {
      const list = inflateSync(bytes.subarray(start, end), { maxOutputLength: left, finishFlush: 2 });
      left -= list.length;
      const names = list.toString('latin1');
      if (acts(names) || ACTS_SHORT.test(unescaped(names))) return true;
    } catch {
      return true;
    }
  }
  return false;
}

const acts = (text: string): boolean => ACTS.test(unescaped(text));

/** In a name, #4A is J. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Where the bytes of lists of objects begin and end. */
function* packedLists(whole: string): Generator<readonly [number, number]> {
  for (let at = whole.indexOf('/ObjStm'); at >= 0; at = whole.indexOf('/ObjStm', at + 1)) {
    const keyword = whole.indexOf('stream', at);
    if (keyword < 0) return;
    const start = keyword + (whole.startsWith('\r\n', keyword + 6) ? 8 : 7);
    const end = whole.indexOf('endstream', start);
    if (end < 0) return;
    yield [start, end];
  }
}
