import { rm } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { clientConfig } from '../db/data-source.js';
import { NO_REMINDERS, type ReminderConfig } from '../reminder-config.js';
import type { Role } from '../domain/access.js';
import { hashPassword } from '../modules/identity/password.js';
import { exchange } from './exchange.js';
import { attachmentsOf, openApp, type OpenedApp, reportFoldersOf, reportsOf } from './open-app.js';
import { createTestDatabase, type TemplateName, type TestDatabase } from './template-database.js';

/** Password of every account that a spec makes. */
export const PASSWORD = 'one-for-all-tests';

/** Wednesday of week 41, the week that is open; week 40 is closed since Tuesday 17:00. */
export const WEDNESDAY_W41 = '2025-10-08T14:00:00+07:00';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Parsed JSON; undefined for anything else. */
  readonly body: ReturnType<JSON['parse']>;
}

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** Somebody who talks to the app, signed in or not. */
export class Visitor {
  constructor(
    readonly port: number,
    readonly cookie: string | null,
  ) {}

  /** A string body goes as it is, anything else as JSON. */
  async send(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await exchange(this.port, {
      method,
      path,
      headers: {
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : {
            body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
          }),
    });
    const text = answer.raw.toString('utf8');
    const json = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: json ? (JSON.parse(text) as unknown) : undefined,
    };
  }

  get(url: string, headers?: Record<string, string>): Promise<Answer> {
    return this.send('GET', url, undefined, headers);
  }

  put(url: string, body: unknown, key: string): Promise<Answer> {
    return this.send('PUT', url, body, { 'idempotency-key': key });
  }

  post(url: string, body: unknown, key?: string): Promise<Answer> {
    return this.send('POST', url, body, key === undefined ? {} : { 'idempotency-key': key });
  }
}

export interface TestAppOptions {
  /** Where the clock of the installation starts; null: a real installation, on real time. */
  readonly now?: string | null;
  readonly template?: TemplateName;
  readonly publicOrigin?: string | null;
  /** Off unless a spec is about them: other specs have no jobs. */
  readonly reminders?: ReminderConfig;
}

interface Parts extends OpenedApp {
  readonly owner: pg.Client;
  readonly database: TestDatabase;
  readonly reminders: ReminderConfig;
  readonly publicOrigin: string | null;
}

/** The whole app on a database of its own, as production assembles it. */
export class TestApp {
  /** Nobody signed in. */
  readonly visitor: Visitor;

  /** Connection of bdhvs_owner, for what a spec plants or looks at behind the app. */
  readonly owner: pg.Client;

  private ended: Promise<void> | null = null;

  private constructor(
    readonly port: number,
    private readonly parts: Parts,
  ) {
    this.owner = parts.owner;
    this.visitor = new Visitor(port, null);
  }

  static async start(options: TestAppOptions = {}): Promise<TestApp> {
    const {
      now = WEDNESDAY_W41,
      template = 'reference',
      publicOrigin = null,
      reminders = NO_REMINDERS,
    } = options;
    const database = await createTestDatabase(template);
    const owner = new pg.Client(clientConfig(database.ownerUrl, 'bdhvs_owner'));
    await owner.connect();
    if (now !== null) await setClock(owner, now);
    const { port, ...opened } = await openApp(database, publicOrigin, reminders);
    return new TestApp(port, { ...opened, owner, database, reminders, publicOrigin });
  }

  /** Moves the clock of the installation; it ticks on from there. */
  setNow(now: string): Promise<void> {
    return setClock(this.owner, now);
  }

  /** Makes an account; `commune` is the official code of an editor's or leader's unit. */
  async addAccount(username: string, role: Role, commune: string | null = null): Promise<void> {
    await this.owner.query(
      `with account as (
        insert into users (username, display_name, role, password_hash)
        values ($1, $1, $2, $3)
        returning id
      )
      insert into user_scopes (user_id, org_unit_id)
      select account.id, v.org_unit_id
      from account
      join org_unit_versions v on v.code = $4
      where v.version = 1`,
      [username, role, await passwordHash(), commune],
    );
  }

  async disable(username: string): Promise<void> {
    await this.owner.query('update users set disabled_at = clock_timestamp() where username = $1', [
      username,
    ]);
  }

