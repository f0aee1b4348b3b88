import { afterEach, describe, expect, it } from '@jest/globals';
import { rowLinks, rowToFocus } from './row-links.js';

const row = (name: string): string =>
  `<tr><th scope="row"><a href="/${name}">${name}</a></th><td><a href="/x">1</a></td></tr>`;

/** A page with two lists. */
function page(): HTMLElement[] {
  document.body.innerHTML = `<nav><a href="/">n</a></nav><main>
    <table>${row('a')}${row('b')}${row('c')}</table><table>${row('d')}</table></main>`;
  return rowLinks();
}
const names = (links: readonly (HTMLElement | null)[]): (string | undefined)[] =>
  links.map((link) => link?.textContent);

describe('keys in lists', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('go between what the rows open, not between the figures in them', () => {
    expect(names(page())).toEqual(['a', 'b', 'c', 'd']);
  });

  it('arrows stay in the list that has the focus, and at its ends', () => {
    const links = page();
    const [a, b, c] = links;
    const to = (from: HTMLElement | undefined, step: 'next' | 'previous' | 'first' | 'last') =>
      rowToFocus(links, from ?? null, step, undefined);
    expect(names([to(a, 'next'), to(b, 'previous'), to(c, 'next'), to(a, 'previous')])).toEqual([
      'b',
      'a',
      'c',
      'a',
    ]);
    expect(names([to(a, 'last'), to(c, 'first')])).toEqual(['c', 'a']);
  });

  it('arrows outside of a list are left to the page; letters lead into the first one', () => {
    const links = page();
    expect(rowToFocus(links, document.body, 'next', undefined)).toBeNull();
    expect(names([rowToFocus(links, document.body, undefined, 'next')])).toEqual(['a']);
    expect(rowToFocus([], document.body, undefined, 'next')).toBeNull();
    expect(rowToFocus(links, document.body, undefined, undefined)).toBeNull();
  });
});
