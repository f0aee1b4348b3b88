import path from 'node:path';
import { type Config, DEFAULT_DATA_DIR } from './config.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './db/seed/demo/demo-accounts.js';

/** In the order of the first walk: enter, sign, review. */
const ROLES = [
  'commune_editor',
  'commune_leader',
  'reviewer',
  'director',
  'viewer',
  'administrator',
] as const;
const ENGLISH = {
  commune_editor: 'commune editor, enters',
  commune_leader: 'commune leader, signs',
  reviewer: 'reviewer of the Department',
  director: 'director of the Department',
  viewer: 'provincial viewer',
  administrator: 'administrator',
} as const;

type Greeted = Pick<Config, 'demo' | 'publicOrigin' | 'trustProxy' | 'dataDir' | 'database' | 'paths'>;

/** What stands on the screen once the app listens: the address first, then who can sign in. */
export function greeting(config: Greeted, url: string, seconds: string, hasAccounts: boolean): string {
  const lines = [
    '',
    '  Bình dân học vụ số – tỉnh Đắk Lắk',
    `  Mở / Open:  ${url}`,
    `  (khởi động trong ${seconds} giây / started in ${seconds} s; dừng / stop: Ctrl-C)`,
    '',
    ...(config.demo ? demoLines() : realLines(config, hasAccounts)),
    ...warnings(config),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function demoLines(): string[] {
  const accounts = [...DEMO_ACCOUNTS].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const width = Math.max(...accounts.map(({ username }) => username.length));
  return [
    '  DỮ LIỆU MÔ PHỎNG, không phải số liệu của tỉnh / SIMULATED DATA, not figures of the province',
    `  Tài khoản thử, mật khẩu ${DEMO_PASSWORD} / demo accounts, password ${DEMO_PASSWORD}:`,
    ...accounts.map(
      ({ username, displayName, role }) =>
        `    ${username.padEnd(width)}   ${displayName} / ${ENGLISH[role]}`,
    ),
  ];
}

/** The command needs the settings of this start, or it makes the account in another database. */
function realLines({ database, dataDir, paths }: Greeted, hasAccounts: boolean): string[] {
  const settings = [
    'DEMO=0',
    ...(dataDir === path.join(paths.root, DEFAULT_DATA_DIR) ? [] : [`DATA_DIR=${dataDir}`]),
    ...(database.kind === 'embedded' ? [] : ['DATABASE_URL=…']),
  ].join(' ');

  if (hasAccounts) return ['  Dữ liệu thật / real data'];
  return [
    '  Dữ liệu thật, chưa có tài khoản nào / real data, no account yet.',
    '  Tạo quản trị viên đầu tiên / make the first administrator:',
    `    ${settings} npm run admin:create -- --username <tên / name>`,
  ];
}

/** This program speaks no TLS: behind an https address stands a proxy, and unless it is believed everybody has its address. */
function warnings({ publicOrigin, trustProxy }: Pick<Config, 'publicOrigin' | 'trustProxy'>): string[] {
  if (publicOrigin?.startsWith('https:') !== true || trustProxy !== false) return [];
  return [
    '',
    '  CHÚ Ý: PUBLIC_ORIGIN là https nhưng TRUST_PROXY=0: mọi người dùng mang cùng địa chỉ của proxy, nên việc hãm đăng nhập sai có thể chặn nhầm. Đặt TRUST_PROXY=1.',
    '  WARNING: PUBLIC_ORIGIN is https but TRUST_PROXY=0: all users share the address of the proxy, so that throttling of failed sign-ins may hit the wrong ones. Set TRUST_PROXY=1.',
  ];
}
