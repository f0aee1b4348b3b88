import { noteNoAnswer } from '../offline/connection.js';

/** Code that is fetched later and is not here. `outOfReach`: nobody answered, so it may be asked for again. */
export class MissingCode extends Error {
  override readonly name = 'MissingCode';
  constructor(
    override readonly cause: unknown,
    readonly outOfReach = false,
  ) {
    super('Part of the site could not be fetched');
  }
}

/** In a built file, what it needs before it runs: from"./part.js". */
const PARTS = /(?:from|import)\s*["'](\.\/[^"']+)["']/gu;
/** In a built function, what it fetches: import(`./code.js`). */
const CODE = /import\(\s*["'`](\.\/[^"'`]+)["'`]/u;

/** Parts of the files that are here or on their way, by address; a file that did not come is asked for again. */
const known = new Map<string, Promise<readonly string[]>>();

/** As browsers say it of a module that did not come: the device has kept nothing of what was fetched. */
const isMissing = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported|module script/iu.test(error.message);

/** What the document itself asked for came with it. */
const isOfDocument = ({ pathname }: URL): boolean =>
  document.querySelector(`:is(link,script):is([href="${pathname}"],[src="${pathname}"])`) !== null;

async function partsOf(address: URL): Promise<readonly string[]> {
  if (isOfDocument(address)) return [];
  const answer = await fetch(address).catch((error: unknown) => {
    noteNoAnswer();
    throw new MissingCode(error, true);
  });
  if (!answer.ok) throw new MissingCode(answer.status);
  const text = await answer.text().catch((error: unknown) => {
    throw new MissingCode(error, true);
  });
  return [...text.matchAll(PARTS)].map(([, part = '']) => part);
}

/** A file and all that it needs. @param seen files of this round, which may need each other */
async function bring(address: URL, seen: Set<string>): Promise<void> {
  const { href } = address;
  if (seen.has(href)) return;
  seen.add(href);
  const coming = known.get(href) ?? partsOf(address);
  known.set(href, coming);
  try {
    await Promise.all((await coming).map((part) => bring(new URL(part, address), seen)));
  } catch (error) {
    known.delete(href);
    throw error;
  }
}

/**
 * Stands in the built site before every `import()`. A browser remembers for as long as a page is open that a module could
 * not be fetched, and never asks again: whoever lost the signal would have to load the page anew, under what is typed. So
 * its files are first fetched as mere files, which may fail and be repeated, and then imported from where browsers keep them.
 * @param load `() => import('./code.js')` as it was built: its text names the file
 * @param parts files to ask for at once beside it, relative to the site
 * @param here a file of the folder of built code
 * @throws MissingCode
 */
export async function bringCode<Module>(
  load: () => Promise<Module>,
  parts: readonly string[] | undefined,
  here: string,
): Promise<Module> {
  const code = CODE.exec(String(load))?.[1];
  const seen = new Set<string>();
  const files = (parts ?? []).map((part) => new URL(`/${part}`, here));
  if (code !== undefined) files.push(new URL(code, here));
  await Promise.all(files.map((file) => bring(file, seen)));
  return await load().catch((error: unknown) => {
    throw isMissing(error) ? new MissingCode(error, true) : error;
  });
}
