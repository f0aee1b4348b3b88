import type { ReportDocument } from '../domain/report/document.js';

/** A small report with a paragraph that tells of figures, a table, and the two sections that people write. */
export function smallDocument(more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    format: 1,
    kind: 'province_week',
    language: 'vi',
    documentTitle: 'Báo cáo tuần 40',
    fileStem: 'bao-cao-tuan-2025-W40',
    letterhead: {
      agencyAbove: 'UBND TỈNH ĐẮK LẮK',
      agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      agencyInText: 'Sở Khoa học và Công nghệ',
      symbol: 'BC-SKHCN',
      place: 'Đắk Lắk',
      addressees: ['Ủy ban nhân dân tỉnh Đắk Lắk'],
      recipients: ['Lưu: VT, CĐS'],
      signer: { authority: 'GIÁM ĐỐC', post: '', name: '' },
    },
    issue: null,
    numberLine: 'Số:          /BC-SKHCN',
    placeDate: 'Đắk Lắk, ngày      tháng      năm 2025',
    typeName: 'BÁO CÁO',
    subject: 'Kết quả tuần 40',
    addressLines: ['Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk'],
    simulatedNote: null,
    basis: 'Số liệu chốt đến 17 giờ 00 ngày 05/10/2025',
    opening: [{ kind: 'paragraph', id: 'opening', text: 'Sở báo cáo như sau:' }],
    sections: [
      {
        id: 'results',
        heading: 'II. KẾT QUẢ THỰC HIỆN',
        blocks: [
          { kind: 'paragraph', id: 'results', text: 'Đạt 58,0% (1.372.909/2.366.720 người).' },
          {
            kind: 'table',
            table: {
              id: 'goals',
              sheet: 'Chỉ tiêu',
              caption: '',
              size: 11,
              columns: [],
              rows: [
                [
                  { kind: 'number', text: '74,5', value: 74.5, decimals: 1, signed: false },
                  { kind: 'quotient', text: '12/102', numerator: 12, denominator: 102 },
                ],
              ],
              note: '',
            },
          },
        ],
      },
      {
        id: 'next',
        heading: 'IV. NHIỆM VỤ TUẦN TỚI',
        blocks: [{ kind: 'paragraph', id: 'next', text: 'Vận động người dân.' }],
      },
      {
        id: 'proposals',
        heading: 'V. KIẾN NGHỊ',
        blocks: [{ kind: 'paragraph', id: 'proposals', text: ' ' }],
      },
    ],
    recipientLines: ['- Lưu: VT, CĐS.'],
    annexes: [
      {
        id: 'communes',
        number: 'Phụ lục',
        title: 'Kết quả của các xã',
        reference: '(Kèm theo Báo cáo số      /BC-SKHCN)',
        paragraphs: [],
        table: null,
        landscape: false,
      },
    ],
    definitions: [],
    ...more,
  };
}
