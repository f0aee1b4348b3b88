import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { mayPass, passesWithOneTimePassword, type Role } from '../domain/access.js';
import { AccessRefused } from './access-refused.js';
import { ADD_AUDIT_LINE, auditValues } from './audit-line.js';
import { MomentRefused } from './moment-refused.js';
import { OWNER_ROLE } from './roles.js';
import { type Actor, lookingAt, type PublishedStore, type RequestContext, type Tx } from './tx.js';

export type { Actor, AuditLine, PublishedStore, RequestContext, Tx } from './tx.js';
export { lookingAt } from './tx.js';

/** A writer may have stamped this long ago and not have committed yet; its time limits end it well before. */
const UNSETTLED_MS = 60_000;

const BEGIN_READ = 'begin isolation level repeatable read read only';
const BEGIN_WRITE = 'begin isolation level read committed read write';

interface Opening {
  readonly begin: string;
  readonly function: 'begin' | 'begin_write';
}
const READ: Opening = { begin: BEGIN_READ, function: 'begin' };
const WRITE: Opening = { begin: BEGIN_WRITE, function: 'begin_write' };

/** What app.begin gives; the fields of the account are null when there is no valid session. */
interface BeginRow {
  readonly user_id: number | null;
  readonly username: string;
  readonly display_name: string;
  readonly role: Role;
  readonly org_unit_id: number | null;
  readonly org_unit_code: string | null;
  readonly expires_at: Date;
  readonly now: Date;
  readonly catalogue_stamp: string;
  readonly simulated: boolean;
  readonly must_change_password: boolean;
  readonly snapshot: string;
}

/**
 * The one door to the store: opens every transaction, finds the session, holds the rule of the route against it.
 * An answer leaves only after COMMIT; whatever is thrown inside rolls everything back and is thrown on.
 */
@Injectable()
export class UnitOfWork {
  /** @param published connections of the role of the published pages; null: this process serves none */
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly published: DataSource | null = null,
  ) {}

  /** One snapshot for the whole work (REPEATABLE READ, READ ONLY). */
  read<T>(context: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.withClient((client) => inTransaction(client, READ, context, null, work));
  }

  /** READ COMMITTED, holding the lock of writers from before the first stamp until COMMIT. */
  write<T>(context: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.withClient((client) => inTransaction(client, WRITE, context, null, work));
  }

  /**
   * A read whose moment holds: waits for every writer that may have stamped, and only then takes the snapshot.
   * What is recorded at or before `tx.now` is in it, and nothing recorded later ever carries such a stamp.
   */
  readSettled<T>(context: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      // Who may not read is refused before writers are made to wait for the exclusive lock.
      await inTransaction(client, READ, context, null, () => Promise.resolve());
      return inTransaction(client, READ, context, await settle(client), work);
    });
  }

  /**
   * A read of what was known at `asOf` (an instant that was checked to be one; undefined: now), the same for ever: a moment
   * of the last minute is settled first, and one that has not come is refused.
   */
  readAsOf<T>(context: RequestContext, asOf: string | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (asOf === undefined) return this.read(context, work);
    const moment = new Date(asOf);
    const past = (tx: Tx): Promise<T> => work(lookingAt(tx, moment));
    return this.withClient(async (client) => {
      const first = await inTransaction(client, READ, context, null, async (tx) => {
        const age = tx.now.getTime() - moment.getTime();
        if (age < 0) throw new MomentRefused();
        return age < UNSETTLED_MS ? null : { answer: await past(tx) };
      });
      if (first !== null) return first.answer;
      await settle(client);
      return inTransaction(client, READ, context, null, past);
    });
  }

  /**
   * Start-up work of the owner (seeds, operations): no actor, policies of the owner.
   * Refused on a connection of the runtime role, so that no request can end up here.
   */
  system<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      const { rows } = await client.query<{ role: string }>('select current_user as role');
      if (rows[0]?.role !== OWNER_ROLE) throw new Error(`System work needs a connection of ${OWNER_ROLE}`);
      return inTransaction(client, WRITE, null, null, work);
    });
  }

  /**
   * What everybody may read: one snapshot, by a role that sees the published weeks and nothing else. There is no session
   * and no actor in it, and it goes on where the role of requests is cut off.
   */
  readPublished<T>(work: (store: PublishedStore) => Promise<T>): Promise<T> {
    if (this.published === null) throw new Error('This process has no connection of the published pages');
    return this.withClient(
      (client) => framed(client, BEGIN_READ, () => work(storeOf(client))),
      this.published,
    );
  }

  private async withClient<T>(
    work: (client: PoolClient) => Promise<T>,
    dataSource: DataSource = this.dataSource,
  ): Promise<T> {
    const runner = dataSource.createQueryRunner();
    try {
      return await work((await runner.connect()) as PoolClient);
    } finally {
      await runner.release();
    }
  }
}

