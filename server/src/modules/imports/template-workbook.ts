import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { DataElement } from '../../domain/catalogue.js';
import { cellAddress } from '../../domain/import/cell-address.js';
import { periodLabel } from '../../domain/period.js';
import { FOOTER, heightOf, LOOKS, MOST_HEIGHT, PAGE, printTitles, SheetBuilder } from './sheet-builder.js';
import { guideSheet } from './template-guide.js';
import { boundOf, SIMULATED, type TemplateCell, type TemplateModel } from './template-model.js';
import { ruleOf } from './template-rules.js';

export const SHEET = 'Số liệu';

/** A workbook to fill in: only the cells of figures can be changed, and they take what the form takes. */
export function templateWorkbook(model: TemplateModel): Promise<Uint8Array> {
  const { rows, own } = model;
  const reference = (address: string): string => `'${SHEET}'!${address}`;
  return writeXlsx({
    sheets: [own ? ownSheet(model) : allSheet(model), guideSheet(model)],
    namedRanges: [
      { name: 'MA_BIEU', range: reference('$B$3') },
      { name: 'MA_KY', range: reference('$D$3') },
      ...(own ? [{ name: 'MA_XA', range: reference('$F$3') }] : []),
      printTitles(SHEET, ...(own ? [] : ['$A:$B']), '$5:$6'),
    ],
    properties: {
      title: `${model.dataSet.nameVi} – ${model.period}${own ? ` – ${rows[0]?.unit.fullName ?? ''}` : ''}`,
      creator: 'Bình dân học vụ số',
    },
  });
}

function headOf(model: TemplateModel, who: string): SheetBuilder {
  const { dataSet, period, catalogue, own, rows } = model;
  const sheet = new SheetBuilder();
  sheet.row([[`${dataSet.nameVi} – ${who}`, { style: LOOKS.title }]]);
  const about = `${periodLabel(period, 'vi')} · ${dataSet.nameEn}, ${periodLabel(period, 'en')}`;
  sheet.row([[about, { style: LOOKS.line }]]);
  const machine = { style: LOOKS.machine };
  const codes = [
    'Mã biểu',
    dataSet.code,
    'Mã kỳ',
    period,
    ...(own ? ['Mã xã', rows[0]?.unit.code ?? ''] : []),
  ];
  sheet.row(codes.map((text) => [text, machine] as const));
  const hint =
    'Chỉ nhập vào ô màu vàng. Ô trống là giữ nguyên; bằng 0 thì gõ 0; muốn xóa số đã nhập thì gõ “xóa”.';
  sheet.row([[catalogue.simulated ? `${SIMULATED}. ${hint}` : hint, { style: LOOKS.warn }]]);
  return sheet;
}

const OWN_HEADS = [
  ['Mã mục', 'Code'],
  ['Mục số liệu', 'Data element'],
  ['Đơn vị tính', 'Unit'],
  ['Kỳ trước', 'Last period'],
  ['Số liệu kỳ này', 'This period'],
  ['Không vượt quá', 'Not above'],
] as const;

function ownSheet(model: TemplateModel): WriteSheet {
  const { elements, rows } = model;
  const sheet = headOf(model, rows[0]?.unit.fullName ?? '');
  sheet.row(OWN_HEADS.map(([vi]) => [vi, { style: LOOKS.head }] as const));
  sheet.row(OWN_HEADS.map(([, en]) => [en, { style: LOOKS.head }] as const));
  const first = sheet.next;
  elements.forEach((element, index) => {
    const cell = rows[0]?.cells[index] ?? NOTHING;
    sheet.row(
      [
        [element.code, { style: { ...LOOKS.text, font: LOOKS.machine.font } }],
        [element.nameVi, { style: LOOKS.text, note: noteOf(model, element) }],
        [element.unitVi, { style: LOOKS.text }],
        [cell.previous, { style: LOOKS.read }],
        [cell.value, { style: entryLook(element) }],
        [cell.limit, { style: LOOKS.read }],
      ],
      rowHeight(element, cell, elements.every(isText)),
    );
  });
  return sheet.build(SHEET, {
    columns: [
      { width: 18 },
      { width: 52 },
      { width: 16 },
      { width: 14 },
      { width: elements.some(isText) ? TEXT_WIDTH : 18 },
      { width: 16 },
    ],
    freezePane: { rows: first - 1, columns: 2 },
    protection: PROTECTION,
    dataValidations: elements.map((element, index) =>
      ruleOf(element, cellAddress(first + index, 5), cellAddress(first + index, 5)),
    ),
    pageSetup: PAGE,
    headerFooter: FOOTER,
  });
}

