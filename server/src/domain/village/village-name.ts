import { compareVietnamese, foldForSearch } from '../search.js';
import type { VillageFacts, VillageKind } from './village.js';

/** How people begin the name of a village, folded; longer ones first. */
const PREFIXES: readonly (readonly [folded: string, kind: VillageKind])[] = [
  ['to dan pho', 'tổ dân phố'],
  ['khu pho', 'khu phố'],
  ['tdp', 'tổ dân phố'],
  ['thon', 'thôn'],
  ['buon', 'buôn'],
  ['kp', 'khu phố'],
];

/** Typed text in NFC with single blanks. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** "TDP" and "Tổ dân phố" are one kind; null: none of those known. */
export function readKind(text: string): VillageKind | null {
  const folded = foldForSearch(text);
  return PREFIXES.find(([prefix]) => prefix === folded)?.[1] ?? null;
}

/** "Buôn Kroa A" is the buôn "Kroa A"; a name that begins with no kind has none. */
export function readVillageName(text: string): { readonly name: string; readonly kind: VillageKind | null } {
  const words = tidy(text).split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count -= 1) {
    const kind = readKind(words.slice(0, count).join(' '));
    if (kind !== null) return { name: words.slice(count).join(' '), kind };
  }
  return { name: words.join(' '), kind: null };
}

const capital = (kind: VillageKind): string => kind.slice(0, 1).toUpperCase() + kind.slice(1);

/** "Buôn Kroa A". */
export const villageFullName = ({ kind, name }: Pick<VillageFacts, 'kind' | 'name'>): string =>
  `${capital(kind)} ${name}`;

/** What no two open villages of a commune share: "Thôn 1" and "Buôn 1" are two, "Buôn Kroă" and "buon kroa" are one. */
export const villageKey = (village: Pick<VillageFacts, 'kind' | 'name'>): string =>
  foldForSearch(villageFullName(village));

/** By name, "Thôn 2" before "Thôn 10". */
export const byVillageName = (
  a: Pick<VillageFacts, 'kind' | 'name'>,
  b: Pick<VillageFacts, 'kind' | 'name'>,
): number => compareVietnamese(villageFullName(a), villageFullName(b));
