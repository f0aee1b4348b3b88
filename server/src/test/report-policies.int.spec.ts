import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../db/data-source.js';
import { APP_ROLE, OWNER_ROLE } from '../db/roles.js';
import { addPerson, type TestPerson } from './people.js';
import { createTestDatabase, type TestDatabase } from './template-database.js';

/* Connections of the runtime role without the guards of the application, as in row-level-security. */
let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let editorA: TestPerson;
let editorB: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  app = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
  await owner.connect();
  await app.connect();
  editorA = await addPerson(owner, 'editor-a', 'commune_editor', '24301');
  editorB = await addPerson(owner, 'editor-b', 'commune_editor', '24364');
  reviewer = await addPerson(owner, 'reviewer', 'reviewer', null);
});

afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

/** Does the work as that person, then undoes it. */
async function as<T>(person: TestPerson, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    await app.query('select * from app.begin_write($1)', [person.tokenSha256]);
    return await work();
  } finally {
    await app.query('rollback');
  }
}

describe('a report to be issued', () => {
  const begin = (unit: string): Promise<pg.QueryResult> =>
    app.query(
      `insert into issued_reports (province_id, org_unit_id, kind, period_id, language)
      select u.province_id, u.id, 'custom_period', p.id, 'vi'
      from org_units u
      cross join periods p
      where u.id = ${unit}
        and p.code = '2025-W40'
      returning id, org_unit_id`,
    );
  const act = (report: pg.QueryResult, name: string, state: string, reason: string | null = null) => {
    const { id, org_unit_id } = report.rows[0] as { id: number; org_unit_id: number };
    return app.query(
      `insert into report_acts (report_id, org_unit_id, version, act, state, reason) values ($1, $2, 1, $3, $4, $5)`,
      [id, org_unit_id, name, state, reason],
    );
  };

  it('is begun for the own unit only: a commune not for another, nor the Department for a commune', async () => {
    await as(editorA, () => begin(String(editorA.orgUnitId)));
    await as(reviewer, () => begin('u.province_id'));
    for (const person of [editorB, reviewer])
      await as(person, () =>
        expect(begin(String(editorA.orgUnitId))).rejects.toMatchObject({ code: '42501' }),
      );
  });

  it('goes no step of a signer by the hand of who drafts it', async () => {
    await as(reviewer, async () => {
      const report = await begin('u.province_id');
      await act(report, 'draft', 'draft');
      await expect(act(report, 'send_back', 'draft', 'Mục IV còn thiếu')).rejects.toMatchObject({
        code: '42501',
      });
    });
  });
});
