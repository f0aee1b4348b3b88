export type Step = 'next' | 'previous' | 'first' | 'last';

/** What the row of a list opens: the link in its name, top to bottom. */
export function rowLinks(): HTMLElement[] {
  const links = [...document.querySelectorAll<HTMLElement>('main th[scope=row] a[href]')];
  // The drawings of a closed table have no place.
  return links.filter((link) => typeof link.checkVisibility !== 'function' || link.checkVisibility());
}

/**
 * The row that a key leads to; null: the key is not for the list.
 * @param links of all lists of the page
 * @param active what has the focus
 * @param arrow a step that only counts inside a list, and stays in it
 * @param letter a step that also leads into the first list that is seen
 */
export function rowToFocus(
  links: readonly HTMLElement[],
  active: Element | null,
  arrow: Step | undefined,
  letter: Step | undefined,
): HTMLElement | null {
  const step = arrow ?? letter;
  if (step === undefined) return null;
  const from = links.find((link) => link === active);
  if (from === undefined)
    return letter === undefined ? null : (links.find((link) => isBelowTop(link)) ?? links[0] ?? null);
  const list = from.closest('table');
  const own = links.filter((link) => link.closest('table') === list);
  const at = own.indexOf(from);
  const to = { next: at + 1, previous: at - 1, first: 0, last: own.length - 1 }[step];
  // At an end the key is still the list's: the page does not begin to scroll.
  return own[to] ?? from;
}

const isBelowTop = (link: HTMLElement): boolean => link.getBoundingClientRect().top >= 0;
