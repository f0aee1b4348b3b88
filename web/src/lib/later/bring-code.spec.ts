import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { connection } from '../offline/connection.js';
import { bringCode, MissingCode } from './bring-code.js';
import { untilFetched } from './until-fetched.js';

const HERE = 'https://site.example/assets/shared-1.js';

/** Files of a built site, by path; null: nobody answers. */
let files: Record<string, string | null>;
let asked: string[];
const original = globalThis.fetch;

beforeEach(() => {
  files = {};
  asked = [];
  globalThis.fetch = (address) => {
    const { pathname } = address as URL;
    asked.push(pathname);
    const text = files[pathname];
    if (text === null) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve({
      ok: text !== undefined,
      status: 404,
      text: () => Promise.resolve(text),
    } as Response);
  };
});
afterEach(() => {
  globalThis.fetch = original;
  document.head.replaceChildren();
  jest.useRealTimers();
});

/** A function as it stands in a built file; its module runs in no spec. */
function built(code: string, load: () => Promise<unknown> = () => Promise.resolve('module')) {
  return Object.assign(() => load(), {
    toString: () => `async()=>{let{a:e}=await import(\`./${code}\`);return{a:e}}`,
  });
}
const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('code that is fetched later', () => {
  test('is imported once all of its files are here, those that need each other as well', async () => {
    files = {
      '/assets/a.js': 'import{b}from"./b.js";import"./c.js";export{b}',
      '/assets/b.js': 'import{a}from"./a.js"',
      '/assets/c.js': '',
      '/assets/words.js': '',
    };
    const load = jest.fn(() => Promise.resolve('module'));
    expect(await bringCode(built('a.js', load), ['assets/words.js'], HERE)).toBe('module');
    expect(asked.sort()).toEqual(['/assets/a.js', '/assets/b.js', '/assets/c.js', '/assets/words.js']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('is not imported while one of its files is out of reach, which a browser would remember for ever, and comes with the signal', async () => {
    files = { '/assets/d.js': 'import"./e.js"', '/assets/e.js': null };
    const load = jest.fn(() => Promise.resolve('module'));
    const problem = await problemOf(bringCode(built('d.js', load), undefined, HERE));
    expect([problem instanceof MissingCode && problem.outOfReach, connection()]).toEqual([true, 'offline']);
    expect(load).not.toHaveBeenCalled();
    files['/assets/e.js'] = '';
    expect(await bringCode(built('d.js', load), undefined, HERE)).toBe('module');
  });

  test('of a release that is gone is said to be gone, not out of reach', async () => {
    const problem = await problemOf(bringCode(built('gone.js'), undefined, HERE));
    expect(problem instanceof MissingCode && problem.outOfReach).toBe(false);
    expect(problem).toBeInstanceOf(MissingCode);
  });

  test('is not asked for twice where the document itself asked for it', async () => {
    const link = document.createElement('link');
    link.setAttribute('href', '/assets/page.js');
    document.head.append(link);
    await bringCode(built('page.js'), undefined, HERE);
    expect(asked).toEqual([]);
  });

  test('is fetched again after a while and with the signal until it is here, and then no more', async () => {
    jest.useFakeTimers();
    let tries = 0;
    const took: string[] = [];
    const load = () => {
      tries += 1;
      return tries < 4 ? Promise.reject(new MissingCode(null, true)) : Promise.resolve('here');
    };
    untilFetched(load, (one) => took.push(one));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(tries).toBe(2);
    window.dispatchEvent(new Event('online'));
    await jest.advanceTimersByTimeAsync(0);
    expect(tries).toBe(3);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([tries, took]).toEqual([4, ['here']]);
  });
});