/** Of the column that texts are written in, letters. */
const TEXT_WIDTH = 60;

/** Room to write a text; the note at a row is as high as four rows. */
function rowHeight(element: DataElement, { value }: TemplateCell, ofTexts: boolean): number {
  const lines = heightOf([
    [element.code, 24],
    [element.nameVi, 50],
    [String(value ?? ''), isText(element) ? TEXT_WIDTH : 4000],
  ]);
  return Math.min(MOST_HEIGHT, Math.max(ofTexts ? 80 : 24, lines));
}

function allSheet(model: TemplateModel): WriteSheet {
  const { elements, rows } = model;
  const sheet = headOf(model, 'tất cả xã, phường');
  const head = { style: LOOKS.head };
  const titles = elements.flatMap((element) => {
    const named = { ...head, note: noteOf(model, element) };
    return [[titleOf(element), named] as const, [`${element.nameVi} – kỳ trước`, head] as const];
  });
  sheet.row(
    [['Mã xã', head], ['Xã, phường', head], ...titles],
    heightOf(titles.map(([title], index) => [title, PAIR[index % 2] ?? 1])),
  );
  const machine = { style: { ...LOOKS.head, font: LOOKS.machine.font } };
  const codes = elements.flatMap(({ code }) => [code, `${code}:previous`]);
  sheet.row(
    ['org_unit', 'name', ...codes].map((text) => [text, machine] as const),
    heightOf(codes.map((code, index) => [code, 1.3 * (PAIR[index % 2] ?? 1)])),
  );
  const first = sheet.next;
  for (const { unit, cells } of rows)
    sheet.row([
      [unit.code, { style: LOOKS.text }],
      [unit.fullName, { style: LOOKS.text }],
      ...elements.flatMap((element, index) => {
        const cell = cells[index] ?? NOTHING;
        return [
          [cell.value, { style: entryLook(element) }] as const,
          [cell.previous, { style: LOOKS.read }] as const,
        ];
      }),
    ]);
  const last = Math.max(first, sheet.next - 1);
  return sheet.build(SHEET, {
    columns: [{ width: 12 }, { width: 28 }, ...elements.flatMap(() => PAIR.map((width) => ({ width })))],
    freezePane: { rows: first - 1, columns: 2 },
    protection: PROTECTION,
    dataValidations: elements.map((element, index) =>
      ruleOf(element, cellAddress(first, 3 + index * 2), cellAddress(last, 3 + index * 2)),
    ),
    // Smaller than this nobody reads on paper; a figure and its last one stay on the same page.
    pageSetup: { ...PAGE, fitToPage: false, scale: 62 },
    colBreaks: breaksAfter(elements.length),
    headerFooter: FOOTER,
  });
}

/** Widths of the columns of a figure and of its last one, letters. */
const PAIR = [18, 14];

/** Elements beside code and name on a page that lies down. */
const ON_A_PAGE = 4;

/** Columns, from 0, behind which a printed page ends. */
function breaksAfter(elements: number): number[] {
  const pages = Math.ceil(elements / ON_A_PAGE);
  const each = Math.ceil(elements / Math.max(1, pages));
  return Array.from({ length: Math.max(0, pages - 1) }, (_, page) => 1 + (page + 1) * each * PAIR.length);
}

const NOTHING: TemplateCell = { value: null, previous: null, limit: null };
const PROTECTION = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
};

const isText = ({ kind }: DataElement): boolean => kind === 'text';
const titleOf = ({ nameVi, unitVi }: DataElement): string =>
  unitVi === '' ? nameVi : `${nameVi} (${unitVi})`;

function entryLook({ kind }: DataElement) {
  if (kind === 'text') return LOOKS.entryText;
  if (kind === 'date') return { ...LOOKS.entry, numFmt: 'dd/mm/yyyy' };
  return kind === 'decimal' ? { ...LOOKS.entry, numFmt: '#,##0.####' } : LOOKS.entry;
}

function noteOf(model: TemplateModel, element: DataElement): string {
  const bound = boundOf(model, element);
  const lines = [
    element.definitionVi,
    bound === '' ? '' : `Không vượt quá: ${bound}.`,
    element.nameEn,
    element.definitionEn,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
