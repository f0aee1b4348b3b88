import { compareVietnamese, foldForSearch } from '@domain/search.js';

/** A page of the frame that this person may open. */
export interface SitePage {
  readonly to: string;
  readonly label: string;
}

export type SearchResult =
  | { readonly kind: 'commune'; readonly code: string; readonly label: string }
  | { readonly kind: 'goal'; readonly code: string; readonly label: string }
  | { readonly kind: 'page'; readonly code: string; readonly label: string };

export interface Searched {
  readonly communes: readonly { readonly code: string; readonly fullName: string; readonly name: string }[];
  readonly goals: readonly { readonly code: string; readonly name: string }[];
  /** `label` in the language of the site. */
  readonly pages: readonly SitePage[];
}

/** Communes shown at once; more letters narrow them. */
const MOST = 8;

/** How well a name answers: it begins with what is typed, one of its words does, it holds it; null: not at all. */
function fit(name: string, typed: string): number | null {
  const folded = foldForSearch(name);
  if (folded.startsWith(typed)) return 0;
  if (folded.includes(` ${typed}`)) return 1;
  return folded.includes(typed) ? 2 : null;
}

function best<Item>(items: readonly Item[], name: (item: Item) => string, typed: string): Item[] {
  return items
    .flatMap((item) => {
      const rank = fit(name(item), typed);
      return rank === null ? [] : [{ item, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank || compareVietnamese(name(a.item), name(b.item)))
    .map(({ item }) => item);
}

/**
 * What is typed, without marks, is looked for in communes (also by code), goals (also by number) and pages.
 * Nothing typed: the pages, and the goals in their order.
 */
export function toSearchResults(typed: string, { communes, goals, pages }: Searched): SearchResult[] {
  const folded = foldForSearch(typed);
  const page = ({ to, label }: SitePage): SearchResult => ({ kind: 'page', code: to, label });
  const goal = ({ code, name }: Searched['goals'][number]): SearchResult => ({
    kind: 'goal',
    code,
    label: `${code}. ${name}`,
  });
  if (folded === '') return [...pages.map(page), ...goals.map(goal)];
  const byCode = communes.filter(({ code }) => code === folded);
  const found = byCode.length > 0 ? byCode : best(communes, ({ name }) => name, folded);
  const byNumber = goals.filter(({ code }) => code === folded);
  return [
    ...found
      .slice(0, MOST)
      .map(({ code, fullName }): SearchResult => ({ kind: 'commune', code, label: fullName })),
    ...(byNumber.length > 0 ? byNumber : best(goals, ({ name }) => name, folded)).map(goal),
    ...best(pages, ({ label }) => label, folded).map(page),
  ];
}
