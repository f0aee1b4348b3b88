import { csvText } from '../../domain/csv.js';
import { SIMULATED, type TemplateModel } from './template-model.js';

/** The template as plain CSV: the same headings and codes as the workbook, so that it is found the same way. */
export function templateCsv(model: TemplateModel): string {
  const { dataSet, period, rows, own, catalogue } = model;
  const [row] = rows;
  const about = ['Mã biểu', dataSet.code, 'Mã kỳ', period];
  const note = catalogue.simulated ? [SIMULATED] : [];
  if (own && row !== undefined)
    return `\u{FEFF}${csvText([...about, 'Mã xã', row.unit.code, ...note], ownLines(model))}`;
  return `\u{FEFF}${csvText([...about, ...note], allLines(model))}`;
}

type Line = (string | number | null)[];

function ownLines({ elements, rows }: TemplateModel): Line[] {
  const head = ['Mã mục', 'Mục số liệu', 'Đơn vị tính', 'Kỳ trước', 'Số liệu kỳ này', 'Không vượt quá'];
  return [
    head,
    ...elements.map((element, index): Line => {
      const cell = rows[0]?.cells[index];
      const { code, nameVi, unitVi } = element;
      return [code, nameVi, unitVi, cell?.previous ?? null, cell?.value ?? null, cell?.limit ?? null];
    }),
  ];
}

function allLines({ elements, rows }: TemplateModel): Line[] {
  return [
    ['Mã xã', 'Xã, phường', ...elements.flatMap(({ nameVi }) => [nameVi, `${nameVi} – kỳ trước`])],
    ['org_unit', 'name', ...elements.flatMap(({ code }) => [code, `${code}:previous`])],
    ...rows.map(({ unit, cells }): Line => [
      unit.code,
      unit.fullName,
      ...cells.flatMap(({ value, previous }) => [value, previous]),
    ]),
  ];
}
