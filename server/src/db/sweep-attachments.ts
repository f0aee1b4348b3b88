import pg from 'pg';
import { clientConfig } from './data-source.js';
import { OWNER_ROLE } from './roles.js';

/** The bytes of attachments, as far as sweeping needs them. */
export interface SweptStore {
  list(): Promise<readonly { readonly sha256: string; readonly writtenAt: Date }[]>;
  remove(sha256: string): Promise<void>;
}

/** How long an upload waits for a report that refers to it: a queue on a phone may be older than a weekend. */
const KEPT_DAYS = 7;
const KEPT_MS = KEPT_DAYS * 24 * 3_600_000;

/**
 * Removes the bytes of uploads that no revision of a report ever referred to. What a report once said stays, because its
 * history can be looked at. Doing it again, or in several processes, is harmless.
 * @param now real time
 * @returns how many were removed
 */
export async function sweepAttachments(
  ownerUrl: string,
  store: SweptStore,
  now = new Date(),
): Promise<number> {
  const old = (await store.list()).filter(({ writtenAt }) => now.getTime() - writtenAt.getTime() > KEPT_MS);
  if (old.length === 0) return 0;
  const client = new pg.Client(clientConfig(ownerUrl, OWNER_ROLE));
  // A connection that breaks is told by the statement that needed it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const candidates = await unused(
      client,
      old.map(({ sha256 }) => sha256),
    );
    if (candidates.length === 0) return 0;
    await client.query('begin');
    // The exclusive side of the lock that every writer holds: nobody refers to one of them meanwhile.
    await client.query('select pg_advisory_xact_lock(20250715, 1)');
    const certain = await unused(client, candidates);
    for (const sha256 of certain) await store.remove(sha256);
    await client.query('commit');
    return certain.length;
  } finally {
    await client.end();
  }
}

/** Those of `wanted` that were uploaded, though not of late, and that no report ever referred to. */
async function unused(client: pg.Client, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>(
    `select w.sha256
     from unnest($1::text[]) as w (sha256)
     -- What this database never heard of may belong to one that is being restored.
     where exists (
       select 1
       from attachments a
       where a.sha256 = decode(w.sha256, 'hex')
     )
       and not exists (
         select 1
         from attachments a
         where a.sha256 = decode(w.sha256, 'hex')
           and a.recorded_at > app.now() - make_interval(days => $2)
       )
       and not exists (
         select 1
         from attachments a
         join submission_revisions r
           on r.province_id = a.province_id
           and r.period_id = a.period_id
           and r.org_unit_id = a.org_unit_id
           and r.data_set_id = a.data_set_id
         where a.sha256 = decode(w.sha256, 'hex')
           and r.values ->> a.element_id::text = w.sha256
       )
       -- The same bytes may be a file of an issued report.
       and not exists (
         select 1
         from report_issue_files f
         where f.sha256 = decode(w.sha256, 'hex')
       )`,
    [wanted, KEPT_DAYS],
  );
  return rows.map(({ sha256 }) => sha256);
}
