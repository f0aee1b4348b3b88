import type {
  IssuedReportDetailDto,
  IssuedReportDto,
  ReportParagraphStateDto,
} from '@contract/report-issue.js';
import type { ReportDocument } from '@domain/report/document.js';
import type { DraftedReport } from '../lib/report-issue/report-queries.js';

/** A draft of the Department's report of week 40, as whoever drafts it sees it. */
export function issuedReport(more: Partial<IssuedReportDto> = {}): IssuedReportDto {
  return {
    id: 1,
    kind: 'province_week',
    orgUnit: '66',
    period: '2025-W40',
    fromPeriod: null,
    campaign: null,
    language: 'vi',
    state: 'draft',
    version: 1,
    asOf: null,
    number: null,
    issuedOn: null,
    sha256: null,
    replaces: null,
    replacedBy: null,
    changedAt: '2025-10-06T03:00:00.000Z',
    acts: [],
    ...more,
  };
}

export const reportDetail = (more: Partial<IssuedReportDetailDto> = {}): IssuedReportDetailDto => ({
  ...issuedReport(),
  acts: ['edit', 'hand_in', 'withdraw'],
  history: [{ act: 'draft', at: '2025-10-06T03:00:00.000Z', by: 'Chuyên viên A', reason: null }],
  files: [],
  ...more,
});

/** The drafted paragraph of the results. */
export const paragraphState = (more: Partial<ReportParagraphStateDto> = {}): ReportParagraphStateDto => ({
  id: 'results',
  drafted: 'Đạt 58,0%.',
  text: null,
  against: null,
  version: 0,
  by: null,
  stale: false,
  unknownFigures: [],
  ...more,
});

export const draftedReport = (more: Partial<DraftedReport> = {}): DraftedReport => ({
  asOf: '2025-10-08T07:00:00.000Z',
  document: reportDocument(),
  paragraphs: [],
  checklist: [],
  ...more,
});

/** The document of a weekly report in small: every kind of block, cell and chart, and an annex that is set across. */
export function reportDocument(more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    format: 1,
    kind: 'province_week',
    language: 'vi',
    documentTitle: 'Báo cáo tuần 40',
    fileStem: 'bao-cao-tuan-2025-W40',
    letterhead: letterhead(),
    issue: null,
    numberLine: 'Số:          /BC-SKHCN',
    placeDate: 'Đắk Lắk, ngày      tháng      năm 2025',
    typeName: 'BÁO CÁO',
    subject: 'Kết quả thực hiện phong trào tuần 40 năm 2025',
    addressLines: ['Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk'],
    simulatedNote: 'BẢN MINH HỌA – SỐ LIỆU MÔ PHỎNG',
    basis: 'Số liệu chốt lúc 12 giờ 00 ngày 03/10/2025.',
    opening: [{ kind: 'paragraph', id: 'opening', text: 'Sở báo cáo như sau:' }],
    sections: [results(), written('next', 'IV. NHIỆM VỤ TUẦN TỚI', 'Vận động người dân.'), proposals()],
    recipientLines: ['- Như trên;', '- Lưu: VT, CĐS.'],
    annexes: [annex()],
    definitions: [],
    ...more,
  };
}

export const letterhead = (): ReportDocument['letterhead'] => ({
  agencyAbove: 'UBND TỈNH ĐẮK LẮK',
  agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  agencyInText: 'Sở Khoa học và Công nghệ',
  symbol: 'BC-SKHCN',
  place: 'Đắk Lắk',
  addressees: ['Ủy ban nhân dân tỉnh Đắk Lắk'],
  recipients: ['Lưu: VT, CĐS'],
  signer: { authority: 'KT. GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name: 'Y Nguyên Ê Ban' },
});

type Section = ReportDocument['sections'][number];

const written = (id: string, heading: string, text: string): Section => ({
  id,
  heading,
  blocks: [{ kind: 'paragraph', id, text }],
});
const proposals = (): Section => written('proposals', 'V. KIẾN NGHỊ', '');

const column = (id: string, head: string, align: 'left' | 'right') => ({
  ...{ id, head, align },
  share: null,
  quotientHeads: null,
});

const results = (): Section => ({
  id: 'results',
  heading: 'II. KẾT QUẢ THỰC HIỆN',
  blocks: [
    { kind: 'subheading', text: '1. Kết quả thực hiện các chỉ tiêu' },
    { kind: 'paragraph', id: 'results', text: 'Đạt 58,0% (1.372.909/2.366.720 người).\nToàn tỉnh đã đạt.' },
    {
      kind: 'table',
      table: {
        id: 'goals',
        sheet: 'Chỉ tiêu',
        caption: 'Bảng 1. Kết quả theo chỉ tiêu',
        size: 11,
        columns: [
          column('goal', 'Chỉ tiêu', 'left'),
          column('done', 'Thực hiện', 'right'),
          column('of', 'Tử số/mẫu số', 'right'),
          column('status', 'Đánh giá', 'left'),
        ],
        rows: [
          [
            { kind: 'text', text: 'Người trưởng thành được tiếp cận' },
            { kind: 'number', text: '58,0', value: 58, decimals: 1, signed: false },
            {
              ...{ kind: 'quotient', text: '1.372.909/2.366.720' },
              ...{ numerator: 1_372_909, denominator: 2_366_720 },
            },
            { kind: 'status', text: 'Đạt', status: 'reached' },
          ],
        ],
        note: 'Nguồn: báo cáo đã ký.',
      },
    },
    {
      kind: 'chart',
      id: 'lowest',
      caption: 'Hình 1. Các xã thấp nhất',
      alt: 'Xã Ea Kly 31,2%, xã Cuôr Đăng chưa có số liệu.',
      chart: {
        type: 'bars',
        most: 100,
        rows: [
          { name: 'Xã Ea Kly', value: 31.2, text: '31,2%', plan: 45.6, status: 'far_behind' },
          { name: 'Xã Cuôr Đăng', value: null, text: 'chưa có số liệu', plan: null, status: 'no_data' },
        ],
      },
    },
  ],
});

const annex = (): ReportDocument['annexes'][number] => ({
  id: 'communes',
  number: 'Phụ lục',
  title: 'Kết quả của các xã, phường',
  reference: '(Kèm theo Báo cáo số      /BC-SKHCN)',
  paragraphs: ['Xếp theo tên.'],
  table: {
    ...{ id: 'communes', sheet: 'Xã, phường', caption: '', size: 10, note: '' },
    columns: [column('name', 'Xã, phường', 'left')],
    rows: [[{ kind: 'text', text: 'Xã Cuôr Đăng' }]],
  },
  landscape: true,
});
