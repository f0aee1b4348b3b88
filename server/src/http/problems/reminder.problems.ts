import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals about reminders. */
export const reminderProblems = {
  reminders_off: entry(
    409,
    ['Chưa bật nhắc nộp', 'Reminders are off'],
    [
      'Hệ thống đang tắt nhắc nộp (REMINDERS=off), nên chưa gửi gì. Người vận hành bật bằng biến môi trường REMINDERS.',
      'Reminders are off (REMINDERS=off), so nothing was sent. The operator turns them on by the variable REMINDERS.',
    ],
  ),
  reminder_channel_missing: entry(
    409,
    ['Kênh chưa cấu hình', 'The channel is not configured'],
    [
      'Kênh này chưa được cấu hình trên máy chủ, nên chưa gửi gì. Xem tệp .env.example.',
      'This channel is not configured on the server, so nothing was sent. See the file .env.example.',
    ],
  ),
  nothing_to_remind: entry(
    409,
    ['Không còn gì để nhắc', 'Nothing to remind of'],
    [
      'Kỳ này chưa mở hoặc đã khóa sổ, nên chưa nhắc ai.',
      'This period is not open yet or is closed, so nobody was reminded.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;
