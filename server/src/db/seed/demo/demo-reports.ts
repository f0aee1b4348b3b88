import { instantOf } from '../../../domain/local-time.js';
import { CUOR_DANG, PHU_XUAN } from './special-communes.js';

/* Reports upward of the demo: who drafted, edited, signed and gave up what, and when. What they say is composed. */

/** An act of an account. */
interface Did {
  /** Name of the account; null: the schedule. */
  readonly by: string | null;
  readonly at: Date;
}

export interface DemoReport {
  readonly kind: 'province_week' | 'commune_week' | 'gap_report' | 'custom_period';
  /** Code of the unit; null: the Department. */
  readonly orgUnit: string | null;
  readonly period: string;
  /** First of several periods; null: the period alone. */
  readonly fromPeriod: string | null;
  readonly language: 'vi' | 'en';
  readonly drafted: Did;
  /** Written into a paragraph that is drafted empty; null: nothing was. */
  readonly written: (Did & { readonly paragraph: string; readonly text: string }) | null;
  /** Its figures are those of that moment; null: it is still drafted, or was given up. */
  readonly handedIn: Did | null;
  /** null: it is not issued. */
  readonly issued: (Did & { readonly number: string; readonly on: string }) | null;
  readonly withdrawn: (Did & { readonly reason: string }) | null;
  /** It takes the place of the report of the same kind, unit and period that stands before it in the list. */
  readonly replaces: boolean;
  /** A paper that says what it is stands in the place of the signed one. */
  readonly scanned: Did | null;
}

const at = (date: string, time: string): Date => instantOf(date, time);
const nothing = {
  fromPeriod: null,
  language: 'vi',
  written: null,
  handedIn: null,
  issued: null,
  withdrawn: null,
  replaces: false,
  scanned: null,
} as const;
const ofDepartment = { ...nothing, kind: 'province_week', orgUnit: null } as const;
const ofCuorDang = { ...nothing, kind: 'commune_week', orgUnit: CUOR_DANG } as const;
const ofPhuXuan = { ...nothing, kind: 'commune_week', orgUnit: PHU_XUAN } as const;

const provinceWeeks: readonly DemoReport[] = [
  {
    ...ofDepartment,
    period: '2025-W39',
    drafted: { by: null, at: at('2025-09-29', '08:00') },
    written: {
      ...{ by: 'reviewer', at: at('2025-09-29', '09:40') },
      paragraph: 'models',
      text: 'Phường Tân Lập mở lớp buổi tối ngay tại chợ cho tiểu thương (nội dung mô phỏng).',
    },
    handedIn: { by: 'reviewer', at: at('2025-09-29', '14:28') },
    issued: { by: 'director', at: at('2025-09-29', '16:05'), number: '118', on: '2025-09-29' },
    scanned: { by: 'reviewer', at: at('2025-09-30', '08:15') },
  },
  {
    ...ofDepartment,
    kind: 'custom_period',
    period: '2025-W39',
    fromPeriod: '2025-W36',
    drafted: { by: 'reviewer', at: at('2025-10-01', '10:10') },
    withdrawn: {
      ...{ by: 'reviewer', at: at('2025-10-02', '08:30') },
      reason: 'Nội dung đã có trong báo cáo tuần 39; không gửi thêm một văn bản nữa.',
    },
  },
  {
    ...ofDepartment,
    period: '2025-W40',
    drafted: { by: null, at: at('2025-10-06', '08:00') },
    written: {
      ...{ by: 'reviewer', at: at('2025-10-08', '09:20') },
      paragraph: 'models',
      text: 'Xã Cuôr Đăng: mỗi buôn có một góc hướng dẫn dùng dịch vụ công tại nhà sinh hoạt cộng đồng (nội dung mô phỏng).',
    },
    handedIn: { by: 'reviewer', at: at('2025-10-08', '10:28') },
  },
  {
    ...ofDepartment,
    kind: 'gap_report',
    period: '2025-W40',
    language: 'en',
    drafted: { by: 'reviewer', at: at('2025-10-08', '11:15') },
  },
];

const communeWeeks: readonly DemoReport[] = [
  {
    ...ofCuorDang,
    period: '2025-W39',
    drafted: { by: 'editor-24301', at: at('2025-09-29', '08:10') },
    handedIn: { by: 'editor-24301', at: at('2025-09-29', '08:30') },
    issued: { by: 'leader-24301', at: at('2025-09-29', '09:15'), number: '36', on: '2025-09-29' },
  },
  {
    ...ofCuorDang,
    period: '2025-W39',
    drafted: { by: 'editor-24301', at: at('2025-10-01', '08:05') },
    handedIn: { by: 'editor-24301', at: at('2025-10-01', '08:20') },
    issued: { by: 'leader-24301', at: at('2025-10-01', '08:50'), number: '38', on: '2025-10-01' },
    replaces: true,
  },
  {
    ...ofPhuXuan,
    period: '2025-W39',
    drafted: { by: 'editor-24364', at: at('2025-09-30', '14:00') },
    handedIn: { by: 'editor-24364', at: at('2025-09-30', '14:20') },
    issued: { by: 'leader-24364', at: at('2025-09-30', '15:10'), number: '12', on: '2025-09-30' },
  },
  {
    ...ofCuorDang,
    period: '2025-W40',
    drafted: { by: 'editor-24301', at: at('2025-10-08', '08:05') },
    handedIn: { by: 'editor-24301', at: at('2025-10-08', '08:20') },
  },
];

export const DEMO_ISSUED_REPORTS: readonly DemoReport[] = [...provinceWeeks, ...communeWeeks];

/** What the Department decided about drafting by itself and sending; the addresses are free for examples (RFC 2606). */
export const DEMO_SENDING = {
  by: 'reviewer',
  at: at('2025-09-22', '09:30'),
  /** Monday. */
  weekday: 1,
  hour: 8,
  recipients: ['van-thu.ubnd@demo.example', 'to-giup-viec@demo.example'],
} as const;
