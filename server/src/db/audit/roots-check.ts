import { createHash, type Hash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { AuditFault } from './audit-faults.js';
import type { HeadAtRoot } from './chain-check.js';
import { BEFORE_THE_FIRST, headText, rootTextBeforeHeads } from './sealed-text.js';

/** What is worth keeping outside of the database. */
export interface KeptRoot {
  /** Local day that had ended, YYYY-MM-DD. */
  readonly day: string;
  readonly upToLine: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

interface RootRow {
  readonly seq: number;
  readonly day: string;
  readonly up_to_line: string;
  readonly lines: string;
  readonly made_at: string;
  readonly sha256: Buffer;
}

export async function readRoots(client: ClientBase): Promise<readonly RootRow[]> {
  const { rows } = await client.query<RootRow>(
    `select r.seq, r.day::text as day, r.up_to_line, r.lines, r.sha256,
      to_char(r.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as made_at
    from audit_roots r
    order by r.seq`,
  );
  return rows;
}

/** Recomputes every root while the chains are followed, one after the other in the order in which a root lists them. */
export class RootsCheck {
  /** Newest line under each root. */
  readonly lines: readonly bigint[];
  private readonly hashes: readonly Hash[];
  private readonly sums: bigint[];
  private readonly heads: number[];

  constructor(
    private readonly roots: readonly RootRow[],
    private readonly tell: (fault: AuditFault) => void,
  ) {
    this.lines = roots.map((root) => BigInt(root.up_to_line));
    this.sums = roots.map(() => 0n);
    this.heads = roots.map(() => 0);
    this.hashes = roots.map((root, place) =>
      createHash('sha256')
        .update(roots[place - 1]?.sha256 ?? BEFORE_THE_FIRST)
        .update(rootTextBeforeHeads({ ...root, upToLine: root.up_to_line, madeAt: root.made_at }), 'utf8'),
    );
  }

  get newest(): KeptRoot | null {
    const root = this.roots.at(-1);
    if (root === undefined) return null;
    return { day: root.day, upToLine: root.up_to_line, sha256: root.sha256.toString('hex') };
  }

  addHead(head: HeadAtRoot): void {
    const { root, seq } = head;
    this.hashes[root]?.update(`${this.heads[root] === 0 ? '' : ', '}${headText(head)}`, 'utf8');
    this.heads[root] = (this.heads[root] ?? 0) + 1;
    this.sums[root] = (this.sums[root] ?? 0n) + BigInt(seq);
  }

  finish(keptRoot: string | undefined): void {
    this.roots.forEach((root, place) => {
      if (root.seq !== place + 1 || (this.roots[place - 1]?.day ?? '') >= root.day)
        this.fault('root_missing', root);
      const computed = this.hashes[place]?.update(']]', 'utf8').digest();
      if (computed?.equals(root.sha256) !== true || this.sums[place] !== BigInt(root.lines))
        this.fault('root_differs', root);
    });
    if (keptRoot !== undefined && !this.knows(keptRoot))
      this.tell({ kind: 'kept_root_unknown', chain: null, line: null, about: keptRoot });
  }

  private knows(keptRoot: string): boolean {
    return this.roots.some(({ sha256 }) => sha256.toString('hex') === keptRoot.toLowerCase());
  }

  private fault(kind: AuditFault['kind'], root: RootRow): void {
    this.tell({ kind, chain: null, line: root.up_to_line, about: root.day });
  }
}
