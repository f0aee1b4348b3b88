import type { TextLine } from '../../domain/import/table-file.js';
import type { Role } from '../../domain/access.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { isEmailAddress } from '../../domain/email-address.js';
import { foldForSearch } from '../../domain/search.js';
import type { AccountRow } from './accounts.query.js';

/** One line that was understood. */
export interface FileAccount {
  readonly line: number;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unit: OrgUnit;
  readonly phone: string | null;
  /** For reminders; null: none is known. */
  readonly email: string | null;
  /** Whether the address is another than the one that is known. */
  readonly newEmail: boolean;
  readonly change: 'new' | 'changed' | 'same';
  /** The account that is there; null: a new one. */
  readonly account: AccountRow | null;
}

/** Whether the account waits with a one-time password that nobody has replaced by an own one. */
export const isUnused = ({ account }: FileAccount): boolean =>
  account !== null && account.one_time_until !== null;

/** A new account, or, where that is asked for, an unused one. */
export const getsSlip = (one: FileAccount, renew: boolean): boolean =>
  one.change === 'new' || (renew && isUnused(one));

export interface FileFault {
  readonly line: number;
  /** Heading of the column; '': the whole line. */
  readonly column: string;
  readonly vi: string;
  readonly en: string;
}

export interface ReadAccounts {
  readonly accounts: readonly FileAccount[];
  readonly faults: readonly FileFault[];
}

/** Headings of each column, folded as for a search. */
const HEADINGS = {
  commune: ['ma xa', 'ma xa phuong', 'ma don vi', 'ma', 'commune', 'code'],
  role: ['vai tro', 'vai', 'role'],
  username: ['ten dang nhap', 'tai khoan', 'username', 'user name'],
  displayName: ['ho ten', 'ho va ten', 'ten hien thi', 'display name', 'name'],
  email: ['email', 'e-mail', 'e mail', 'thu dien tu', 'dia chi thu', 'dia chi email', 'thu dien tu co quan'],
  phone: ['dien thoai', 'so dien thoai', 'dien thoai co quan', 'phone'],
} as const;
type Column = keyof typeof HEADINGS;

const ROLES: Readonly<Record<string, Role>> = {
  'can bo': 'commune_editor',
  'can bo xa': 'commune_editor',
  'can bo nhap': 'commune_editor',
  commune_editor: 'commune_editor',
  editor: 'commune_editor',
  'lanh dao': 'commune_leader',
  'lanh dao xa': 'commune_leader',
  commune_leader: 'commune_leader',
  leader: 'commune_leader',
};
const USERNAME = /^[a-z0-9][a-z0-9._@-]{1,63}$/u;
const PHONE = /^[0-9+() .-]{6,30}$/u;

/** An account that is there, with the address that is known of it. */
export type KnownAccount = AccountRow & { readonly email: string | null };

/** Accounts of communes from the lines of a file, each held against those that are there. Every fault of every line is told. */
export function readAccountFile(
  catalogue: Catalogue,
  existing: ReadonlyMap<string, KnownAccount>,
  [heading, ...lines]: readonly TextLine[],
): ReadAccounts {
  const columns = columnsOf(heading?.cells ?? []);
  if (columns === null) return { accounts: [], faults: [headingFault] };
  const faults: FileFault[] = [];
  const accounts = lines.flatMap((line) => {
    const cell = (column: Column): string => line.cells[columns.get(column) ?? -1] ?? '';
    const fault = (column: Column, vi: string, en: string): void => {
      faults.push({ line: line.line, column: heading?.cells[columns.get(column) ?? -1] ?? '', vi, en });
    };
    const before = faults.length;
    const read = readLine(catalogue, line, cell, fault);
    if (read === null || faults.length > before) return [];
    return withExisting(read, existing.get(read.username) ?? null, fault);
  });
  return { accounts, faults: [...faults, ...twice(accounts)] };
}

type Fault = (column: Column, vi: string, en: string) => void;
type Read = Omit<FileAccount, 'change' | 'account' | 'newEmail'>;

