import type { DataValidation } from 'hucre/xlsx';
import type { DataElement } from '../../domain/catalogue.js';

/** What the cells of an element take. "xóa" is let through: it is how a stored figure is taken away. */
export function ruleOf(element: DataElement, from: string, to: string): DataValidation {
  const range = from === to ? from : `${from}:${to}`;
  const common = {
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Chưa đúng',
    inputTitle: shortened(element.nameVi, 32),
  } as const;
  // The note stands at the name of the element; here it is read while the cell is filled.
  const told = (how: string): string => shortened(`${how}\n${element.definitionVi}`, 255);
  switch (element.kind) {
    case 'flag':
      return {
        ...common,
        type: 'list',
        values: ['Có', 'Không', 'xóa'],
        inputMessage: told('Chọn Có hoặc Không.'),
        errorMessage: 'Chỉ chọn Có hoặc Không.',
      };
    case 'date':
      return {
        ...common,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: '10',
        inputMessage: told('Ngày/tháng/năm, ví dụ 05/10/2025.'),
        errorMessage: 'Cần một ngày, gõ ngày/tháng/năm.',
      };
    case 'text':
      return {
        ...common,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: '4000',
        inputMessage: told('Viết bằng chữ, không quá 4.000 ký tự.'),
        errorMessage: 'Nội dung dài quá 4.000 ký tự.',
      };
    default: {
      const whole = element.kind === 'count';
      const number = `AND(ISNUMBER(${from}),${from}>=0${whole ? `,${from}=INT(${from})` : ''})`;
      return {
        ...common,
        type: 'custom',
        formula1: `OR(${number},${from}="xóa")`,
        inputMessage: told(
          whole
            ? 'Số nguyên, từ 0 trở lên. Để trống là giữ nguyên.'
            : 'Số, từ 0 trở lên. Để trống là giữ nguyên.',
        ),
        errorMessage: whole
          ? 'Cần một số nguyên, từ 0 trở lên, không kèm chữ hay đơn vị; muốn xóa số đã nhập thì gõ: xóa'
          : 'Cần một số từ 0 trở lên, không kèm chữ hay đơn vị; muốn xóa số đã nhập thì gõ: xóa',
      };
    }
  }
}

/** At a blank, with "…", where there is not room for all of it: a longer one makes a file that a spreadsheet wants to repair. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
