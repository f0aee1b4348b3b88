import { DELEGATION_DAYS, type DelegationFault } from '../../domain/delegation.js';
import { ProblemError } from '../../http/problem.js';
import type { Words } from '../../http/problem-catalogue.js';

const WORDS: Readonly<Record<DelegationFault['code'], Words>> = {
  no_such_date: { vi: 'Ngày này không có trong lịch.', en: 'There is no such date.' },
  in_the_past: {
    vi: 'Ủy quyền bắt đầu từ hôm nay trở đi.',
    en: 'A delegation starts today or later.',
  },
  before_start: { vi: 'Ngày cuối phải từ ngày đầu trở đi.', en: 'The last day is before the first.' },
  too_long: {
    vi: `Ủy quyền nhiều nhất ${String(DELEGATION_DAYS)} ngày.`,
    en: `A delegation is at most ${String(DELEGATION_DAYS)} days.`,
  },
};

export function refuseSpan({ at, code }: DelegationFault): ProblemError {
  return new ProblemError('invalid_times', { errors: [{ path: at, code, ...WORDS[code] }] });
}

export function unknownDelegate(): ProblemError {
  return new ProblemError('invalid_request', {
    errors: [
      {
        path: 'username',
        code: 'no_delegate',
        vi: 'Chỉ ủy quyền cho cán bộ nhập liệu đang hoạt động của chính xã, phường.',
        en: 'Only an active editor of the own commune can sign instead.',
      },
    ],
  });
}

export function overlapping(): ProblemError {
  return new ProblemError('delegation_overlaps');
}
