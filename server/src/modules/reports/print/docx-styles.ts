import { mm, points } from './docx-nodes.js';

const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Times New Roman',
};
/** Half-points. */
const size = (n: number): number => n * 2;
const single = 240;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly alignment?: 'center' | 'left' | 'right' | 'both';
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly indent?: object;
}

/** A style of its own, without the first-line indent of the body. */
function style(id: string, name: string, look: Look): object {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: {
      font: FONT,
      size: size(look.size ?? 13),
      bold: look.bold ?? false,
      italics: look.italics ?? false,
      color: look.color ?? '000000',
    },
    paragraph: {
      alignment: look.alignment ?? 'center',
      indent: look.indent ?? { firstLine: 0 },
      spacing: {
        before: points(look.before ?? 0),
        after: points(look.after ?? 0),
        line: single,
        lineRule: 'auto',
      },
      keepNext: look.keepNext ?? false,
    },
  };
}

const heading = (before: number): object => ({
  run: { font: FONT, size: size(13), bold: true, italics: false, color: '000000' },
  paragraph: {
    alignment: 'both',
    indent: { firstLine: mm(12.7) },
    spacing: { before: points(before), after: points(6), line: single, lineRule: 'auto' },
    keepNext: true,
    keepLines: true,
  },
});

/** Styles of an administrative document: sizes of Decree 30/2020, Annex I. */
export const DOCX_STYLES = {
  default: {
    document: {
      run: { font: FONT, size: size(13), color: '000000', language: { value: 'vi-VN' } },
    },
    heading1: heading(8),
    heading2: heading(4),
  },
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: { font: FONT, size: size(13), color: '000000' },
      paragraph: {
        alignment: 'both',
        indent: { firstLine: mm(12.7) },
        spacing: { before: 0, after: points(6), line: 264, lineRule: 'auto' },
        widowControl: true,
      },
    },
    style('AgencyAbove', 'Cơ quan cấp trên', { size: 12 }),
    style('Agency', 'Cơ quan ban hành', { size: 12, bold: true }),
    style('NationalName', 'Quốc hiệu', { size: 12, bold: true }),
    style('Motto', 'Tiêu ngữ', { size: 13, bold: true }),
    style('NumberLine', 'Số, ký hiệu', { before: 6 }),
    style('PlaceDate', 'Địa danh, thời gian', { italics: true, before: 6 }),
    style('DocumentType', 'Tên loại văn bản', { size: 14, bold: true, before: 18 }),
    style('Subject', 'Trích yếu', { size: 14, bold: true }),
    style('Rule', 'Đường kẻ', { size: 2 }),
    style('Address', 'Kính gửi', { before: 6, after: 12 }),
    style('AddressList', 'Nơi kính gửi', {
      alignment: 'left',
      indent: { left: mm(50), firstLine: 0 },
      after: 3,
    }),
    style('TableCaption', 'Tên bảng', { size: 12, italics: true, before: 4, after: 4, keepNext: true }),
    style('TableHead', 'Đầu bảng', { size: 12, bold: true }),
    style('TableText', 'Chữ trong bảng', { size: 11, alignment: 'left' }),
    style('TableNote', 'Ghi chú dưới bảng', {
      size: 11,
      italics: true,
      alignment: 'both',
      before: 3,
      after: 6,
    }),
    style('TableGap', 'Sau bảng', { size: 4 }),
    style('Chart', 'Biểu đồ', { before: 4 }),
    style('Caption', 'Tên biểu đồ', { size: 12, italics: true, after: 6 }),
    style('RecipientsHead', 'Nơi nhận', { size: 12, bold: true, italics: true, alignment: 'left' }),
    style('Recipients', 'Danh sách nơi nhận', { size: 11, alignment: 'left' }),
    style('Signature', 'Chữ ký', { bold: true, keepNext: true }),
    style('AnnexNumber', 'Số phụ lục', { size: 14, bold: true, keepNext: true, after: 3 }),
    style('AnnexTitle', 'Tên phụ lục', { bold: true, keepNext: true, after: 3 }),
    style('AnnexReference', 'Dẫn phụ lục', { italics: true, keepNext: true, after: 8 }),
    style('Header', 'header', {}),
    style('Footer', 'footer', { size: 9, bold: true, color: '9B1136' }),
  ],
};
