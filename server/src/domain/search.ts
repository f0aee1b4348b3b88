/** What a person means when they type a name: lower case, no marks, đ as d, no apostrophes, single spaces. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/['’‘ʼ`´]/gu, '')
    .replace(/[\s\-–—_,.]+/gu, ' ')
    .trim();
}

/** Whether a name answers a search: the folded search is somewhere in the folded name. An empty search finds all. */
export function matchesSearch(name: string, search: string): boolean {
  return foldForSearch(name).includes(foldForSearch(search));
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order; names that differ only in form fall back to code points, so the order is total. */
export function compareVietnamese(a: string, b: string): number {
  const order = collator.compare(a, b);
  if (order !== 0) return order;
  return a < b ? -1 : a > b ? 1 : 0;
}
