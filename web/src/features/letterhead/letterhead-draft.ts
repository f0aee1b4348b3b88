import type { LetterheadBody, LetterheadStateDto } from '@contract/letterhead.js';

/** The letterhead as typed: lists with one in a line. */
export interface LetterheadDraft {
  readonly agencyAbove: string;
  readonly agency: string;
  readonly agencyInText: string;
  readonly symbol: string;
  readonly place: string;
  readonly addressees: string;
  readonly recipients: string;
  readonly authority: string;
  readonly post: string;
  readonly name: string;
}
export type LetterheadField = keyof LetterheadDraft;
type Letterhead = NonNullable<LetterheadStateDto['letterhead']>;

/** In the order of the form, with the most letters of each; of lists, of each line. */
export const FIELDS: readonly { readonly field: LetterheadField; readonly most: number }[] = [
  { field: 'agencyAbove', most: 160 },
  { field: 'agency', most: 160 },
  { field: 'agencyInText', most: 160 },
  { field: 'symbol', most: 40 },
  { field: 'place', most: 80 },
  { field: 'addressees', most: 200 },
  { field: 'recipients', most: 200 },
  { field: 'authority', most: 120 },
  { field: 'post', most: 120 },
  { field: 'name', most: 120 },
];
export const LISTS: readonly LetterheadField[] = ['addressees', 'recipients'];
const OPTIONAL: readonly LetterheadField[] = ['agencyAbove', 'addressees', 'post', 'name'];
const MOST_LINES: Readonly<Partial<Record<LetterheadField, number>>> = { addressees: 10, recipients: 30 };

/** @param letterhead null: nothing is known yet */
export function draftOf(letterhead: Letterhead | null): LetterheadDraft {
  const { signer, addressees = [], recipients = [], ...words } = letterhead ?? {};
  return {
    ...{ agencyAbove: '', agency: '', agencyInText: '', symbol: '', place: '' },
    ...words,
    addressees: addressees.join('\n'),
    recipients: recipients.join('\n'),
    authority: signer?.authority ?? '',
    post: signer?.post ?? '',
    name: signer?.name ?? '',
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function letterheadOf(draft: LetterheadDraft): Letterhead {
  const { authority, post, name, addressees, recipients } = draft;
  return {
    agencyAbove: draft.agencyAbove.trim(),
    agency: draft.agency.trim(),
    agencyInText: draft.agencyInText.trim(),
    symbol: draft.symbol.trim(),
    place: draft.place.trim(),
    addressees: linesOf(addressees),
    recipients: linesOf(recipients),
    signer: { authority: authority.trim(), post: post.trim(), name: name.trim() },
  };
}

export const bodyOf = (draft: LetterheadDraft, version: number): LetterheadBody => ({
  version,
  ...letterheadOf(draft),
});

export type LetterheadError = 'missing' | 'tooLong' | 'tooMany';

/** What the server would refuse. */
export function errorsOf(
  draft: LetterheadDraft,
): Readonly<Partial<Record<LetterheadField, LetterheadError>>> {
  const errors: [LetterheadField, LetterheadError][] = [];
  for (const { field, most } of FIELDS) {
    const lines = linesOf(draft[field]);
    if (lines.length === 0) {
      if (!OPTIONAL.includes(field)) errors.push([field, 'missing']);
    } else if (lines.some((line) => line.length > most)) errors.push([field, 'tooLong']);
    else if (lines.length > (MOST_LINES[field] ?? 1)) errors.push([field, 'tooMany']);
  }
  return Object.fromEntries(errors);
}
