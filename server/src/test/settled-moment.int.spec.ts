import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { clientConfig, createRuntimeDataSource } from '../db/data-source.js';
import { OWNER_ROLE } from '../db/roles.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { addPerson, contextFor, type TestPerson } from './people.js';
import { createTestDatabase, type TestDatabase } from './template-database.js';

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

/** Something one side waits for and the other lets through. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe('a moment that holds', () => {
  /** Reads while a writer has stamped and not committed: whether the read waited, its moment, and the stamp. */
  async function readBesideWriter(object: string): Promise<{ waited: boolean; moment: Date; stamp: Date }> {
    const hasStamped = gate();
    const mayCommit = gate();
    const writing = unitOfWork.write(contextFor(editor), async (tx) => {
      await tx.query('spec-line', insertLine, [editor.userId, object]);
      hasStamped.open();
      await mayCommit.opened;
    });
    await hasStamped.opened;
    const reading = unitOfWork.readSettled(contextFor(editor), async (tx) => tx.now);
    const waited = await Promise.race([reading.then(() => false), sleep(150, true)]);
    mayCommit.open();
    await writing;
    const moment = await reading;
    const { rows } = await owner.query<{ at: Date }>('select at from audit_lines where object = $1', [
      object,
    ]);
    return { waited, moment, stamp: rows[0]!.at };
  }

  it('waits for a writer that has stamped and not committed, and then holds what it wrote', async () => {
    const { waited, moment, stamp } = await readBesideWriter('moment');
    expect(waited).toBe(true);
    expect(stamp.getTime()).toBeLessThanOrEqual(moment.getTime());
  });

  it('is checked: without the lock of writers the read does not wait', async () => {
    const { rows } = await owner.query<{ source: string }>(
      `select pg_get_functiondef('app.lock_for_write()'::regprocedure) as source`,
    );
    await owner.query(
      'create or replace function app.lock_for_write() returns void language sql as $$ select $$',
    );
    try {
      expect((await readBesideWriter('planted')).waited).toBe(false);
    } finally {
      await owner.query(rows[0]!.source);
    }
  });

  it('no later write carries a stamp at or before it', async () => {
    for (let time = 0; time < 20; time += 1) {
      const moment = await unitOfWork.readSettled(contextFor(editor), async (tx) => tx.now);
      await unitOfWork.write(contextFor(editor), (tx) =>
        tx.query('spec-line', insertLine, [editor.userId, `after-${time}`]),
      );
      const { rows } = await owner.query<{ at: Date }>('select at from audit_lines where object = $1', [
        `after-${time}`,
      ]);
      expect(rows[0]!.at.getTime()).toBeGreaterThan(moment.getTime());
    }
  });

  it('writers do not wait for each other', async () => {
    await unitOfWork.write(contextFor(editor), async () => {
      await unitOfWork.write(contextFor(editor), (tx) =>
        tx.query('spec-line', insertLine, [editor.userId, 'beside']),
      );
    });
    expect((await owner.query(`select 1 from audit_lines where object = 'beside'`)).rowCount).toBe(1);
  });
});
