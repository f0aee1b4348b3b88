import type { WriteSheet } from 'hucre/xlsx';
import { FOOTER, heightOf, LOOKS, PAGE, SheetBuilder } from './sheet-builder.js';
import { boundOf, SIMULATED, type TemplateModel } from './template-model.js';

const STEPS: readonly (readonly [vi: string, en: string])[] = [
  [
    'Chỉ nhập vào các ô màu vàng ở trang “Số liệu”; các ô khác được khóa (không có mật khẩu).',
    'Enter into the yellow cells of the sheet "Số liệu" only; the others are locked (without a password).',
  ],
  [
    'Ô trống là giữ nguyên số đã nhập, không phải số 0. Nếu bằng 0, hãy gõ 0.',
    'A blank cell leaves what was entered as it is; it is not zero. Type 0 for zero.',
  ],
  ['Muốn xóa một số đã nhập, gõ chữ: xóa', 'To take away a figure that was entered, type: xóa (or clear)'],
  [
    'Số liệu cộng dồn là tính đến thời điểm chốt của kỳ; số phát sinh là trong kỳ. Định nghĩa ở dưới và ở ghi chú của từng ô.',
    'Running totals are as of the cut-off of the period; other figures are what happened in it. Definitions are below and in the notes.',
  ],
  [
    'Đừng sửa mã ở các cột, hàng và ở dòng 3: nhờ chúng tệp được nhận đúng biểu, kỳ và xã, phường.',
    'Leave the codes of columns, rows and of line 3: by them the file finds its form, period and commune.',
  ],
  [
    'Nhập xong, mở trang “Nhập từ Excel” của hệ thống, chọn tệp, xem trước thay đổi rồi ghi.',
    'When done, open "Nhập từ Excel" of the system, choose the file, look at the changes and record them.',
  ],
];

/** What to do, and what each figure means; in Vietnamese, with English beside. */
export function guideSheet(model: TemplateModel): WriteSheet {
  const sheet = new SheetBuilder();
  sheet.row([['Hướng dẫn', { style: LOOKS.title }]]);
  if (model.catalogue.simulated) sheet.row([[SIMULATED, { style: LOOKS.warn }]]);
  STEPS.forEach(([vi, en], index) => {
    numbered(sheet, index, vi, en);
  });
  sheet.row([]);
  const head = { style: LOOKS.head };
  sheet.row([
    ['', head],
    ['Số liệu và định nghĩa', head],
    ['Figures and definitions', head],
  ]);
  model.elements.forEach((element, index) => {
    const bound = boundOf(model, element);
    const { nameVi, unitVi, definitionVi, nameEn, unitEn, definitionEn } = element;
    numbered(
      sheet,
      index,
      `${withUnit(nameVi, unitVi)}. ${definitionVi}${bound === '' ? '' : ` Không vượt quá: ${bound}.`}`,
      `${withUnit(nameEn, unitEn)}. ${definitionEn}`,
    );
  });
  return sheet.build('Hướng dẫn', {
    columns: [{ width: 6 }, { width: WIDTHS.vi }, { width: WIDTHS.en }],
    protection: { sheet: true, selectLockedCells: true, formatColumns: true, formatRows: true },
    pageSetup: PAGE,
    headerFooter: FOOTER,
  });
}

/** Of the columns of text, letters. */
const WIDTHS = { vi: 80, en: 70 };

function numbered(sheet: SheetBuilder, index: number, vi: string, en: string): void {
  const height = heightOf([
    [vi, WIDTHS.vi],
    [en, WIDTHS.en],
  ]);
  sheet.row(
    [index + 1, vi, en].map((value) => [value, { style: LOOKS.text }] as const),
    height,
  );
}

const withUnit = (name: string, unit: string): string => (unit === '' ? name : `${name} [${unit}]`);
