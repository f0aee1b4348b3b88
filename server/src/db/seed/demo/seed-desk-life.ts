import type { ClientBase } from 'pg';
import { REVIEWER } from './reviewer-acts.js';
import { DEMO_COMMENTS, DEMO_DELEGATIONS, DEMO_REQUESTS, type DemoRequest } from './desk-life.js';
import type { DemoKey } from './demo-rows.js';

/** How the demo's codes become keys of the store. */
export interface DeskIds {
  readonly province: number;
  readonly keyOf: (row: DemoKey) => {
    readonly province_id: number;
    readonly period_id: number;
    readonly org_unit_id: number;
    readonly data_set_id: number;
  };
  readonly unit: (code: string) => number;
  readonly element: (code: string) => number;
  /** Id of an account by its name. */
  readonly user: (name: string) => number;
}

/** Comments, requests with their answers, the time that was given, and lent signatures. To be called after the reports. */
export async function seedDeskLife(client: ClientBase, ids: DeskIds): Promise<void> {
  await addComments(client, ids);
  for (const request of DEMO_REQUESTS) await addRequest(client, ids, request);
  await addDelegations(client, ids);
}

async function addComments(client: ClientBase, ids: DeskIds): Promise<void> {
  for (const { element, body, at, ...comment } of DEMO_COMMENTS) {
    const { province_id, period_id, org_unit_id, data_set_id } = ids.keyOf(comment);
    // Said of the newest version of then.
    await client.query(
      `insert into submission_comments
         (province_id, period_id, org_unit_id, data_set_id, version, element_id, body, actor_id, recorded_at)
       select r.province_id, r.period_id, r.org_unit_id, r.data_set_id, max(r.version), $5, $6, $7, $8
       from submission_revisions r
       where r.province_id = $1
         and r.period_id = $2
         and r.org_unit_id = $3
         and r.data_set_id = $4
         and r.recorded_at <= $8
       group by r.province_id, r.period_id, r.org_unit_id, r.data_set_id`,
      [
        province_id,
        period_id,
        org_unit_id,
        data_set_id,
        element === null ? null : ids.element(element),
        body,
        ids.user(REVIEWER),
        at,
      ],
    );
  }
}

async function addRequest(client: ClientBase, ids: DeskIds, request: DemoRequest): Promise<void> {
  const { kind, reason, until, actor, at, answer } = request;
  const { province_id, period_id, org_unit_id, data_set_id } = ids.keyOf(request);
  const { rows } = await client.query<{ id: number }>(
    `insert into requests
       (province_id, period_id, org_unit_id, data_set_id, kind, number, reason, until_at, recorded_at, actor_id)
     values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9)
     returning id`,
    [province_id, period_id, org_unit_id, data_set_id, kind, reason, until, at, ids.user(actor)],
  );
  if (answer === null) return;
  await client.query(
    `insert into request_answers (request_id, granted, reason, recorded_at, actor_id)
     values ($1, $2, $3, $4, $5)`,
    [rows[0]?.id, answer.granted, answer.reason, answer.at, ids.user(REVIEWER)],
  );
  if (!answer.granted || kind !== 'extension') return;
  await client.query(
    `insert into window_extensions
       (data_set_id, period_id, org_unit_id, version, closes_at, recorded_at, actor_id, reason)
     values ($1, $2, $3, 1, $4, $5, $6, $7)`,
    [data_set_id, period_id, org_unit_id, until, answer.at, ids.user(REVIEWER), answer.reason],
  );
}

async function addDelegations(client: ClientBase, ids: DeskIds): Promise<void> {
  for (const { orgUnit, from, to, startsOn, endsOn, reason, at } of DEMO_DELEGATIONS)
    await client.query(
      `insert into delegations
         (province_id, org_unit_id, from_user_id, to_user_id, starts_on, ends_on, reason, recorded_at, actor_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $3)`,
      [ids.province, ids.unit(orgUnit), ids.user(from), ids.user(to), startsOn, endsOn, reason, at],
    );
}
