import type { ReportCell, ReportColumn, ReportDocument, ReportTable } from '../domain/report/document.js';

/** Texts that are commands to a typesetter, a text processor, a spreadsheet or a reader of XML. */
export const HOSTILE = [
  '#panic("x")',
  String.raw`*b* _i_ $a$ <c> @d [e] \ê // f`,
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(A1:A9)',
  '<w:p><w:r/></w:p>',
  ']]>&amp;"\'',
  'x'.repeat(120),
] as const;

/** What no file can carry, and what is left of it. */
export const HIDDEN = ['a\u0000b\u0007c\u202Ed\uFFFE', 'abcd'] as const;

export const text = (value: string): ReportCell => ({ kind: 'text', text: value });
export const number = (shown: string, value: number, decimals = 0, signed = false): ReportCell => ({
  kind: 'number',
  text: shown,
  value,
  decimals,
  signed,
});

const column = (
  id: string,
  head: string,
  align: ReportColumn['align'],
  share: number | null = null,
  quotientHeads: ReportColumn['quotientHeads'] = null,
): ReportColumn => ({ id, head, align, share, quotientHeads });

const COLUMNS = [
  column('place', 'TT', 'center'),
  column('name', 'Xã, phường', 'left', 1),
  column('quotient', 'Số đạt/ tổng số', 'right', null, ['Số đạt', 'Tổng số']),
  column('share', 'Tỷ lệ', 'right'),
  column('change', 'So kỳ trước (điểm)', 'right'),
  column('status', 'Đánh giá', 'left'),
];

const NAMES = ['Xã Cuôr Đăng', 'Xã Ea H’leo', 'Phường Buôn Ma Thuột', 'Xã Krông Pắc', 'Xã Ea M’Droh'];
const grouped = (n: number): string => String(n).replaceAll(/\B(?=(?:\d{3})+$)/gu, '.');

/** A table of so many communes, no two figures alike; the second has none. */
export function communeTable(id: string, sheet: string, rows: number): ReportTable {
  const row = (i: number): ReportCell[] => {
    const [numerator, denominator] = [1_234 + i * 37, 23_456 + i * 91];
    const tenths = 401 + i;
    return [
      number(String(i + 1), i + 1),
      text(`${NAMES[i % NAMES.length]!} ${String(i + 1)}`),
      i === 1
        ? { kind: 'quotient', text: '', numerator: null, denominator: null }
        : {
            kind: 'quotient',
            text: `${grouped(numerator)}/${grouped(denominator)}`,
            numerator,
            denominator,
          },
      i === 1
        ? text('chưa có số liệu')
        : number(`${(tenths / 10).toFixed(1).replace('.', ',')}%`, tenths / 10, 1),
      number('+1,5', 1.5, 1, true),
      i === 1
        ? { kind: 'status', text: 'Chưa có số liệu', status: 'no_data' }
        : { kind: 'status', text: 'Đúng tiến độ', status: 'on_track' },
    ];
  };
  return {
    id,
    sheet,
    caption: id === 'goals' ? 'Bảng 1. Kết quả thực hiện các chỉ tiêu' : '',
    size: 11,
    columns: COLUMNS,
    rows: Array.from({ length: rows }, (_, i) => row(i)),
    note: '',
  };
}

const hostileTable: ReportTable = {
  ...communeTable('hostile', 'Chữ lạ', 0),
  columns: [column('place', 'TT', 'center'), column('name', 'Chữ', 'left', 1)],
  rows: HOSTILE.map((value, i) => [number(String(i + 1), i + 1), text(value)]),
};

const paragraph = (id: string, value: string) => ({ kind: 'paragraph', id, text: value }) as const;

