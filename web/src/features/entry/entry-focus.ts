import type { KeyboardEvent } from 'react';

/** Enter goes on to the next box, as in a table; behind the last one to the review. */
export function toNextBox(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  const stops = [
    ...currentTarget.querySelectorAll<HTMLElement>('[id^=muc-] :is(input, textarea), .sticky button'),
  ];
  const at = stops.indexOf(target as HTMLElement);
  // On a file box it opens the choice of a file.
  if (key !== 'Enter' || at < 0 || !(target instanceof HTMLInputElement) || target.type === 'file') return;
  event.preventDefault();
  const next = stops[at + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
