import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReportDocument } from '../domain/report/document.js';
import { headTexts, tablesOf } from './document-texts.js';
import { lettersOf } from './report-files.js';

/** A piece of text as it stands on a page, in millimetres from its upper left corner. */
export interface SetText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line on which the letters stand. */
  readonly base: number;
  /** Points. */
  readonly size: number;
  /** "Tinos-Bold" */
  readonly font: string;
}

export interface SetPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SetText[];
}

const MM = 25.4 / 72;

/** Where every text of a PDF stands; spaces are left out, as they print nothing. */
export async function setPages(bytes: Buffer): Promise<SetPage[]> {
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const pages: SetPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    await page.getOperatorList();
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): SetText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      const font = (page.commonObjs.get(item.fontName) as { name: string }).name.replace(/^[A-Z]{6}\+/u, '');
      const at = { left: x * MM, right: (x + item.width) * MM, base: (height - y) * MM };
      return [{ text: item.str.normalize('NFC'), ...at, size: Math.round(item.height * 10) / 10, font }];
    });
    pages.push({ width: width * MM, height: height * MM, texts });
  }
  await file.destroy();
  return pages;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Titles of the bookmarks, those of parts behind their chapter's. */
export async function bookmarksOf(bytes: Buffer): Promise<string[]> {
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const outline = (await file.getOutline()) as readonly Bookmark[] | null;
  await file.destroy();
  const titles = (marks: readonly Bookmark[]): string[] =>
    marks.flatMap(({ title, items }) => [title, ...titles(items)]);
  return titles(outline ?? []);
}

/** Decree 30/2020, Annex I, as the settings of the page choose within it. Millimetres. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const NEAR = 0.15;

const isNote = ({ base }: SetText, { height }: SetPage): boolean => base > height - MARGINS.bottom + 2;

/** Texts that run out of the margins, or over each other. */
function placeFaults(page: SetPage, number: number): string[] {
  const body = page.texts.filter((text) => !isNote(text, page) && text.base > MARGINS.top - 2);
  const out = page.texts.filter(
    ({ left, right }) => left < MARGINS.left - NEAR || right > page.width - MARGINS.right + NEAR,
  );
  const high = body.filter(({ base }) => base < MARGINS.top + 2 || base > page.height - MARGINS.bottom + 1);
  const over = body.filter((one) =>
    body.some(
      (other) =>
        other !== one &&
        Math.abs(other.base - one.base) < 0.5 &&
        other.left < one.left &&
        other.right > one.left + 0.3,
    ),
  );
  return [
    ...out.map(({ text }) => `page ${String(number)}: over the edge: ${text}`),
    ...high.map(({ text, base }) => `page ${String(number)}: in the margin: ${text} at ${base.toFixed(1)}`),
    ...over.map(({ text }) => `page ${String(number)}: over another: ${text}`),
  ];
}

/** The number of a page stands upright in 13 points in the middle of the top margin, from the second page of a part on. */
function numberFaults(page: SetPage, number: number, wanted: number): string[] {
  const above = page.texts.filter(({ base }) => base <= MARGINS.top - 2);
  if (wanted === 1) return above.map(({ text }) => `page ${String(number)}: has a number: ${text}`);
  const [one] = above;
  const middle = (MARGINS.left + page.width - MARGINS.right) / 2;
  const right =
    above.length === 1 &&
    one?.text === String(wanted) &&
    one.size === 13 &&
    one.font === 'Tinos-Regular' &&
    Math.abs((one.left + one.right) / 2 - middle) < 0.5;
  return right ? [] : [`page ${String(number)}: number ${JSON.stringify(above)} for ${String(wanted)}`];
}

/** A table that runs on begins with its head, and has two rows at least on each of its pages. */
function tableFaults(pages: readonly string[], document: ReportDocument): string[] {
  const all = pages.join('');
  const starts = pages.map((_, i) => pages.slice(0, i).join('').length);
  const pageAt = (at: number): number => starts.findLastIndex((start) => start <= at);
  let at = 0;
  return tablesOf(document).flatMap((table) => {
    const head = lettersOf(headTexts(table).join(''));
    at = all.indexOf(head, at);
    const rowsOn = new Map<number, number>();
    for (const row of table.rows) {
      at = all.indexOf(lettersOf(row.map(({ text }) => text).join('')), at);
      rowsOn.set(pageAt(at), (rowsOn.get(pageAt(at)) ?? 0) + 1);
    }
    return [...rowsOn].flatMap(([page, rows], i) => [
      ...(rows === 1 && table.rows.length > 1
        ? [`${table.id}: one row alone on page ${String(page + 1)}`]
        : []),
      ...(i > 0 && !pages[page]?.replace(/^\d+/u, '').startsWith(head.replace(/^\d+/u, ''))
        ? [`${table.id}: no head on page ${String(page + 1)}`]
        : []),
    ]);
  });
}

/** What on the pages of a report is not as the decree and the habits of tables have it; empty: nothing. */
export function layoutFaults(pages: readonly SetPage[], document: ReportDocument): string[] {
  const letters = pages.map(({ texts }) => lettersOf(texts.map(({ text }) => text).join('')));
  let counted = 0;
  const numbers = letters.map((text, i) => {
    const first = i === 0 || document.annexes.some(({ number }) => text.startsWith(lettersOf(number)));
    counted = first ? 1 : counted + 1;
    return counted;
  });
  return [
    ...pages.flatMap((page, i) => [
      ...placeFaults(page, i + 1),
      ...numberFaults(page, i + 1, numbers[i] ?? 0),
    ]),
    ...tableFaults(letters, document),
  ];
}

export interface Look {
  readonly page: number;
  readonly base: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly font: string;
}

/** How a text is set that stands on one line; an error where it does not. */
export function lookOf(pages: readonly SetPage[], text: string): Look {
  const wanted = lettersOf(text);
  for (const [page, { texts }] of pages.entries())
    for (const from of texts.keys()) {
      let letters = '';
      for (let to = from; to < texts.length && wanted.startsWith(letters); to += 1) {
        letters += lettersOf(texts[to]?.text ?? '');
        if (letters !== wanted) continue;
        const [first, ...rest] = texts.slice(from, to + 1) as [SetText, ...SetText[]];
        const right = Math.max(first.right, ...rest.map((one) => one.right));
        return { page, base: first.base, left: first.left, right, size: first.size, font: first.font };
      }
    }
  throw new Error(`No page has "${text}"`);
}
