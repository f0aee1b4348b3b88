import { StartProblem } from './embedded/start-problem.js';
import { APP_ROLE, OWNER_ROLE } from './roles.js';

export type SetupCode = 'server_too_old' | 'roles_missing' | 'rights_missing' | 'runtime_role_unsafe';

/** Why the store cannot be used as it is set up, with the SQL a database administrator has to run, where SQL helps. */
export class DatabaseSetupProblem extends StartProblem {
  constructor(
    readonly code: SetupCode,
    vietnamese: string,
    english: string,
    /** null: no SQL would help. */
    readonly sql: string | null,
    options?: ErrorOptions,
  ) {
    super(sql === null ? vietnamese : `${vietnamese}\n${sql}`, sql === null ? english : `${english}\n${sql}`, options);
    this.name = 'DatabaseSetupProblem';
  }

  static serverTooOld(version: number): DatabaseSetupProblem {
    return new DatabaseSetupProblem(
      'server_too_old',
      `PostgreSQL là bản ${String(version)}: cần bản 15 trở lên.`,
      `PostgreSQL is version ${String(version)}: version 15 or newer is needed.`,
      null,
    );
  }

  static runtimeRoleUnsafe(role: string, why: 'superuser' | 'bypassrls' | 'owner' | 'other_role'): DatabaseSetupProblem {
    const reasons = {
      superuser: { vi: 'là superuser', en: 'is a superuser' },
      bypassrls: { vi: 'có quyền BYPASSRLS', en: 'may bypass row-level security' },
      owner: { vi: `là thành viên của ${OWNER_ROLE}`, en: `is a member of ${OWNER_ROLE}` },
      other_role: { vi: `không phải ${APP_ROLE}`, en: `is not ${APP_ROLE}` },
    }[why];
    return new DatabaseSetupProblem(
      'runtime_role_unsafe',
      `Vai trò "${role}" dùng khi chạy ${reasons.vi}: không chạy, vì phân quyền theo dòng sẽ không có tác dụng.`,
      `The role "${role}" that requests run as ${reasons.en}: refused, because row-level security would not hold.`,
      why === 'other_role' ? null : fixOf(role, why),
    );
  }
}

function fixOf(role: string, why: 'superuser' | 'bypassrls' | 'owner'): string {
  if (why === 'owner') return `revoke ${OWNER_ROLE} from "${role}";`;
  return `alter role "${role}" nosuperuser nobypassrls;`;
}

/** The login may not make roles: what somebody who may has to run once. */
export function missingRoles(
  request: { readonly adminUrl: string; readonly runtimeLogin: string | null },
  cause: unknown,
): DatabaseSetupProblem {
  const owner = decodeURIComponent(new URL(request.adminUrl).username);
  const runtime = request.runtimeLogin ?? owner;
  const sql = [
    `create role ${OWNER_ROLE} nologin;  -- nếu chưa có / unless it exists`,
    `create role ${APP_ROLE} nologin;  -- nếu chưa có / unless it exists`,
    `grant ${OWNER_ROLE} to "${owner}";`,
    `grant ${APP_ROLE} to "${runtime}";`,
  ].join('\n');
  return new DatabaseSetupProblem(
    'roles_missing',
    `Người dùng "${owner}" không được tạo hoặc cấp hai vai trò ${OWNER_ROLE} và ${APP_ROLE}: quản trị cơ sở dữ liệu chạy một lần các lệnh sau.`,
    `The user "${owner}" may not create or grant the roles ${OWNER_ROLE} and ${APP_ROLE}: a database administrator has to run this once.`,
    sql,
    { cause },
  );
}

export function missingRights(statements: readonly string[], cause: unknown): DatabaseSetupProblem {
  return new DatabaseSetupProblem(
    'rights_missing',
    `Vai trò ${OWNER_ROLE} chưa được tạo bảng trong cơ sở dữ liệu này: quản trị cơ sở dữ liệu chạy một lần các lệnh sau.`,
    `The role ${OWNER_ROLE} may not make tables in this database: a database administrator has to run this once.`,
    statements.map((statement) => `${statement};`).join('\n'),
    { cause },
  );
}
