import { buildWorkbook, rowXml, workbookParts } from './build-workbook.js';
import { buildZip } from './build-zip.js';
import { COMMUNE, type CorpusFile, FIGURES, HEADINGS, READ, TABLE } from './corpus-file.js';

const inlineRows = TABLE.map((row, index) => rowXml(index + 1, row)).join('');
const sheet = (data: string, after = ''): { name: string; data: string; after: string } => ({
  name: 'Số liệu',
  data,
  after,
});
const text = (delimiter: string, end: string): string =>
  TABLE.map(
    (row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : cell)).join(delimiter) + end,
  ).join('');
const utf16 = (marked: string): Buffer => Buffer.from(marked, 'utf16le');

/** Headings and names as shared strings, figures as they are told. */
function sharedTable(figures: readonly string[]): {
  readonly data: string;
  readonly strings: readonly string[];
} {
  const strings = [...HEADINGS, COMMUNE.code, COMMUNE.name];
  const shared = (place: string, index: number): string =>
    `<c r="${place}" t="s"><v>${String(index)}</v></c>`;
  const head = HEADINGS.map((_heading, index) => shared(`${'ABCD'[index] ?? ''}1`, index)).join('');
  return {
    strings,
    data: `<row r="1">${head}</row><row r="2">${shared('A2', 4)}${shared('B2', 5)}${figures.join('')}</row>`,
  };
}

const plain = FIGURES.map((figure, index) => `<c r="${'CD'[index] ?? ''}2"><v>${String(figure)}</v></c>`);

/** Windows-1258 writes a vowel and its tone as two letters where there is no letter for both. */
function windows1258(): Buffer {
  const bytes: Record<string, number> = {
    ă: 0xe3,
    â: 0xe2,
    ê: 0xea,
    ô: 0xf4,
    ơ: 0xf5,
    ư: 0xfd,
    đ: 0xf0,
    Đ: 0xd0,
  };
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  };
  const letters = [
    ...text(';', '\r\n')
      .normalize('NFD')
      .replace(/(.)([\u0302\u0306\u031b])/gu, (pair) => pair.normalize('NFC')),
  ];
  return Buffer.from(letters.map((letter) => bytes[letter] ?? tones[letter] ?? letter.charCodeAt(0)));
}

function workbooks(): Record<string, Buffer> {
  const shared = sharedTable(plain);
  const asText = sharedTable(
    FIGURES.map((figure, index) => `<c r="${'CD'[index] ?? ''}2" t="str"><v>${String(figure)}</v></c>`),
  );
  const formulas = sharedTable(
    FIGURES.map((figure, index) => `<c r="${'CD'[index] ?? ''}2"><f>1+1</f><v>${String(figure)}</v></c>`),
  );
  return {
    'workbook of a script: text in its cells': buildWorkbook({ sheets: [sheet(inlineRows)] }),
    'workbook of Excel: shared strings': buildWorkbook({
      sheets: [sheet(shared.data)],
      strings: shared.strings,
    }),
    'workbook of a library: a prefix before every tag': buildWorkbook({
      sheets: [sheet(shared.data)],
      strings: shared.strings,
      prefix: 'x',
    }),
    'workbook with numbers stored as text': buildWorkbook({
      sheets: [sheet(asText.data)],
      strings: asText.strings,
    }),
    'workbook with results of formulas': buildWorkbook({
      sheets: [sheet(formulas.data)],
      strings: formulas.strings,
    }),
    'workbook that counts from 1904': buildWorkbook({ sheets: [sheet(inlineRows)], from1904: true }),
    'workbook in letters of parts (NFD)': buildWorkbook({ sheets: [sheet(inlineRows.normalize('NFD'))] }),
  };
}

function workbooksOfPeople(): Record<string, Buffer> {
  const hidden = { name: 'Danh mục', state: 'veryHidden' as const, data: rowXml(1, ['x']) };
  return {
    'workbook with blanks around its texts': buildWorkbook({
      sheets: [
        sheet(
          TABLE.map((row, index) =>
            rowXml(
              index + 1,
              row.map((cell) => (typeof cell === 'string' ? ` ${cell}\u00A0` : cell)),
            ),
          ).join(''),
        ),
      ],
    }),
    'workbook with a hidden sheet': buildWorkbook({ sheets: [sheet(inlineRows), hidden] }),
    'workbook with hidden rows': buildWorkbook({
      sheets: [sheet(inlineRows.replace('<row r="2"', '<row r="2" hidden="1"'))],
    }),
    'workbook with merged cells': buildWorkbook({
      sheets: [sheet(inlineRows, '<mergeCells><mergeCell ref="A4:D4"/></mergeCells>')],
    }),
    'workbook that is styled to its last row': buildWorkbook({
      sheets: [sheet(`${inlineRows}<row r="1048576"><c r="A1048576" s="1"/></row>`)],
    }),
    'workbook with an unused date': buildWorkbook({
      sheets: [sheet(`${inlineRows}<row r="9"><c r="F9" s="1"><v>45938</v></c></row>`)],
    }),
    'workbook written as a stream': buildZip(
      workbookParts({ sheets: [sheet(inlineRows)] }).map((part) => ({ ...part, behind: true })),
    ),
    'workbook that is not packed': buildZip(
      workbookParts({ sheets: [sheet(inlineRows)] }).map((part) => ({ ...part, stored: true })),
    ),
    'workbook with a link to elsewhere': buildZip([
      ...workbookParts({ sheets: [sheet(inlineRows)] }),
      {
        name: 'xl/externalLinks/externalLink1.xml',
        content: '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/"><a/>',
      },
    ]),
  };
}

function texts(): Record<string, Buffer> {
  return {
    'text in UTF-8 with semicolons': Buffer.from(text(';', '\n')),
    'text in UTF-8 with its mark and commas': Buffer.from(
      `\uFEFF${text(',', '\r\n').replace('Xã, phường', '"Xã, phường"')}`,
    ),
    'text with tabulators': Buffer.from(text('\t', '\n')),
    'text with line ends of old Macs': Buffer.from(text(';', '\r')),
    'text in letters of parts (NFD)': Buffer.from(text(';', '\n').normalize('NFD')),
    'text that says how it is parted': Buffer.from(`sep=;\r\n${text(';', '\r\n')}`),
    'text in UTF-16 with its mark': utf16(`\uFEFF${text('\t', '\r\n')}`),
    'text in UTF-16 without': utf16(text(';', '\n')),
    'text in big-endian UTF-16': utf16(`\uFEFF${text(';', '\n')}`).swap16(),
    'text in Windows-1258': windows1258(),
  };
}

/** Files as programs and people write them; each says the same. */
export function soundFiles(): CorpusFile[] {
  const named = (files: Record<string, Buffer>, fileName: string): CorpusFile[] =>
    Object.entries(files).map(([kind, bytes]) => ({ kind, fileName, bytes, fate: READ }));
  return [
    ...named({ ...workbooks(), ...workbooksOfPeople() }, 'so-lieu.xlsx'),
    ...named(texts(), 'so-lieu.csv'),
  ];
}
