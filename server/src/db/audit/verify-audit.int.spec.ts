import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/template-database.js';
import { clientConfig } from '../data-source.js';
import { OWNER_ROLE } from '../roles.js';
import { streamOf } from '../seed/demo/prng.js';
import { AuditHistory } from './tampering/audit-history.js';
import { TAMPER_KINDS, Tampering } from './tampering/tamper-rounds.js';
import { unguard } from './tampering/hand.js';
import { type AuditVerdict, verifyAudit } from './verify-audit.js';

const ACTS = 120;
/** Each kind has its turn several times; a thousand are run by `command.mjs tamper-test 1000`. */
const TAMPERS = 300;

const open: TestDatabase[] = [];
afterAll(async () => {
  for (const database of open) await database.drop();
});

async function history(name: string): Promise<pg.Client> {
  const database = await createTestDatabase('reference');
  open.push(database);
  const client = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  await client.connect();
  await (await AuditHistory.begin(client, streamOf(name))).grow(ACTS);
  return client;
}

async function verdictOn(client: pg.Client, keptRoot?: string): Promise<AuditVerdict> {
  await client.query('begin isolation level repeatable read read only');
  try {
    return await verifyAudit(client, keptRoot);
  } finally {
    await client.query('rollback');
  }
}

describe('an audit that nobody touched', () => {
  it.each(['one', 'two', 'three', 'four', 'five'])('raises no alarm: history %s', async (name) => {
    const client = await history(`clean ${name}`);
    const verdict = await verdictOn(client);
    await client.end();
    expect(verdict).toMatchObject({ faults: [], faultCount: 0, chains: 4, waiting: 1 });
    expect(verdict.sealed).toBeGreaterThan(60);
    expect(verdict.newestRoot).toMatchObject({ day: expect.stringMatching(/^2025-/u) });
  });
});

describe('an audit that the owner of the database touched', () => {
  let client: pg.Client;
  let tampering: Tampering;
  beforeAll(async () => {
    client = await history('tampered');
    await client.query('begin');
    tampering = await Tampering.begin(client);
  });
  afterAll(async () => {
    await client.query('rollback');
    await client.end();
  });

  it('stays sound while only the guards are off', async () => {
    expect(await verifyAudit(client)).toMatchObject({ faultCount: 0 });
  });

  it(`is found out, each of ${String(TAMPERS)} times`, async () => {
    const { missed, kinds } = await tampering.rounds(TAMPERS);
    expect(missed).toEqual([]);
    // Every kind had its turn.
    expect([...kinds.keys()].sort()).toEqual([...TAMPER_KINDS].sort());
  }, 600_000);

  it('says which line of which chain', async () => {
    const { rows } = await client.query<{ chain: number; line: string }>(
      'select s.chain, s.line_id as line from audit_seals s where s.seq = 3 order by s.chain desc limit 1',
    );
    const { chain, line } = rows[0]!;
    const verdict = await tampering.verdictAfter(
      async (hand) =>
        (await hand.client.query(`update audit_lines set action = 'x' where id = $1`, [line])).rowCount ?? 0,
      'one',
    );
    expect(verdict?.faults).toEqual([{ kind: 'line_changed', chain, line, about: '' }]);
  });
});

describe('a root that is kept elsewhere', () => {
  it('finds the one thing that the store itself cannot tell: that its newest root is gone', async () => {
    const client = await history('kept root');
    const { newestRoot } = await verdictOn(client);
    expect(await verdictOn(client, newestRoot!.sha256)).toMatchObject({ faultCount: 0 });
    await client.query('begin');
    await unguard(client);
    await client.query('delete from audit_roots r where r.seq = (select max(n.seq) from audit_roots n)');
    expect(await verifyAudit(client)).toMatchObject({ faultCount: 0 });
    expect(await verifyAudit(client, newestRoot!.sha256)).toMatchObject({
      faults: [{ kind: 'kept_root_unknown' }],
    });
    await client.query('rollback');
    await client.end();
  });
});
