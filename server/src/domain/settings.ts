import type { Settings } from './catalogue.js';

/** Settings as the domain reads them, from stored or shipped rows. Throws when one is missing: a default would decide unseen. */
export function settingsOf(rows: readonly { readonly key: string; readonly value: unknown }[]): Settings {
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const read = <T>(key: string): T => {
    if (!values.has(key)) throw new Error(`The setting ${key} is missing.`);
    return values.get(key) as T;
  };
  return {
    behindFrom: read('behind_from'),
    cutOff: read('cut_off'),
    due: read('due'),
    closes: read('closes'),
    holidays: read('holidays'),
    carry: read('carry'),
    // Before there was a choice, every signed report counted: so it stays for moments of that time.
    counts: values.has('counts') ? read('counts') : 'submitted',
  };
}
