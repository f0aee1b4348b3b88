import pg from 'pg';
import { clientConfig } from '../data-source.js';
import { OWNER_ROLE } from '../roles.js';
import { faultSentences } from './audit-faults.js';
import { type AuditVerdict, verifyAudit } from './verify-audit.js';

export interface VerificationTold {
  readonly verdict: AuditVerdict;
  /** A sentence for each fault that is kept, Vietnamese and English. */
  readonly sentences: readonly (readonly [string, string])[];
}

/** Verifies the audit of a store as it stands at one moment. The app may be running. */
export async function runVerification(ownerUrl: string, keptRoot?: string): Promise<VerificationTold> {
  const client = new pg.Client(clientConfig(ownerUrl, OWNER_ROLE));
  // A connection that breaks is told by the statement that needed it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const verdict = await verifyAudit(client, keptRoot);
    const names = await unitNames(client);
    await client.query('commit');
    const nameOf = (chain: number): string => names.get(chain) ?? `#${String(chain)}`;
    return { verdict, sentences: verdict.faults.map((fault) => faultSentences(fault, nameOf)) };
  } finally {
    await client.end();
  }
}

async function unitNames(client: pg.Client): Promise<Map<number, string>> {
  const { rows } = await client.query<{ id: number; name: string }>(
    `select distinct on (v.org_unit_id) v.org_unit_id as id, v.code || ' ' || v.name as name
    from org_unit_versions v
    order by v.org_unit_id, v.version desc`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
