import { ProblemError } from '../../http/problem.js';

/** A reopening asks for no time. */
export function extensionOnly(path: string): ProblemError {
  return new ProblemError('invalid_times', {
    errors: [
      {
        path,
        code: 'extension_only',
        vi: 'Chỉ dùng khi xin gia hạn.',
        en: 'Only for a request for more time.',
      },
    ],
  });
}

/** Without it a grant would change nothing that the commune could use. */
export function closingNeeded(kind: 'extension' | 'reopening'): ProblemError {
  const words =
    kind === 'extension'
      ? { vi: 'Cần cho biết gia hạn đến khi nào.', en: 'Say until when the period stays open.' }
      : {
          vi: 'Kỳ báo cáo đã đóng: cần cho biết mở đến khi nào thì xã, phường mới sửa được.',
          en: 'The period is closed: say until when it opens, or the commune could change nothing.',
        };
  return new ProblemError('invalid_times', { errors: [{ path: 'closesAt', code: 'needed', ...words }] });
}