/** A report made by hand, with all that a report may have. */
export function reportDocument(changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    format: 1,
    kind: 'province_week',
    language: 'vi',
    documentTitle: 'Báo cáo tuần 40 năm 2025',
    fileStem: 'bao-cao-tuan-2025-W40',
    letterhead: {
      agencyAbove: 'UBND TỈNH ĐẮK LẮK',
      agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      agencyInText: 'Sở Khoa học và Công nghệ',
      symbol: 'BC-SKHCN',
      place: 'Đắk Lắk',
      addressees: ['Ủy ban nhân dân tỉnh Đắk Lắk'],
      recipients: ['Lưu: VT, CĐS'],
      signer: { authority: 'KT. GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Ấm' },
    },
    issue: { number: '57', on: '2025-10-08' },
    numberLine: 'Số: 57/BC-SKHCN',
    placeDate: 'Đắk Lắk, ngày 08 tháng 10 năm 2025',
    typeName: 'BÁO CÁO',
    subject: 'Kết quả thực hiện phong trào “Bình dân học vụ số” tuần 40 năm 2025',
    addressLines: ['Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk.'],
    simulatedNote: 'BẢN MINH HỌA – SỐ LIỆU MÔ PHỎNG',
    basis: 'Số liệu chốt lúc 12 giờ 00 ngày 03/10/2025.',
    opening: [paragraph('opening', 'Thực hiện kế hoạch của tỉnh, Sở Khoa học và Công nghệ báo cáo như sau:')],
    sections: [
      {
        id: 'results',
        heading: 'II. KẾT QUẢ THỰC HIỆN',
        blocks: [
          { kind: 'subheading', text: '1. Kết quả thực hiện các chỉ tiêu' },
          paragraph(
            'headline',
            'Toàn tỉnh đạt 58,0% (1.372.909/2.366.720 người).\nXã Cuôr Đăng đạt cao nhất.',
          ),
          { kind: 'table', table: communeTable('goals', 'Chỉ tiêu', 4) },
          {
            kind: 'chart',
            id: 'burn-up',
            caption: 'Hình 1. Tiến độ so với kế hoạch',
            alt: 'Đạt 58,0% ngày 03/10/2025.',
            chart: {
              type: 'burn_up',
              startsOn: '2025-07-15',
              endsOn: '2025-12-31',
              points: [
                { on: '2025-08-01', value: 21, text: '21,0%' },
                { on: '2025-10-03', value: 58, text: '58,0%' },
              ],
              plan: [
                { on: '2025-07-15', value: 0 },
                { on: '2025-12-31', value: 80 },
              ],
              target: { value: 80, text: '80%' },
              unit: '%',
            },
          },
          {
            kind: 'chart',
            id: 'bars',
            caption: 'Hình 2. Các xã thấp nhất',
            alt: 'Xã Cuôr Đăng 40,1%.',
            chart: {
              type: 'bars',
              most: 100,
              rows: [
                { name: 'Xã Cuôr Đăng', value: 82, text: '82,0%', plan: 60, status: 'reached' },
                { name: 'Xã Ea H’leo', value: 61, text: '61,0%', plan: 60, status: 'on_track' },
                { name: 'Xã Krông Pắc', value: 50, text: '50,0%', plan: 60, status: 'behind' },
                { name: '<b>&"', value: 20, text: '20,0%', plan: 60, status: 'far_behind' },
                { name: 'Xã Ea M’Droh', value: null, text: 'chưa có số liệu', plan: null, status: 'no_data' },
              ],
            },
          },
        ],
      },
      {
        id: 'proposals',
        heading: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
        blocks: [...HOSTILE, HIDDEN[0], 'Trên đây là báo cáo.'].map((value, i) =>
          paragraph(`p${String(i)}`, value),
        ),
      },
    ],
    recipientLines: ['- Như trên;', '- Lưu: VT, CĐS.'],
    annexes: [
      {
        id: 'communes',
        number: 'Phụ lục I',
        title: 'KẾT QUẢ CỦA 102 XÃ, PHƯỜNG',
        reference: '(Kèm theo Báo cáo số 57/BC-SKHCN)',
        paragraphs: [],
        table: communeTable('communes', 'Xã, phường', 102),
        landscape: true,
      },
      {
        id: 'hostile',
        number: 'Phụ lục II',
        title: 'CHỮ LẠ',
        reference: '',
        paragraphs: ['Không có bảng nào khác.'],
        table: hostileTable,
        landscape: false,
      },
    ],
    definitions: [{ term: 'Tỷ lệ', text: '=1+1 là chữ', source: 'Kế hoạch' }],
    ...changes,
  };
}

/** Letters of Ê Đê and M'Nông that are composed; 1.234.567 and 58,5% beside them. */
const EDE = 'Č č Ĕ ĕ Ŏ ŏ Ŭ ŭ Ñ ñ M’Drắk Ea H’Leo 1.234.567 58,5%';
/** Also those that no composed letter exists for. */
export const EDE_ALL = `Ê̆ ê̆ Ô̆ ô̆ Ơ̆ ơ̆ Ư̆ ư̆ Â̆ â̆ ${EDE}`;

/** Every field that somebody may write, with a text that is a command to some program. */
export function hostileDocument(letters = EDE): ReportDocument {
  const [typst, markup, formula, , , , word, xml] = HOSTILE;
  const whole = reportDocument();
  const [annex, ...others] = whole.annexes;
  const named = annex?.table ?? communeTable('none', 'none', 0);
  const rows = named.rows.map((row, i) =>
    row.map((cell, c) => (c === 1 ? text([typst, formula, word, xml, markup, letters][i % 6] ?? '') : cell)),
  );
  return reportDocument({
    documentTitle: typst,
    letterhead: {
      ...{ agencyAbove: typst, agency: `${markup}\n${letters}`, agencyInText: formula, symbol: '@SUM(A1)' },
      ...{ place: word, addressees: [formula, xml], recipients: [typst, letters] },
      signer: { authority: `TM. ${formula}`, post: markup, name: letters },
    },
    numberLine: 'Số: 07/@SUM(A1)',
    placeDate: `${word}, ngày 05 tháng 01 năm 2026`,
    subject: `${markup} tháng 6 ${letters}`,
    addressLines: ['Kính gửi:', `- ${formula};`, `- ${xml}.`],
    simulatedNote: typst,
    basis: formula,
    opening: [paragraph('opening', letters), paragraph('opening-2', xml)],
    recipientLines: [`- ${typst};`, `- ${letters}.`],
    annexes: [
      {
        ...{ id: 'communes', number: 'Phụ lục I', title: typst, reference: markup, landscape: true },
        paragraphs: [word, letters],
        table: { ...named, rows, note: formula },
      },
      ...others,
    ],
    definitions: [{ term: formula, text: letters, source: xml }],
  });
}
