import { StartProblem } from './embedded/start-problem.js';
import { APP_ROLE, OWNER_ROLE, PUBLIC_ROLE } from './roles.js';

export type SetupCode = 'server_too_old' | 'roles_missing' | 'rights_missing' | 'runtime_role_unsafe';

interface Sentence {
  readonly vi: string;
  readonly en: string;
  /** What a database administrator has to run, a statement a line; absent: no SQL would help. */
  readonly sql?: string;
}

/** Why the store cannot be used as it is set up: one sentence, and the SQL that mends it where SQL helps. */
export class DatabaseSetupProblem extends StartProblem {
  readonly sql: string | null;

  constructor(
    readonly code: SetupCode,
    { vi, en, sql }: Sentence,
    options?: ErrorOptions,
  ) {
    super(sql === undefined ? vi : `${vi}\n${sql}`, sql === undefined ? en : `${en}\n${sql}`, options);
    this.name = 'DatabaseSetupProblem';
    this.sql = sql ?? null;
  }
}

export function serverTooOld(version: number): DatabaseSetupProblem {
  return new DatabaseSetupProblem('server_too_old', {
    vi: `PostgreSQL là bản ${String(version)}: cần bản 15 trở lên.`,
    en: `PostgreSQL is version ${String(version)}: version 15 or newer is needed.`,
  });
}

/** Row-level security would not hold for what requests run as. */
export function runtimeRoleUnsafe(
  role: string,
  why: 'superuser' | 'bypassrls' | 'owner' | 'other_role',
  wanted: string = APP_ROLE,
): DatabaseSetupProblem {
  const reason = {
    superuser: { vi: 'là superuser', en: 'is a superuser', sql: `alter role "${role}" nosuperuser;` },
    bypassrls: {
      vi: 'có quyền BYPASSRLS',
      en: 'may bypass row-level security',
      sql: `alter role "${role}" nobypassrls;`,
    },
    owner: {
      vi: `là thành viên của ${OWNER_ROLE}`,
      en: `is a member of ${OWNER_ROLE}`,
      sql: `revoke ${OWNER_ROLE} from "${role}";`,
    },
    other_role: { vi: `không phải ${wanted}`, en: `is not ${wanted}` },
  }[why];
  return new DatabaseSetupProblem('runtime_role_unsafe', {
    ...reason,
    vi: `Vai trò "${role}" dùng khi chạy ${reason.vi}: không chạy, vì phân quyền theo dòng sẽ không có tác dụng.`,
    en: `The role "${role}" that requests run as ${reason.en}: refused, because row-level security would not hold.`,
  });
}

/** The login may not make roles: somebody who may has to do it once. A login of `runtime` that is null: the same one. */
export function missingRoles(
  login: string,
  runtime: { readonly runtimeLogin: string | null; readonly publicLogin: string | null },
  cause: unknown,
): DatabaseSetupProblem {
  const sentence = {
    vi: `Người dùng "${login}" không được tạo hoặc cấp các vai trò ${OWNER_ROLE}, ${APP_ROLE} và ${PUBLIC_ROLE}: quản trị cơ sở dữ liệu chạy một lần các lệnh sau.`,
    en: `The user "${login}" may not create or grant the roles ${OWNER_ROLE}, ${APP_ROLE} and ${PUBLIC_ROLE}: a database administrator has to run this once.`,
    sql: [
      `create role ${OWNER_ROLE} nologin;  -- nếu chưa có / unless it exists`,
      `create role ${APP_ROLE} nologin;  -- nếu chưa có / unless it exists`,
      `create role ${PUBLIC_ROLE} nologin;  -- nếu chưa có / unless it exists`,
      `grant ${OWNER_ROLE} to "${login}";`,
      `grant ${APP_ROLE} to "${runtime.runtimeLogin ?? login}";`,
      `grant ${PUBLIC_ROLE} to "${runtime.publicLogin ?? login}";`,
    ].join('\n'),
  };
  return new DatabaseSetupProblem('roles_missing', sentence, { cause });
}

export function missingRights(statements: readonly string[], cause: unknown): DatabaseSetupProblem {
  const sentence = {
    vi: `Vai trò ${OWNER_ROLE} chưa được tạo bảng trong cơ sở dữ liệu này: quản trị cơ sở dữ liệu chạy một lần các lệnh sau.`,
    en: `The role ${OWNER_ROLE} may not make tables in this database: a database administrator has to run this once.`,
    sql: statements.map((statement) => `${statement};`).join('\n'),
  };
  return new DatabaseSetupProblem('rights_missing', sentence, { cause });
}
