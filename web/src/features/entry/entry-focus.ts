import type { KeyboardEvent } from 'react';
import type { EntryView } from '../../lib/report-form/entry-keeper.js';
import { reasonId, unexplainedBoxes } from '../../lib/report-form/entry-reasons.js';

/** Enter goes on to the next box, as in a table; behind the last one to the review. */
export function toNextBox(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  const stops = [
    ...currentTarget.querySelectorAll<HTMLElement>('[id^=muc-] :is(input, textarea), .sticky button'),
  ];
  const at = stops.indexOf(target as HTMLElement);
  if (key !== 'Enter' || at < 0 || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const next = stops[at + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/** To the reason that is wanted, or else to the box itself, after the window has closed and given the focus back. */
export function goToBox(boxes: EntryView['boxes'], code: string): void {
  const wantsReason = unexplainedBoxes(boxes).some((box) => box.code === code);
  window.setTimeout(() => {
    const target = wantsReason
      ? document.getElementById(reasonId(code))
      : document.querySelector<HTMLElement>(`#muc-${CSS.escape(code)} :is(input, textarea)`);
    target?.focus();
  }, 50);
}
