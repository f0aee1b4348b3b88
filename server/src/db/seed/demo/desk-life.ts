import { instantOf } from '../../../domain/local-time.js';
import type { DemoKey } from './demo-rows.js';
import { CUOR_DANG, PHU_XUAN } from './special-communes.js';

/* What happens beside the reports: comments, requests and their answers, more time, a lent signature. */

/** A comment of a reviewer on a report as it stood then. */
export interface DemoComment extends DemoKey {
  /** Element it stands at; null: the whole report. */
  readonly element: string | null;
  readonly body: string;
  readonly at: Date;
}

export interface DemoRequest extends DemoKey {
  readonly kind: 'extension' | 'reopening';
  readonly reason: string;
  readonly until: Date | null;
  /** Name of the account that asked. */
  readonly actor: string;
  readonly at: Date;
  /** null: it waits. */
  readonly answer: { readonly granted: boolean; readonly reason: string; readonly at: Date } | null;
}

/** A leader lets an officer of the own commune sign, both days counted. */
export interface DemoDelegation {
  readonly orgUnit: string;
  readonly from: string;
  readonly to: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
  readonly at: Date;
}

const weekly = (orgUnit: string, period: string): DemoKey => ({ orgUnit, period, dataSet: 'weekly' });

export const DEMO_COMMENTS: readonly DemoComment[] = [
  {
    ...weekly(CUOR_DANG, '2025-W39'),
    element: 'adults_digital_services',
    body: 'Số này đã đối chiếu với Trung tâm phục vụ hành chính công, khớp.',
    at: instantOf('2025-09-29', '11:42'),
  },
  {
    ...weekly(CUOR_DANG, '2025-W40'),
    element: null,
    body: 'Cảm ơn xã nộp sớm. Tuần tới ghi giúp số buổi mở tại các buôn người Ê Đê ở phần nội dung.',
    at: instantOf('2025-10-06', '09:15'),
  },
  {
    ...weekly(PHU_XUAN, '2025-W40'),
    element: 'sessions_held',
    body: 'Số buổi ít hơn lịch đã đăng ký; nếu có buổi hoãn thì ghi ở phần khó khăn.',
    at: instantOf('2025-10-06', '10:05'),
  },
];

export const DEMO_REQUESTS: readonly DemoRequest[] = [
  {
    ...weekly(PHU_XUAN, '2025-W38'),
    kind: 'extension',
    reason: 'Cần đối chiếu sổ điểm danh hai buổi ở buôn xa trước khi nộp lại.',
    until: instantOf('2025-09-25', '12:00'),
    actor: 'editor-24364',
    at: instantOf('2025-09-22', '08:20'),
    answer: {
      granted: true,
      reason: 'Đồng ý cho thêm hai ngày để đối chiếu; các xã khác không đổi.',
      at: instantOf('2025-09-22', '09:05'),
    },
  },
  {
    ...weekly(CUOR_DANG, '2025-W37'),
    kind: 'extension',
    reason: 'Cán bộ phụ trách đi tập huấn đến thứ Tư, xin nộp muộn một ngày.',
    until: instantOf('2025-09-17', '17:00'),
    actor: 'leader-24301',
    at: instantOf('2025-09-11', '14:10'),
    answer: {
      granted: false,
      reason: 'Kỳ còn nhận báo cáo đến thứ Ba; xã phân công người khác nhập giúp trong thời gian đó.',
      at: instantOf('2025-09-11', '15:25'),
    },
  },
  {
    ...weekly(PHU_XUAN, '2025-W40'),
    kind: 'reopening',
    reason: 'Sót một buổi tối thứ Năm ở buôn xa: xin mở lại để sửa số buổi và lượt người tham gia.',
    until: null,
    actor: 'editor-24364',
    at: instantOf('2025-10-08', '10:40'),
    answer: null,
  },
];

export const DEMO_DELEGATIONS: readonly DemoDelegation[] = [
  {
    orgUnit: CUOR_DANG,
    from: 'leader-24301',
    to: 'editor-24301',
    startsOn: '2025-09-16',
    endsOn: '2025-09-20',
    reason: 'Lãnh đạo dự lớp bồi dưỡng tại tỉnh từ ngày 16/09 đến 20/09.',
    at: instantOf('2025-09-15', '16:20'),
  },
  {
    orgUnit: PHU_XUAN,
    from: 'leader-24364',
    to: 'editor-24364',
    startsOn: '2025-10-06',
    endsOn: '2025-10-11',
    reason: 'Lãnh đạo đi công tác; giấy ủy quyền số 31 ngày 03/10/2025 (mô phỏng).',
    at: instantOf('2025-10-03', '15:30'),
  },
];
