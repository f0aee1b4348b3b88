import { type DataValidation, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { DataElement } from '../../domain/catalogue.js';
import { cellAddress, columnLetters } from '../../domain/import/cell-address.js';
import { periodLabel } from '../../domain/period.js';
import { LOOKS, SheetBuilder } from './sheet-builder.js';
import { guideSheet } from './template-guide.js';
import { boundOf, SIMULATED, type TemplateCell, type TemplateModel } from './template-model.js';

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
    sheet.row([
      [element.code, { style: { ...LOOKS.text, font: LOOKS.machine.font } }],
      [element.nameVi, { style: LOOKS.text, note: noteOf(model, element) }],
      [element.unitVi, { style: LOOKS.text }],
      [cell.previous, { style: LOOKS.read }],
      [cell.value, { style: entryLook(element) }],
      [cell.limit, { style: LOOKS.read }],
    ]);
  });
  return sheet.build(SHEET, {
    columns: [
      { width: 18 },
      { width: 52 },
      { width: 16 },
      { width: 14 },
      { width: elements.some(isText) ? 60 : 18 },
      { width: 16 },
    ],
    freezePane: { rows: first - 1, columns: 2 },
    protection: PROTECTION,
    dataValidations: elements.map((element, index) =>
      ruleOf(element, cellAddress(first + index, 5), cellAddress(first + index, 5)),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$5:$6',
    },
  });
}

function allSheet(model: TemplateModel): WriteSheet {
  const { elements, rows } = model;
  const sheet = headOf(model, 'tất cả xã, phường');
  const head = { style: LOOKS.head };
  sheet.row([
    ['Mã xã', head],
    ['Xã, phường', head],
    ...elements.flatMap((element) => {
      const named = { ...head, note: noteOf(model, element) };
      return [[titleOf(element), named] as const, [`${element.nameVi} – kỳ trước`, head] as const];
    }),
  ]);
  const machine = { style: { ...LOOKS.head, font: LOOKS.machine.font } };
  const codes = elements.flatMap(({ code }) => [code, `${code}:previous`]);
  sheet.row(['org_unit', 'name', ...codes].map((text) => [text, machine] as const));
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
    columns: [{ width: 12 }, { width: 28 }, ...elements.flatMap(() => [{ width: 18 }, { width: 14 }])],
    freezePane: { rows: first - 1, columns: 2 },
    protection: PROTECTION,
    dataValidations: elements.map((element, index) =>
      ruleOf(element, cellAddress(first, 3 + index * 2), cellAddress(last, 3 + index * 2)),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$5:$6',
      printTitlesColumn: `$A:$${columnLetters(2)}`,
    },
  });
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

/** What the cells of an element take. "xóa" is let through: it is how a stored figure is taken away. */
function ruleOf(element: DataElement, from: string, to: string): DataValidation {
  const range = from === to ? from : `${from}:${to}`;
  const common = {
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Chưa đúng',
    inputTitle: element.nameVi.slice(0, 32),
  } as const;
  switch (element.kind) {
    case 'flag':
      return {
        ...common,
        type: 'list',
        values: ['Có', 'Không', 'xóa'],
        inputMessage: 'Chọn Có hoặc Không.',
        errorMessage: 'Chỉ chọn Có hoặc Không.',
      };
    case 'date':
      return {
        ...common,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: '10',
        inputMessage: 'Ngày/tháng/năm, ví dụ 05/10/2025.',
        errorMessage: 'Cần một ngày, gõ ngày/tháng/năm.',
      };
    case 'text':
      return {
        ...common,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: '4000',
        inputMessage: 'Viết bằng chữ, không quá 4.000 ký tự.',
        errorMessage: 'Nội dung dài quá 4.000 ký tự.',
      };
    default: {
      const whole = element.kind === 'count';
      const number = `AND(ISNUMBER(${from}),${from}>=0${whole ? `,${from}=INT(${from})` : ''})`;
      return {
        ...common,
        type: 'custom',
        formula1: `OR(${number},${from}="xóa")`,
        inputMessage: whole
          ? 'Số nguyên, từ 0 trở lên. Để trống là giữ nguyên.'
          : 'Số, từ 0 trở lên. Để trống là giữ nguyên.',
        errorMessage: whole
          ? 'Cần một số nguyên, từ 0 trở lên, không kèm chữ hay đơn vị; muốn xóa số đã nhập thì gõ: xóa'
          : 'Cần một số từ 0 trở lên, không kèm chữ hay đơn vị; muốn xóa số đã nhập thì gõ: xóa',
      };
    }
  }
}
