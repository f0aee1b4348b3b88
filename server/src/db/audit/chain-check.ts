import type { AuditFault } from './audit-faults.js';
import type { SealedRow } from './audit-rows.js';
import { BEFORE_THE_FIRST, chained, sealedText } from './sealed-text.js';

/** The newest seal of a chain as the store says it. */
export interface Head {
  readonly seq: number;
  readonly lineId: string;
  readonly sha256: Buffer;
}

/** The newest seal of a chain as it stood when a root was made. */
export interface HeadAtRoot {
  /** Place of the root in the list of roots. */
  readonly root: number;
  readonly chain: number;
  readonly seq: number;
  readonly sha256: Buffer;
}

/** Follows one chain from its first seal to its last. */
export class ChainCheck {
  readonly headsAt: HeadAtRoot[] = [];
  private seq = 0;
  private lineId = 0n;
  private before: Buffer = BEFORE_THE_FIRST;
  /** Roots whose head of this chain is still to come. */
  private nextRoot = 0;

  /**
   * @param newestSealed no line up to here may be without a seal
   * @param rootLines newest line under each root, ascending
   */
  constructor(
    readonly chain: number,
    private readonly newestSealed: bigint,
    private readonly rootLines: readonly bigint[],
    private readonly tell: (fault: AuditFault) => void,
  ) {}

  add(row: SealedRow): void {
    if (row.seal === null) this.addUnsealed(row);
    else this.addSealed(row, row.seal);
    this.checkRevisionOf(row);
  }

  finish(head: Head | null): void {
    this.closeRootsBefore(null);
    const fits =
      head === null
        ? this.seq === 0
        : head.seq === this.seq && BigInt(head.lineId) === this.lineId && head.sha256.equals(this.before);
    if (!fits) this.fault('head_differs', this.lineId === 0n ? null : String(this.lineId));
  }

  private addUnsealed({ line }: SealedRow): void {
    if (line !== null && BigInt(line.id) <= this.newestSealed) this.fault('line_unsealed', line.id);
  }

  private addSealed({ line, revision }: SealedRow, seal: NonNullable<SealedRow['seal']>): void {
    const lineId = BigInt(seal.lineId);
    this.closeRootsBefore(lineId);
    if (seal.seq !== this.seq + 1) this.fault('seal_missing', seal.lineId, `#${String(seal.seq)}`);
    if (lineId <= this.lineId) this.fault('seal_out_of_order', seal.lineId, `#${String(seal.seq)}`);
    if (line === null) this.fault('line_missing', seal.lineId);
    else {
      if ((line.orgUnitId ?? 0) !== this.chain) this.fault('line_in_other_chain', line.id);
      const text = sealedText(this.chain, seal.seq, line, revision);
      if (!chained(this.before, text).equals(seal.sha256)) this.fault('line_changed', line.id);
    }
    // Goes on from what is stored, so that one changed line is one fault and not all that follow.
    this.seq = seal.seq;
    this.lineId = lineId;
    this.before = seal.sha256;
  }

  private checkRevisionOf({ line, revision }: SealedRow): void {
    if (line !== null && line.revisionSha256 !== null && revision === null)
      this.fault('revision_missing', line.id);
  }

  /** The seal before the first line that is not under a root is what the root saw. null: there are no more seals. */
  private closeRootsBefore(lineId: bigint | null): void {
    for (; this.nextRoot < this.rootLines.length; this.nextRoot += 1) {
      const upTo = this.rootLines[this.nextRoot] ?? 0n;
      if (lineId !== null && lineId <= upTo) return;
      if (this.seq > 0)
        this.headsAt.push({ root: this.nextRoot, chain: this.chain, seq: this.seq, sha256: this.before });
    }
  }

  private fault(kind: AuditFault['kind'], line: string | null, about = ''): void {
    this.tell({ kind, chain: this.chain, line, about });
  }
}
