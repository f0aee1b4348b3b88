import { hash } from '@node-rs/argon2';
import type { ClientBase } from 'pg';
import { DEMO_CATALOGUE_SINCE } from './demo-calendar.js';
import { CUOR_DANG, PHU_XUAN } from './special-communes.js';

/** The password of every demo account; in the demo database only. */
export const DEMO_PASSWORD = 'demo-2025';

interface DemoAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: 'administrator' | 'reviewer' | 'director' | 'viewer' | 'commune_editor' | 'commune_leader';
  /** Code of the commune; null: an account of the province. */
  readonly orgUnit: string | null;
}

/** Names say the office, never a person. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: 'admin', displayName: 'Quản trị viên hệ thống', role: 'administrator', orgUnit: null },
  {
    username: 'reviewer',
    displayName: 'Chuyên viên Sở Khoa học và Công nghệ',
    role: 'reviewer',
    orgUnit: null,
  },
  { username: 'director', displayName: 'Lãnh đạo Sở Khoa học và Công nghệ', role: 'director', orgUnit: null },
  { username: 'viewer', displayName: 'Người xem cấp tỉnh', role: 'viewer', orgUnit: null },
  {
    username: 'editor-24301',
    displayName: 'Cán bộ xã Cuôr Đăng',
    role: 'commune_editor',
    orgUnit: CUOR_DANG,
  },
  {
    username: 'leader-24301',
    displayName: 'Lãnh đạo xã Cuôr Đăng',
    role: 'commune_leader',
    orgUnit: CUOR_DANG,
  },
  { username: 'editor-24364', displayName: 'Cán bộ xã Phú Xuân', role: 'commune_editor', orgUnit: PHU_XUAN },
  {
    username: 'leader-24364',
    displayName: 'Lãnh đạo xã Phú Xuân',
    role: 'commune_leader',
    orgUnit: PHU_XUAN,
  },
];

/** Where nobody receives anything: the ending is kept free for examples (RFC 2606). */
export const demoEmailOf = (username: string): string => `${username}@demo.example`;

/** argon2id, the default of the library; 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Adds the demo accounts. @returns their ids by name */
export async function addDemoAccounts(
  client: ClientBase,
  unitIds: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const hashes = await Promise.all(DEMO_ACCOUNTS.map(() => hash(DEMO_PASSWORD, COST)));
  const { rows } = await client.query<{ id: number; username: string }>(
    `insert into users (username, display_name, role, password_hash, created_at)
     select a.username, a.display_name, a.role, a.password_hash, $5
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as a (username, display_name, role, password_hash)
     returning id, username`,
    [
      DEMO_ACCOUNTS.map((account) => account.username),
      DEMO_ACCOUNTS.map((account) => account.displayName),
      DEMO_ACCOUNTS.map((account) => account.role),
      hashes,
      DEMO_CATALOGUE_SINCE,
    ],
  );
  const ids = new Map(rows.map((row) => [row.username, row.id]));
  const scoped = DEMO_ACCOUNTS.filter((account) => account.orgUnit !== null);
  await client.query(
    'insert into user_scopes (user_id, org_unit_id) select * from unnest($1::integer[], $2::integer[])',
    [
      scoped.map((account) => ids.get(account.username)),
      scoped.map((account) => unitIds.get(account.orgUnit ?? '')),
    ],
  );
  await client.query(
    `insert into account_contacts (user_id, version, email)
     select a.user_id, 1, a.email
     from unnest($1::integer[], $2::text[]) as a (user_id, email)`,
    [
      DEMO_ACCOUNTS.map((account) => ids.get(account.username)),
      DEMO_ACCOUNTS.map((account) => demoEmailOf(account.username)),
    ],
  );
  return ids;
}
