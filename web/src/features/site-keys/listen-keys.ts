import { readSetting, writeSetting } from '../../lib/device-settings.js';
import { rowLinks, rowToFocus, type Step } from './row-links.js';

const SETTING = 'singleKeys';

/** Whoever dictates, or whose hand slips, can do without keys that act alone (WCAG 2.1.4); kept on this device. */
export const singleKeysOn = (): boolean => readSetting(SETTING) !== 'off';
export const setSingleKeys = (on: boolean): void => {
  writeSetting(SETTING, on ? null : 'off');
};

interface Acts {
  readonly search: () => void;
  readonly help: () => void;
}

const ARROWS: Readonly<Partial<Record<string, Step>>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};
const LETTERS: Readonly<Partial<Record<string, Step>>> = { j: 'next', k: 'previous' };

/** A key belongs to what is typed in, chosen in or open over the page before it belongs to the site. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true;
  if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.matches(
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]',
  );
}

/**
 * "/" searches, "?" helps; arrows go between the rows of the list that has the focus, j and k from anywhere.
 * @returns stops listening
 */
export function listenKeys(acts: Acts): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTaken(event)) return;
    const { key } = event;
    const alone = singleKeysOn();
    const row = rowToFocus(rowLinks(), document.activeElement, ARROWS[key], alone ? LETTERS[key] : undefined);
    if (row !== null) row.focus();
    else if (alone && key === '/') acts.search();
    else if (alone && key === '?') acts.help();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
  };
}
