import type { DataSource } from 'typeorm';
import { runtimeRoleUnsafe, serverTooOld } from './database-setup-problem.js';
import { APP_ROLE, OWNER_ROLE, type PUBLIC_ROLE } from './roles.js';

interface RoleRow {
  readonly role: string;
  readonly version: number;
  readonly superuser: boolean;
  readonly bypassrls: boolean;
  readonly owner: boolean;
}

/**
 * Refuses to serve when the role that requests run as would pass by the policies.
 * @param dataSource the runtime one, or that of the published pages, connected
 * @param wanted the role it has to work as
 */
export async function assertRuntimeRole(
  dataSource: DataSource,
  wanted: typeof APP_ROLE | typeof PUBLIC_ROLE = APP_ROLE,
): Promise<void> {
  const rows = await dataSource.query<RoleRow[]>(
    `select r.rolname as role,
      current_setting('server_version_num')::int as version,
      r.rolsuper as superuser,
      r.rolbypassrls as bypassrls,
      pg_has_role(r.rolname, $1, 'member') as owner
    from pg_roles r
    where r.rolname = current_user`,
    [OWNER_ROLE],
  );
  const row = rows[0];
  if (row === undefined) throw runtimeRoleUnsafe('?', 'other_role', wanted);
  if (row.version < 150_000) throw serverTooOld(Math.floor(row.version / 10_000));
  if (row.superuser) throw runtimeRoleUnsafe(row.role, 'superuser');
  if (row.bypassrls) throw runtimeRoleUnsafe(row.role, 'bypassrls');
  if (row.owner) throw runtimeRoleUnsafe(row.role, 'owner');
  if (row.role !== wanted) throw runtimeRoleUnsafe(row.role, 'other_role', wanted);
}
