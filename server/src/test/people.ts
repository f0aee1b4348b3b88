import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { RequestContext } from '../db/tx.js';
import { PUBLIC_ACCESS, type AccessRule, type Role } from '../domain/access.js';

/** An account with an open session, made for a spec. */
export interface TestPerson {
  readonly userId: number;
  readonly username: string;
  readonly tokenSha256: Buffer;
  readonly orgUnitId: number | null;
}

/**
 * Makes an account and opens a session for it.
 * @param owner a connection of bdhvs_owner
 * @param orgUnitCode commune it works for; null: an account of the province
 */
export async function addPerson(
  owner: pg.Client,
  username: string,
  role: Role,
  orgUnitCode: string | null,
): Promise<TestPerson> {
  const { rows } = await owner.query<{ id: number }>(
    `insert into users (username, display_name, role, password_hash)
    values ($1, $2, $3, 'no password fits this')
    returning id`,
    [username, `Người thử ${username}`, role],
  );
  const userId = rows[0]!.id;
  const orgUnitId = orgUnitCode === null ? null : await orgUnitOf(owner, orgUnitCode);
  if (orgUnitId !== null)
    await owner.query('insert into user_scopes (user_id, org_unit_id) values ($1, $2)', [userId, orgUnitId]);
  const tokenSha256 = randomBytes(32);
  await owner.query(`select app.open_session($1, $2, interval '1 hour')`, [userId, tokenSha256]);
  return { userId, username, tokenSha256, orgUnitId };
}

export async function orgUnitOf(client: pg.Client, code: string): Promise<number> {
  const { rows } = await client.query<{ org_unit_id: number }>(
    'select v.org_unit_id from org_unit_versions v where v.code = $1',
    [code],
  );
  if (rows[0] === undefined) throw new Error(`No unit ${code}`);
  return rows[0].org_unit_id;
}

/** The context of a request, by default of a signed-in person on a route for everybody signed in. */
export function contextFor(person: TestPerson | null, rule?: AccessRule): RequestContext {
  return {
    tokenSha256: person?.tokenSha256 ?? null,
    rule: rule ?? (person === null ? PUBLIC_ACCESS : { kind: 'signed_in', roles: 'all' }),
    requestId: 'spec',
    language: 'vi',
    address: '127.0.0.1',
    authorised: false,
  };
}
