import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartProblem } from './db/embedded/start-problem.js';
import { type ReminderConfig, readReminders, reminderVariables, reminderWords } from './reminder-config.js';
import { type ReportFolders, readReportFolders, reportVariables, reportWords } from './report-config.js';

export type { ReminderConfig } from './reminder-config.js';

/** Everything that may differ between two installations. Parsed once, frozen, handed in; nothing else reads the environment. */
export interface Config {
  /** TCP port of API and web. */
  readonly port: number;
  /** Address to listen on; loopback unless said otherwise, because the demo accounts are public knowledge. */
  readonly host: string;
  /** Absolute folder of the embedded database and of `run.json`. */
  readonly dataDir: string;
  /** Absolute folder of the scans that belong to reports; outside of what is served. */
  readonly attachmentsDir: string;
  readonly database: DatabaseConfig;
  /** true: simulated figures and demo accounts in a database of their own. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  /** Origin that browsers see, e.g. `https://bdhvs.example.vn`; null = the host of each request. `https:` makes the cookie `__Host-`. */
  readonly publicOrigin: string | null;
  /** Proxies whose X-Forwarded-* headers are believed: none, all, a number of hops, or a list of addresses. */
  readonly trustProxy: boolean | number | readonly string[];
  readonly reminders: ReminderConfig;
  readonly reportFolders: ReportFolders;
  readonly paths: Paths;
}

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly name: string }
  /** `ownerUrl` migrates; `appUrl` is the runtime role, `publicUrl` that of the published pages (the same where only one is given). */
  | {
      readonly kind: 'external';
      readonly appUrl: string;
      readonly ownerUrl: string;
      readonly publicUrl: string;
    };

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

export interface Paths {
  /** The checkout. */
  readonly root: string;
  /** Built pages; may be absent in tests. */
  readonly web: string;
  readonly seeds: string;
}

/** Folder of the embedded database, from the checkout. */
export const DEFAULT_DATA_DIR = '.data';

/** The names of the two databases of the embedded cluster. Nothing simulated can be left behind in the real one. */
export const DEMO_DATABASE = 'bdhvs_demo';
export const REAL_DATABASE = 'bdhvs_real';

const postgresUrl = z
  .string()
  .refine(
    (text) =>
      URL.canParse(text) &&
      /^postgres(ql)?:$/.test(new URL(text).protocol) &&
      new URL(text).pathname.length > 1,
  );

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  ATTACHMENTS_DIR: z.string().optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_PUBLIC_URL: postgresUrl.optional(),
  DEMO: z.enum(['0', '1']).default('1'),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  PUBLIC_ORIGIN: z
    .string()
    .refine(
      (text) =>
        URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text,
    )
    .optional(),
  TRUST_PROXY: z.string().default('0'),
  ...reminderVariables,
  ...reportVariables,
});

type Variable = keyof z.infer<typeof environment>;

const expected: Record<Variable, { vi: string; en: string }> = {
  ...reminderWords,
  ...reportWords,
  PORT: { vi: 'một số cổng từ 0 đến 65535, ví dụ 3000', en: 'a port number from 0 to 65535, e.g. 3000' },
  HOST: { vi: 'một địa chỉ, ví dụ 127.0.0.1', en: 'an address, e.g. 127.0.0.1' },
  DATA_DIR: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
  ATTACHMENTS_DIR: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
  DATABASE_URL: {
    vi: 'dạng postgresql://user:password@host:5432/database',
    en: 'of the form postgresql://user:password@host:5432/database',
  },
  DATABASE_OWNER_URL: {
    vi: 'dạng postgresql://user:password@host:5432/database',
    en: 'of the form postgresql://user:password@host:5432/database',
  },
  DATABASE_PUBLIC_URL: {
    vi: 'dạng postgresql://user:password@host:5432/database',
    en: 'of the form postgresql://user:password@host:5432/database',
  },
  DEMO: { vi: '1 (dữ liệu mô phỏng) hoặc 0 (dữ liệu thật)', en: '1 (simulated data) or 0 (real data)' },
  LOG_LEVEL: { vi: 'error, warn, info hoặc debug', en: 'error, warn, info or debug' },
  PUBLIC_ORIGIN: {
    vi: 'dạng https://ten-mien, không có dấu / ở cuối',
    en: 'of the form https://domain, without a slash at the end',
  },
  TRUST_PROXY: { vi: '0, 1, một số hoặc danh sách địa chỉ', en: '0, 1, a number or a list of addresses' },
};

