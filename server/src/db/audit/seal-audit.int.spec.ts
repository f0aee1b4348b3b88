import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { contextFor } from '../../test/people.js';
import { createTestDatabase, type TestDatabase } from '../../test/template-database.js';
import { clientConfig, createRuntimeDataSource } from '../data-source.js';
import { APP_ROLE, OWNER_ROLE } from '../roles.js';
import { UnitOfWork } from '../unit-of-work.js';
import { sealAudit } from './seal-audit.js';
import { verifyAudit } from './verify-audit.js';

let database: TestDatabase;
let owner: pg.Client;
let runtime: pg.Client;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  await owner.connect();
  runtime = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
  await runtime.connect();
  dataSource = await createRuntimeDataSource({ url: database.runtimeUrl, poolSize: 20 }).initialize();
  unitOfWork = new UnitOfWork(dataSource);
});

afterAll(async () => {
  await dataSource.destroy();
  await runtime.end();
  await owner.end();
  await database.drop();
});

const addLine = (object: string, meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> =>
  unitOfWork.write(contextFor(null), async (tx) => {
    await tx.audit({ action: 'spec.act', object, orgUnitId: null });
    await meanwhile();
  });

async function unsealed(): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    'select count(*)::int as n from audit_lines l where not exists (select 1 from audit_seals s where s.line_id = l.id)',
  );
  return rows[0]!.n;
}

async function faults(): Promise<unknown> {
  await owner.query('begin isolation level repeatable read read only');
  const { faults } = await verifyAudit(owner);
  await owner.query('commit');
  return faults;
}

describe('sealing', () => {
  it('gives every line its seal, also more than one batch of them', async () => {
    await owner.query(
      `insert into audit_lines (action, object) select 'spec.act', n::text from generate_series(1, 1203) n`,
    );
    expect(await sealAudit(dataSource)).toBe(1203);
    expect(await unsealed()).toBe(0);
    expect(await sealAudit(dataSource)).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('waits for a line that has its number and is not committed: none with a smaller number comes later', async () => {
    let sealing: Promise<number | null> | undefined;
    await addLine('first', async () => {
      // Drawn later, committed earlier.
      await addLine('second');
      sealing = sealAudit(dataSource);
      expect(await Promise.race([sealing, sleep(150, 'waits')])).toBe('waits');
    });
    expect(await sealing).toBe(2);
    expect(await unsealed()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('gives up soon where a writer goes on for long, and seals the next time', async () => {
    await addLine('long', async () => {
      expect(await sealAudit(dataSource)).toBeNull();
    });
    expect(await sealAudit(dataSource)).toBe(1);
  });

  it('holds while twelve writers write and four processes seal', async () => {
    let writing = true;
    const sealing = Array.from({ length: 4 }, async () => {
      while (writing) {
        await sealAudit(dataSource);
        await sleep(5);
      }
    });
    const writers = Array.from({ length: 12 }, async (_, writer) => {
      for (let n = 0; n < 25; n += 1) await addLine(`${String(writer)}/${String(n)}`);
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sealing);
    await sealAudit(dataSource);
    expect(await unsealed()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('makes one root for a day once it has ended, and none twice', async () => {
    const roots = async (): Promise<unknown[]> =>
      (await owner.query('select r.seq, r.day from audit_roots r order by 1')).rows;
    expect(await roots()).toEqual([]);
    await owner.query(`update installation set clock_offset = clock_offset + interval '1 day'`);
    await addLine('next day');
    await sealAudit(dataSource);
    await sealAudit(dataSource);
    expect(await roots()).toEqual([{ seq: 1, day: '2025-10-08' }]);
    await owner.query(`update installation set clock_offset = clock_offset + interval '3 days'`);
    await sealAudit(dataSource);
    expect(await roots()).toEqual([
      { seq: 1, day: '2025-10-08' },
      { seq: 2, day: '2025-10-11' },
    ]);
    expect(await faults()).toEqual([]);
  });
});

describe('the role of requests', () => {
  it.each([
    `insert into audit_seals (chain, seq, line_id, sha256) values (0, 100000, 1, sha256('x'))`,
    'update audit_heads set seq = 1',
    'delete from audit_seals',
    'delete from audit_roots',
    'select app.root_audit()',
  ])('may ask for seals but not write them: %s', async (statement) => {
    await expect(runtime.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