  async signIn(username: string): Promise<Visitor> {
    const answer = await this.visitor.post('/api/session', { username, password: PASSWORD });
    if (answer.status !== 200)
      throw new Error(`Sign-in of ${username} answered ${String(answer.status)}: ${answer.text}`);
    return new Visitor(this.port, cookieOf(answer));
  }

  async addAndSignIn(username: string, role: Role, commune: string | null = null): Promise<Visitor> {
    await this.addAccount(username, role, commune);
    return this.signIn(username);
  }

  /** Makes a denominator of a commune known from a date on. */
  async setReference(
    commune: string,
    element: string,
    value: number,
    effectiveOn = '2025-07-01',
  ): Promise<void> {
    await this.owner.query(
      `insert into reference_figures (org_unit_id, element_id, effective_on, version, value, source)
      select v.org_unit_id, e.id, $4, 1, $3, 'spec'
      from org_unit_versions v
      cross join data_elements e
      where v.code = $1
        and v.version = 1
        and e.code = $2`,
      [commune, element, value, effectiveOn],
    );
  }

  /** What is in the store, seen by the owner. */
  async rows<Row extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, [...params])).rows;
  }

  /** A service of the app, for a spec that sends more commands than requests would carry in time. */
  service<Service>(type: new (...parts: never[]) => Service): Service {
    return this.parts.app.get(type, { strict: false });
  }

  /** Folder of its attachments. */
  get attachmentsDir(): string {
    return attachmentsOf(this.parts.database);
  }

  /** Folders of its reports. */
  get reportFolders(): ReturnType<typeof reportFoldersOf> {
    return reportFoldersOf(this.parts.database);
  }

  /** The app itself, for a spec that gives it jobs. */
  get app(): NestFastifyApplication {
    return this.parts.app;
  }

  /** Address of the database for its owner. */
  get ownerUrl(): string {
    return this.parts.database.ownerUrl;
  }

  /** Address of the database for the role of requests, for another process beside this one. */
  get runtimeUrl(): string {
    return this.parts.database.runtimeUrl;
  }

  /** Address of the database for the role of the published pages. */
  get publicUrl(): string {
    return this.parts.database.publicUrl;
  }

  /** Does it as the operator of the database. */
  async asSuperuser(statement: string): Promise<void> {
    const superuser = new pg.Client({ connectionString: this.parts.database.superuserUrl });
    await superuser.connect();
    await superuser.query(statement);
    await superuser.end();
  }

  /** Cuts connections to the database whose name (application_name) is this, as a network or an operator would. */
  async cutConnections(name: string): Promise<void> {
    const superuser = new pg.Client({ connectionString: this.parts.database.superuserUrl });
    await superuser.connect();
    await superuser.query(
      `select pg_terminate_backend(a.pid)
      from pg_stat_activity a
      where a.application_name = $1
        and a.datname = current_database()`,
      [name],
    );
    await superuser.end();
  }

  /** Another process of the same app on the same database. */
  async startBeside(): Promise<{
    readonly port: number;
    readonly app: NestFastifyApplication;
    close(): Promise<void>;
  }> {
    const { database, publicOrigin, reminders } = this.parts;
    const { dataSource, published, app, port } = await openApp(database, publicOrigin, reminders);
    return {
      port,
      app,
      close: async () => {
        await app.close();
        await dataSource.destroy();
        await published.destroy();
      },
    };
  }

  /** Stops the app and leaves its database to be looked at. */
  async endApp(): Promise<void> {
    this.ended ??= this.parts.app.close();
    await this.ended;
  }

  async close(): Promise<void> {
    const { dataSource, published, owner, database } = this.parts;
    await this.endApp();
    await dataSource.destroy();
    await published.destroy();
    await owner.end();
    await rm(attachmentsOf(database), { recursive: true, force: true });
    await rm(reportsOf(database), { recursive: true, force: true });
    await database.drop();
  }
}

/** The first part of the session cookie, as a browser would send it back. */
export function cookieOf(answer: Answer): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

let hash: Promise<string> | null = null;
const passwordHash = (): Promise<string> => (hash ??= hashPassword(PASSWORD));

async function setClock(owner: pg.Client, now: string): Promise<void> {
  await owner.query(
    'update installation set simulated = true, clock_offset = $1::timestamptz - clock_timestamp()',
    [now],
  );
}