/** Parses an environment. Throws a StartProblem that names the variable. A variable that is set but empty counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw badVariable(parsed.error.issues[0]?.path[0] as Variable);
  const values = parsed.data;
  const root = findRoot();
  const dataDir = path.resolve(root, values.DATA_DIR ?? DEFAULT_DATA_DIR);
  // Nothing simulated lies among what is real.
  const attachments = path.resolve(root, values.ATTACHMENTS_DIR ?? path.join(dataDir, 'attachments'));
  return deepFreeze({
    port: values.PORT,
    host: values.HOST,
    dataDir,
    attachmentsDir: path.join(attachments, values.DEMO === '1' ? 'demo' : 'real'),
    database: databaseOf(values),
    demo: values.DEMO === '1',
    logLevel: values.LOG_LEVEL,
    publicOrigin: values.PUBLIC_ORIGIN ?? null,
    trustProxy: trustProxyOf(values.TRUST_PROXY),
    reminders: readReminders(values, values.DEMO === '1'),
    reportFolders: readReportFolders(values, dataDir, values.DEMO === '1'),
    paths: { root, web: path.join(root, 'web', 'dist'), seeds: path.join(root, 'seeds') },
  });
}

/** The checkout: the nearest folder above this file that has `seeds` beside `migrations`, whether run compiled or from source. */
export function findRoot(from: string = path.dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'seeds')) && existsSync(path.join(folder, 'package.json')))
      return folder;
    if (folder === path.dirname(folder)) return from;
  }
}

function databaseOf(values: z.infer<typeof environment>): DatabaseConfig {
  const appUrl = values.DATABASE_URL;
  if (appUrl !== undefined)
    return {
      kind: 'external',
      appUrl,
      ownerUrl: values.DATABASE_OWNER_URL ?? appUrl,
      publicUrl: values.DATABASE_PUBLIC_URL ?? appUrl,
    };
  if (values.DATABASE_PUBLIC_URL !== undefined && values.DATABASE_OWNER_URL === undefined) {
    throw new StartProblem(
      'Có DATABASE_PUBLIC_URL nhưng thiếu DATABASE_URL: đặt cả hai, hoặc bỏ cả hai để dùng cơ sở dữ liệu nhúng.',
      'DATABASE_PUBLIC_URL is set but DATABASE_URL is not: set both, or neither to use the embedded database.',
    );
  }
  if (values.DATABASE_OWNER_URL !== undefined) {
    throw new StartProblem(
      'Có DATABASE_OWNER_URL nhưng thiếu DATABASE_URL: đặt cả hai, hoặc bỏ cả hai để dùng cơ sở dữ liệu nhúng.',
      'DATABASE_OWNER_URL is set but DATABASE_URL is not: set both, or neither to use the embedded database.',
    );
  }
  return { kind: 'embedded', name: values.DEMO === '1' ? DEMO_DATABASE : REAL_DATABASE };
}

function trustProxyOf(text: string): Config['trustProxy'] {
  if (text === '0' || text === 'false') return false;
  if (text === 'true') return true;
  if (/^\d+$/.test(text)) return Number(text);
  const addresses = text.split(',').map((part) => part.trim());
  if (addresses.every((address) => /^[0-9a-f.:]+(\/\d+)?$/i.test(address))) return addresses;
  throw badVariable('TRUST_PROXY');
}

function badVariable(name: Variable): StartProblem {
  return new StartProblem(
    `Biến môi trường ${name} không hợp lệ: cần ${expected[name].vi}.`,
    `The environment variable ${name} is not valid: it must be ${expected[name].en}.`,
  );
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) deepFreeze(part as object);
  return Object.freeze(value);
}