function readLine(
  { communes }: Catalogue,
  { line }: TextLine,
  cell: (column: Column) => string,
  fault: Fault,
): Read | null {
  const unit = communes.find(({ code }) => code === cell('commune'));
  const role = ROLES[foldForSearch(cell('role'))] ?? ROLES[cell('role').toLowerCase()];
  if (unit === undefined)
    fault(
      'commune',
      `Không có xã, phường mã “${cell('commune')}”.`,
      `There is no commune with code "${cell('commune')}".`,
    );
  if (role === undefined)
    fault(
      'role',
      `Vai trò “${cell('role')}” phải là “cán bộ” hoặc “lãnh đạo”.`,
      `Role "${cell('role')}" must be "editor" or "leader".`,
    );
  const phone = cell('phone');
  if (phone !== '' && !PHONE.test(phone))
    fault('phone', `“${phone}” không phải số điện thoại.`, `"${phone}" is not a phone number.`);
  const email = cell('email');
  if (email !== '' && !isEmailAddress(email))
    fault('email', `“${email}” không phải địa chỉ thư điện tử.`, `"${email}" is not an e-mail address.`);
  const displayName = cell('displayName');
  if (displayName.length < 2 || displayName.length > 100)
    fault(
      'displayName',
      'Cần họ tên hoặc chức danh, từ 2 đến 100 ký tự.',
      'A name or office is needed, 2 to 100 characters.',
    );
  if (unit === undefined || role === undefined) return null;
  const username = cell('username').toLowerCase() || usernameFor(role, unit);
  if (!USERNAME.test(username))
    fault(
      'username',
      `“${username}” không đúng: chữ thường không dấu, số và . _ @ -`,
      `"${username}" is not right: small letters without marks, digits and . _ @ -`,
    );
  return { line, username, displayName, role, unit, phone: phone || null, email: email || null };
}

/** Where the file names none. */
const usernameFor = (role: Role, unit: OrgUnit): string =>
  `${role === 'commune_leader' ? 'lanhdao' : 'canbo'}-${unit.code}`;

function withExisting(read: Read, account: KnownAccount | null, fault: Fault): FileAccount[] {
  if (account === null) return [{ ...read, account, newEmail: read.email !== null, change: 'new' }];
  if (account.role !== read.role || account.org_unit_id !== read.unit.id) {
    fault(
      'username',
      `Tài khoản “${read.username}” đã có, với vai hoặc xã, phường khác.`,
      `There is an account "${read.username}" already, with another role or commune.`,
    );
    return [];
  }
  if (account.disabled) {
    fault(
      'username',
      `Tài khoản “${read.username}” đang khóa.`,
      `The account "${read.username}" is disabled.`,
    );
    return [];
  }
  // A blank phone or address is not known to the file; what is known here stays.
  const phone = read.phone ?? account.phone;
  const email = read.email ?? account.email;
  const newEmail = email !== account.email;
  const same = account.display_name === read.displayName && account.phone === phone && !newEmail;
  return [{ ...read, phone, email, newEmail, account, change: same ? 'same' : 'changed' }];
}

function twice(accounts: readonly FileAccount[]): FileFault[] {
  const seen = new Map<string, number>();
  return accounts.flatMap(({ username, line }) => {
    const earlier = seen.get(username);
    if (earlier === undefined) {
      seen.set(username, line);
      return [];
    }
    return [
      {
        line,
        column: '',
        vi: `Tài khoản “${username}” đã có ở dòng ${String(earlier)}.`,
        en: `The account "${username}" is on line ${String(earlier)} already.`,
      },
    ];
  });
}

function columnsOf(heading: readonly string[]): Map<Column, number> | null {
  const folded = heading.map((cell) => foldForSearch(cell.replaceAll('_', ' ')));
  const columns = new Map<Column, number>();
  for (const [column, names] of Object.entries(HEADINGS) as [Column, readonly string[]][]) {
    const index = folded.findIndex((cell) => names.includes(cell));
    if (index !== -1) columns.set(column, index);
  }
  return columns.has('commune') && columns.has('role') && columns.has('displayName') ? columns : null;
}

const headingFault: FileFault = {
  line: 1,
  column: '',
  vi: 'Dòng đầu cần các cột “Mã xã”, “Vai trò”, “Họ tên”; có thể thêm “Tên đăng nhập”, “Điện thoại”, “Thư điện tử”.',
  en: 'The first line needs the columns "Commune", "Role", "Name"; "Username", "Phone" and "E-mail" may be added.',
};
