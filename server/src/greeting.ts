import type { Config } from './config.js';

const DEMO_PASSWORD = 'demo-2025';
const DEMO_ACCOUNTS = [
  { username: 'editor-24301', vietnamese: 'cán bộ nhập số liệu xã 24301', english: 'commune editor' },
  { username: 'leader-24301', vietnamese: 'lãnh đạo xã 24301, ký gửi', english: 'commune leader, signs' },
  { username: 'editor-24364', vietnamese: 'cán bộ nhập số liệu xã 24364', english: 'commune editor' },
  { username: 'leader-24364', vietnamese: 'lãnh đạo xã 24364, ký gửi', english: 'commune leader, signs' },
  {
    username: 'reviewer',
    vietnamese: 'chuyên viên Sở, duyệt và báo cáo',
    english: 'reviewer of the Department',
  },
  { username: 'director', vietnamese: 'lãnh đạo Sở', english: 'director of the Department' },
  { username: 'viewer', vietnamese: 'xem toàn tỉnh', english: 'provincial viewer' },
  { username: 'admin', vietnamese: 'quản trị', english: 'administrator' },
] as const;

/** What stands on the screen once the app listens: the address first, then who can sign in. */
export function greeting(
  config: Pick<Config, 'demo'>,
  url: string,
  seconds: string,
  hasAccounts: boolean,
): string {
  const lines = [
    '',
    '  Bình dân học vụ số – tỉnh Đắk Lắk',
    `  Mở / Open:  ${url}`,
    `  (khởi động trong ${seconds} giây / started in ${seconds} s; dừng / stop: Ctrl-C)`,
    '',
    ...(config.demo ? demoLines() : realLines(hasAccounts)),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function demoLines(): string[] {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ username }) => username.length));
  return [
    '  DỮ LIỆU MÔ PHỎNG, không phải số liệu của tỉnh / SIMULATED DATA, not figures of the province',
    `  Tài khoản thử, mật khẩu ${DEMO_PASSWORD} / demo accounts, password ${DEMO_PASSWORD}:`,
    ...DEMO_ACCOUNTS.map(
      ({ username, vietnamese, english }) => `    ${username.padEnd(width)}   ${vietnamese} / ${english}`,
    ),
  ];
}

function realLines(hasAccounts: boolean): string[] {
  if (hasAccounts) return ['  Dữ liệu thật / real data'];
  return [
    '  Dữ liệu thật, chưa có tài khoản nào / real data, no account yet.',
    '  Tạo quản trị viên đầu tiên / make the first administrator:',
    '    DEMO=0 npm run admin:create -- --username <tên / name>',
  ];
}
