import type { ClientBase } from 'pg';
import type { AuditFault } from './audit-faults.js';
import { sealedRows } from './audit-rows.js';
import { ChainCheck, type Head } from './chain-check.js';
import { checkRevisions } from './check-revisions.js';
import { RootsCheck, type KeptRoot, readRoots } from './roots-check.js';

export interface AuditVerdict {
  /** What is wrong, in the order of the chains; at most `FAULTS_KEPT` of `faultCount`. */
  readonly faults: readonly AuditFault[];
  readonly faultCount: number;
  /** Lines with a seal. */
  readonly sealed: number;
  /** Newer lines that wait for theirs. */
  readonly waiting: number;
  readonly chains: number;
  readonly revisions: number;
  /** Kept elsewhere, it proves everything up to its line. null: no day has ended yet. */
  readonly newestRoot: KeptRoot | null;
}

const FAULTS_KEPT = 100;

/**
 * Recomputes every seal and root from lines and revisions, by code that shares nothing with what made them, and holds
 * heads, roots and revisions against it. Reads some rows at a time, in a transaction that the caller has opened.
 *
 * What cannot be found here: that somebody with the rights of the owner rewrote lines, seals, heads and roots so that all
 * fit again; a root kept elsewhere finds that. And what happens to a line within the minute before it is sealed.
 * @param keptRoot hash that was kept elsewhere, hexadecimal
 */
export async function verifyAudit(client: ClientBase, keptRoot?: string): Promise<AuditVerdict> {
  const found = new Faults();
  const tell = (fault: AuditFault): void => {
    found.add(fault);
  };
  const roots = new RootsCheck(await readRoots(client), tell);
  const newestSealed = await readNewestSealed(client);
  const heads = await readHeads(client);
  const counts = { sealed: 0, waiting: 0, chains: 0 };
  for await (const chain of chainsOf(client, counts, newestSealed, roots.lines, tell)) {
    chain.finish(heads.get(chain.chain) ?? null);
    heads.delete(chain.chain);
    for (const head of chain.headsAt) roots.addHead(head);
  }
  for (const [left] of heads) tell({ kind: 'head_differs', chain: left, line: null, about: '' });
  roots.finish(keptRoot);
  const revisions = await checkRevisions(client, tell);
  const { faults, count } = found;
  return { faults, faultCount: count, ...counts, revisions, newestRoot: roots.newest };
}

/** One chain after the other, each followed to its end. */
async function* chainsOf(
  client: ClientBase,
  counts: { sealed: number; waiting: number; chains: number },
  ...[newestSealed, rootLines, tell]: ChainCheckTerms
): AsyncGenerator<ChainCheck> {
  let chain = null as ChainCheck | null;
  for await (const row of sealedRows(client)) {
    if (chain?.chain !== row.chain) {
      if (chain !== null) yield chain;
      chain = new ChainCheck(row.chain, newestSealed, rootLines, tell);
      counts.chains += 1;
    }
    if (row.seal === null) counts.waiting += 1;
    else counts.sealed += 1;
    chain.add(row);
  }
  if (chain !== null) yield chain;
}

type ChainCheckTerms =
  ConstructorParameters<typeof ChainCheck> extends [number, ...infer Terms] ? Terms : never;

class Faults {
  readonly faults: AuditFault[] = [];
  count = 0;

  add(fault: AuditFault): void {
    this.count += 1;
    if (this.faults.length < FAULTS_KEPT) this.faults.push(fault);
  }
}

async function readHeads(client: ClientBase): Promise<Map<number, Head>> {
  const { rows } = await client.query<{ chain: number; seq: number; line_id: string; sha256: Buffer }>(
    'select h.chain, h.seq, h.line_id, h.sha256 from audit_heads h',
  );
  return new Map(rows.map(({ chain, seq, line_id: lineId, sha256 }) => [chain, { seq, lineId, sha256 }]));
}

/** A line up to here must have a seal, whatever of heads, seals or roots still says so. */
async function readNewestSealed(client: ClientBase): Promise<bigint> {
  const { rows } = await client.query<{ line: string }>(
    `select greatest(
      (select coalesce(max(s.line_id), 0) from audit_seals s),
      (select coalesce(max(h.line_id), 0) from audit_heads h),
      (select coalesce(max(r.up_to_line), 0) from audit_roots r)
    ) as line`,
  );
  return BigInt(rows[0]?.line ?? 0);
}
