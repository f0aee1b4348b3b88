import pg from 'pg';
import { missingRights, missingRoles, serverTooOld } from './database-setup-problem.js';
import { APP_ROLE, OWNER_ROLE, PUBLIC_ROLE } from './roles.js';

/** Lets one process at a time make roles and databases; no other lock of two numbers uses 4. */
const BOOTSTRAP_LOCK = [20250715, 4] as const;

export interface BootstrapRequest {
  /**
   * A role that may create roles: the superuser of the embedded cluster (any database of it), or the owner's address of
   * a given PostgreSQL (the wanted database itself).
   */
  readonly adminUrl: string;
  /** Database to have; made when it is missing and `adminUrl` names another one. */
  readonly database: string;
  /** Embedded cluster: the three roles log in themselves, with these passwords. null: they are groups, nobody logs in as them. */
  readonly passwords: { readonly owner: string; readonly app: string; readonly public: string } | null;
  /** Name of the role that requests log in with; null: they log in as bdhvs_app. */
  readonly runtimeLogin: string | null;
  /** Name of the role that the published pages log in with; null: they log in as bdhvs_public. */
  readonly publicLogin: string | null;
}

/**
 * Makes the three roles, the database and the rights that migrations take for granted. Doing it again changes nothing.
 * Throws a DatabaseSetupProblem that says what a database administrator has to run where this login may not.
 */
export async function bootstrapRoles(request: BootstrapRequest): Promise<void> {
  const adminDatabase = databaseOf(request.adminUrl);
  await withClient(request.adminUrl, async (client) => {
    // Two starts at once: a role cannot be altered by both. The lock ends with the connection.
    await client.query('select pg_advisory_lock($1, $2)', [...BOOTSTRAP_LOCK]);
    await ensureRoles(client, request);
    if (adminDatabase !== request.database) await ensureDatabase(client, request.database);
  });
  await withClient(urlFor(request.adminUrl, request.database), (client) =>
    ensureRights(client, request.database),
  );
}

/** The same address, another database of the server. */
export function urlFor(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.toString();
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

async function ensureRoles(client: pg.Client, request: BootstrapRequest): Promise<void> {
  for (const role of [OWNER_ROLE, APP_ROLE, PUBLIC_ROLE]) {
    if (!(await roleExists(client, role))) await createRole(client, role, request);
  }
  if (request.passwords !== null) {
    await letLogIn(client, OWNER_ROLE, request.passwords.owner);
    await letLogIn(client, APP_ROLE, request.passwords.app);
    await letLogIn(client, PUBLIC_ROLE, request.passwords.public);
    await client.query(`alter role ${APP_ROLE} set statement_timeout = '10s'`);
    await client.query(`alter role ${APP_ROLE} set lock_timeout = '3s'`);
    await client.query(`alter role ${APP_ROLE} set idle_in_transaction_session_timeout = '15s'`);
    await client.query(`alter role ${PUBLIC_ROLE} set statement_timeout = '3s'`);
    await client.query(`alter role ${PUBLIC_ROLE} set default_transaction_read_only = on`);
  }
  await ensureMember(client, OWNER_ROLE, null, request);
  if (request.passwords !== null) return;
  await ensureMember(client, APP_ROLE, request.runtimeLogin, request);
  await ensureMember(client, PUBLIC_ROLE, request.publicLogin, request);
}

async function roleExists(client: pg.Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  return rowCount === 1;
}

async function createRole(client: pg.Client, role: string, request: BootstrapRequest): Promise<void> {
  try {
    await client.query(
      `create role ${role} nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls`,
    );
  } catch (error) {
    // Another process made it between the look and the command.
    if (isCode(error, '42710') || isCode(error, '23505')) return;
    if (isCode(error, '42501')) throw missingRoles(userOf(request.adminUrl), request, error);
    throw error;
  }
}

async function letLogIn(client: pg.Client, role: string, password: string): Promise<void> {
  await client.query(`alter role ${role} with login password ${client.escapeLiteral(password)}`);
}

/** Membership comes before `set role`: since PostgreSQL 16 not even the creator of a role has it by itself. */
async function ensureMember(
  client: pg.Client,
  role: string,
  login: string | null,
  request: BootstrapRequest,
): Promise<void> {
  if (login === null && (await maySetRole(client, role))) return;
  if (login !== null && (await isMember(client, login, role))) return;
  const member = login === null ? 'current_user' : client.escapeIdentifier(login);
  try {
    await client.query(`grant ${role} to ${member}`);
  } catch (error) {
    if (isCode(error, '42501')) throw missingRoles(userOf(request.adminUrl), request, error);
    throw error;
  }
}

async function maySetRole(client: pg.Client, role: string): Promise<boolean> {
  try {
    await client.query(`set role ${role}`);
    await client.query('reset role');
    return true;
  } catch (error) {
    if (isCode(error, '42501')) return false;
    throw error;
  }
}

async function isMember(client: pg.Client, login: string, role: string): Promise<boolean> {
  const { rows } = await client.query<{ member: boolean }>(`select pg_has_role($1, $2, 'member') as member`, [
    login,
    role,
  ]);
  return rows[0]?.member ?? false;
}

async function ensureDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 1) return;
  try {
    await client.query(
      `create database ${client.escapeIdentifier(database)} owner ${OWNER_ROLE} encoding 'UTF8' template template0`,
    );
  } catch (error) {
    if (!isCode(error, '42P04') && !isCode(error, '23505')) throw error;
  }
}

/** What bdhvs_owner needs to make a schema of its own and tables in public; granted only where it is missing. */
async function ensureRights(client: pg.Client, database: string): Promise<void> {
  const { rows } = await client.query<{
    on_database: boolean;
    on_schema: boolean;
    app_connects: boolean;
    public_connects: boolean;
  }>(
    `select has_database_privilege($1, current_database(), 'create') as on_database,
      has_schema_privilege($1, 'public', 'create') as on_schema,
      has_database_privilege($2, current_database(), 'connect') as app_connects,
      has_database_privilege($3, current_database(), 'connect') as public_connects`,
    [OWNER_ROLE, APP_ROLE, PUBLIC_ROLE],
  );
  const name = client.escapeIdentifier(database);
  const wanted = [
    rows[0]?.on_database === true ? null : `grant create, connect on database ${name} to ${OWNER_ROLE}`,
    rows[0]?.on_schema === true ? null : `grant usage, create on schema public to ${OWNER_ROLE}`,
    rows[0]?.app_connects === true ? null : `grant connect on database ${name} to ${APP_ROLE}`,
    rows[0]?.public_connects === true ? null : `grant connect on database ${name} to ${PUBLIC_ROLE}`,
  ].filter((statement) => statement !== null);
  try {
    for (const statement of wanted) await client.query(statement);
  } catch (error) {
    if (isCode(error, '42501')) throw missingRights(wanted, error);
    throw error;
  }
  // A grant by somebody without the right to grant is only a warning.
  await confirmRights(client, wanted);
}

async function confirmRights(client: pg.Client, wanted: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ fine: boolean }>(
    `select has_database_privilege($1, current_database(), 'create') and has_schema_privilege($1, 'public', 'create') as fine`,
    [OWNER_ROLE],
  );
  if (rows[0]?.fine !== true) throw missingRights(wanted, undefined);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    const version = Math.floor((rows[0]?.version ?? 150_000) / 10_000);
    if (version < 15) throw serverTooOld(version);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const isCode = (error: unknown, code: string): boolean => (error as { code?: unknown } | null)?.code === code;