/** Waits for every writer that may have stamped. Returns a moment that no later write can have. */
async function settle(client: PoolClient): Promise<Date | null> {
  const { rows } = await client.query<{ moment: Date }>({
    name: 'app-settle',
    text: 'select app.settle() as moment',
  });
  return rows[0]?.moment ?? null;
}

function inTransaction<T>(
  client: PoolClient,
  opening: Opening,
  context: RequestContext | null,
  moment: Date | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return framed(client, opening.begin, async () => work(await open(client, opening, context, moment)));
}

async function framed<T>(client: PoolClient, begin: string, work: () => Promise<T>): Promise<T> {
  await client.query(begin);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await rollBack(client);
    throw error;
  }
  await commit(client);
  return result;
}

async function open(
  client: PoolClient,
  opening: Opening,
  context: RequestContext | null,
  moment: Date | null,
): Promise<Tx> {
  const { rows } = await client.query<BeginRow>({
    name: `app-${opening.function}`,
    text: `select opened.*, pg_current_snapshot()::text as snapshot from app.${opening.function}($1) as opened`,
    values: [context?.tokenSha256 ?? null],
  });
  const row = rows[0];
  if (row === undefined) throw new Error('The installation has no row: the store is not migrated');
  const actor = actorOf(row);
  if (context !== null) authorise(context, actor);
  return {
    actor,
    now: moment ?? row.now,
    asOf: null,
    catalogueStamp: row.catalogue_stamp,
    simulated: row.simulated,
    snapshot: opening === READ ? row.snapshot : null,
    ...storeOf(client),
    async audit(line): Promise<void> {
      await client.query({ ...ADD_AUDIT_LINE, values: auditValues(line, actor?.userId ?? null) });
    },
  };
}

const storeOf = (client: PoolClient): PublishedStore => ({
  async query<Row>(name: string, text: string, params: readonly unknown[] = []): Promise<Row[]> {
    const answer = await client.query({ name, text, values: [...params] });
    return answer.rows as Row[];
  },
});

function authorise(context: RequestContext, actor: Actor | null): void {
  // Somebody else has signed in on the same phone meanwhile: for this command nobody is there.
  if (context.actsFor !== undefined && actor !== null && actor.username !== context.actsFor)
    throw new AccessRefused('unauthenticated');
  if (!mayPass(context.rule, actor?.role ?? null))
    throw new AccessRefused(actor === null ? 'unauthenticated' : 'forbidden');
  if (actor?.mustChangePassword === true && !passesWithOneTimePassword(context.rule))
    throw new AccessRefused('own_password_needed');
  context.authorised = true;
}

function actorOf(row: BeginRow): Actor | null {
  if (row.user_id === null) return null;
  return {
    userId: row.user_id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    orgUnitId: row.org_unit_id,
    orgUnitCode: row.org_unit_code,
    expiresAt: row.expires_at,
    mustChangePassword: row.must_change_password,
  };
}

/** A statement that failed unnoticed leaves the transaction aborted: COMMIT then answers ROLLBACK, without an error. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back: a statement in it had failed');
}

/** The first error is the one that tells; a connection that cannot roll back is closed and never used again. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
  } catch {
    // The pool drops a client that has ended.
    await (client as unknown as { end(): Promise<void> }).end().catch(() => undefined);
  }
}
