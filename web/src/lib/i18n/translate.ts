import type { Dictionary, Key, vi } from './vi/index.js';

export type Lang = 'vi' | 'en';

/** Names in braces of a text: `"{n} mục"` needs `{ n }`. */
type ParamsOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsOf<Rest>
  : never;
export type Params<K extends Key> = Record<ParamsOf<(typeof vi)[K]>, string | number>;
export type Translate = <K extends Key>(
  key: K,
  ...params: [ParamsOf<(typeof vi)[K]>] extends [never] ? [] : [Params<K>]
) => string;

const englishPlural = new Intl.PluralRules('en');

/**
 * Fills `{name}`, and `{name|one|other}` by the English plural rule of a number.
 * Numbers are given already formatted where they can exceed 999; a plural needs the bare number.
 */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/gu,
    (whole, name: string, one?: string, other?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined || other === undefined) return String(value);
      return englishPlural.select(Number(value)) === 'one' ? one : other;
    },
  );
}

export function translator(dictionary: Dictionary): Translate {
  return (key, ...params) => {
    const text = dictionary[key];
    return params[0] === undefined ? text : fill(text, params[0]);
  };
}
