/** What a value of an element is. date: local date `YYYY-MM-DD`; file: SHA-256 of an attachment, hexadecimal. */
export type ElementKind = 'flag' | 'count' | 'decimal' | 'text' | 'date' | 'file';

/** Kinds whose values are numbers: they are added up, carried and compared; a flag is 0 or 1. */
export type NumberKind = Extract<ElementKind, 'flag' | 'count' | 'decimal'>;

export function isNumberKind(kind: ElementKind): kind is NumberKind {
  return kind === 'flag' || kind === 'count' || kind === 'decimal';
}
