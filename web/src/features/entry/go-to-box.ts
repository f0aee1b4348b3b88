import type { EntryView } from '../../lib/report-form/entry-keeper.js';
import { reasonId, unexplainedBoxes } from '../../lib/report-form/entry-reasons.js';

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
