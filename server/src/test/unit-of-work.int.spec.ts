import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { assertRuntimeRole } from '../db/assert-runtime-role.js';
import { clientConfig, createOwnerDataSource, createRuntimeDataSource } from '../db/data-source.js';
import { OWNER_ROLE } from '../db/roles.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { addPerson, contextFor, type TestPerson } from './people.js';
import { createTestDatabase, TEST_CLOCK, type TestDatabase } from './template-database.js';

let database: TestDatabase;
let owner: pg.Client;
let runtime: DataSource;
let unitOfWork: UnitOfWork;
let editor: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  await owner.connect();
  runtime = await createRuntimeDataSource({ url: database.runtimeUrl, poolSize: 3 }).initialize();
  unitOfWork = new UnitOfWork(runtime);
  editor = await addPerson(owner, 'editor', 'commune_editor', '24301');
});

afterAll(async () => {
  await runtime.destroy();
  await owner.end();
  await database.drop();
});

const insertLine = `insert into audit_lines (actor_id, action, object) values ($1, 'spec', $2)`;

async function lines(object: string): Promise<number> {
  const { rowCount } = await owner.query('select 1 from audit_lines where object = $1', [object]);
  return rowCount ?? 0;
}

describe('a transaction', () => {
  it('knows who asks, for which commune, and when it is', async () => {
    const context = contextFor(editor);
    await unitOfWork.read(context, async (tx) => {
      expect(tx.actor).toMatchObject({
        userId: editor.userId,
        username: 'editor',
        role: 'commune_editor',
        orgUnitId: editor.orgUnitId,
        orgUnitCode: '24301',
      });
      expect(tx.simulated).toBe(true);
      const sinceClock = tx.now.getTime() - Date.parse(TEST_CLOCK);
      expect(sinceClock).toBeGreaterThanOrEqual(0);
      expect(sinceClock).toBeLessThan(3_600_000);
    });
    expect(context.authorised).toBe(true);
  });

  it('gives decimals and large numbers as text, local dates as text, instants as Date', async () => {
    const rows = await unitOfWork.read(contextFor(editor), (tx) =>
      tx.query(
        'spec-types',
        `select 0.1::numeric(20, 4) as n, 9007199254740993::bigint as b, date '2025-10-08' as d,
          array[date '2025-09-01', date '2025-09-02'] as ds, timestamptz '2025-10-08 14:00+07' as t`,
      ),
    );
    expect(rows).toEqual([
      {
        n: '0.1000',
        b: '9007199254740993',
        d: '2025-10-08',
        ds: ['2025-09-01', '2025-09-02'],
        t: new Date('2025-10-08T07:00:00Z'),
      },
    ]);
  });

  it('that reads cannot write', async () => {
    const work = unitOfWork.read(contextFor(editor), (tx) =>
      tx.query('spec-line', insertLine, [editor.userId, 'read']),
    );
    await expect(work).rejects.toMatchObject({ code: '25006' });
  });

  it('that reads sees one snapshot however often it asks', async () => {
    await unitOfWork.read(contextFor(editor), async (tx) => {
      const stamp = () => tx.query<{ stamp: string }>('spec-stamp', `select count(*) as stamp from settings`);
      const before = await stamp();
      await owner.query(`insert into settings (key, version, value) values ('spec_snapshot', 1, '1')`);
      expect(await stamp()).toEqual(before);
    });
  });

  it('is committed before the answer, whole', async () => {
    await unitOfWork.write(contextFor(editor), (tx) =>
      tx.query('spec-line', insertLine, [editor.userId, 'whole']),
    );
    expect(await lines('whole')).toBe(1);
  });

  it('leaves nothing when the work throws, and throws the same error on', async () => {
    const fault = new Error('on purpose');
    const work = unitOfWork.write(contextFor(editor), async (tx) => {
      await tx.query('spec-line', insertLine, [editor.userId, 'thrown']);
      throw fault;
    });
    await expect(work).rejects.toBe(fault);
    expect(await lines('thrown')).toBe(0);
  });

  it('does not pass for done when an error in it was swallowed', async () => {
    const work = unitOfWork.write(contextFor(editor), async (tx) => {
      await tx.query('spec-line', insertLine, [editor.userId, 'swallowed']);
      await tx.query('spec-fault', 'select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await lines('swallowed')).toBe(0);
  });

  it('gives its connection back, whatever happened', async () => {
    for (let time = 0; time < 8; time += 1) {
      await expect(
        unitOfWork.write(contextFor(editor), (tx) => tx.query('spec-fault', 'select 1 / 0')),
      ).rejects.toMatchObject({
        code: '22012',
      });
    }
    await expect(unitOfWork.read(contextFor(editor), () => Promise.resolve('still'))).resolves.toBe('still');
  });

  it('survives a connection that was cut', async () => {
    const cut = unitOfWork.read(contextFor(editor), async (tx) => {
      const rows = await tx.query<{ pid: number }>('spec-pid', 'select pg_backend_pid() as pid');
      const admin = new pg.Client({ connectionString: database.superuserUrl });
      await admin.connect();
      await admin.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
      await admin.end();
      await sleep(50);
      return tx.query('spec-pid', 'select pg_backend_pid() as pid');
    });
    await expect(cut).rejects.toThrow();
    await expect(unitOfWork.read(contextFor(editor), () => Promise.resolve('still'))).resolves.toBe('still');
  });

  it('names a statement once: a second text under the same name is refused', async () => {
    const work = unitOfWork.read(contextFor(editor), async (tx) => {
      await tx.query('spec-once', 'select 1 as a');
      await tx.query('spec-once', 'select 2 as b');
    });
    await expect(work).rejects.toThrow(/unique/);
  });
});

describe('the rule of a route', () => {
  it('keeps out whoever is not signed in, before any work', async () => {
    const context = contextFor(null, { kind: 'signed_in', roles: 'all' });
    let worked = false;
    const work = unitOfWork.read(context, async () => {
      worked = true;
    });
    await expect(work).rejects.toMatchObject({ code: 'unauthenticated' });
    expect({ worked, authorised: context.authorised }).toEqual({ worked: false, authorised: false });
  });

  it('keeps out a role it does not name', async () => {
    const context = contextFor(editor, { kind: 'signed_in', roles: ['reviewer'] });
    await expect(unitOfWork.write(context, () => Promise.resolve())).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(context.authorised).toBe(false);
  });

  it('lets a visitor onto a public route, as nobody', async () => {
    await unitOfWork.read(contextFor(null), async (tx) => expect(tx.actor).toBeNull());
  });
});

describe('start-up work', () => {
  it('is refused on a connection of the runtime role', async () => {
    await expect(unitOfWork.system(() => Promise.resolve())).rejects.toThrow(OWNER_ROLE);
  });

  it('works for the owner, as nobody', async () => {
    const dataSource = await createOwnerDataSource({ url: database.ownerUrl }).initialize();
    try {
      const found = await new UnitOfWork(dataSource).system(async (tx) => {
        expect(tx.actor).toBeNull();
        return tx.query<{ id: number }>('spec-users', 'select id from users');
      });
      expect(found).toHaveLength(1);
    } finally {
      await dataSource.destroy();
    }
  });
});

describe('the role of requests', () => {
  it('is accepted as it is', async () => {
    await expect(assertRuntimeRole(runtime)).resolves.toBeUndefined();
  });

  it('is refused when it could pass policies by', async () => {
    const ownerSource = await createOwnerDataSource({ url: database.ownerUrl }).initialize();
    try {
      await expect(assertRuntimeRole(ownerSource)).rejects.toMatchObject({ code: 'runtime_role_unsafe' });
    } finally {
      await ownerSource.destroy();
    }
  });
});

describe('the catalogue stamp', () => {
  it('changes with every addition to a reference table', async () => {
    const stamp = () => unitOfWork.read(contextFor(editor), async (tx) => BigInt(tx.catalogueStamp));
    const before = await stamp();
    await owner.query(`insert into settings (key, version, value) values ('spec_stamp', 1, '1')`);
    expect(await stamp()).toBeGreaterThan(before);
  });
});
