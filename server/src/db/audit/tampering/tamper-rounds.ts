import type pg from 'pg';
import { streamOf } from '../../seed/demo/prng.js';
import { type AuditVerdict, verifyAudit } from '../verify-audit.js';
import { rootTampers } from './tamper-roots.js';
import { type Tamper, unguard } from './hand.js';
import { lineTampers } from './tamper-lines.js';
import { revisionTampers } from './tamper-revisions.js';
import { rewriteTampers } from './tamper-rewrite.js';
import { sealTampers } from './tamper-seals.js';

export interface TamperRounds {
  readonly rounds: number;
  readonly found: number;
  /** Kind and round of each that was not found. */
  readonly missed: readonly string[];
  /** How often each kind had its turn. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** What the store finds by itself. */
const tampers: Readonly<Record<string, Tamper>> = {
  ...lineTampers,
  ...sealTampers,
  ...revisionTampers,
  ...rewriteTampers,
};

/** Kinds that the store finds by itself, and those that it finds by a root kept elsewhere. */
export const TAMPER_KINDS: readonly string[] = [...Object.keys(tampers), ...Object.keys(rootTampers)];

/**
 * Somebody with the rights of the owner changes the audit or the revisions, round after round, each kind in its turn at a
 * place that the seed chooses; each round is undone before the next. Needs a transaction that the caller rolls back.
 */
export class Tampering {
  private constructor(
    private readonly client: pg.Client,
    private readonly keptRoot: string,
  ) {}

  /** Takes the guards of history away. @throws where the audit is not sound before anything was touched */
  static async begin(client: pg.Client): Promise<Tampering> {
    await unguard(client);
    const { faultCount, newestRoot } = await verifyAudit(client);
    if (faultCount > 0 || newestRoot === null) throw new Error('the audit is not sound, or has no root yet');
    return new Tampering(client, newestRoot.sha256);
  }

  /** @returns null: nothing was changed, there is nothing to find */
  async verdictAfter(tamper: Tamper, seed: string, keptRoot?: string): Promise<AuditVerdict | null> {
    await this.client.query('savepoint untouched');
    try {
      const changed = await tamper({ client: this.client, prng: streamOf(seed) });
      return changed === 0 ? null : await verifyAudit(this.client, keptRoot);
    } finally {
      await this.client.query('rollback to savepoint untouched');
    }
  }

  async rounds(count: number, seed = ''): Promise<TamperRounds> {
    const kinds = new Map<string, number>();
    const missed: string[] = [];
    for (let time = 0, rounds = 0; rounds < count; time += 1) {
      const name = TAMPER_KINDS[time % TAMPER_KINDS.length] ?? '';
      const round = `${name} ${String(time)}`;
      const verdict = await this.try(name, `${seed}${round}`);
      if (verdict === null) continue;
      rounds += 1;
      kinds.set(name, (kinds.get(name) ?? 0) + 1);
      if (verdict.faultCount === 0) missed.push(round);
    }
    return { rounds: count, found: count - missed.length, missed, kinds };
  }

  private try(name: string, seed: string): Promise<AuditVerdict | null> {
    const [ownKind, rootKind] = [tampers[name], rootTampers[name]];
    if (ownKind !== undefined) return this.verdictAfter(ownKind, seed);
    if (rootKind !== undefined) return this.verdictAfter(rootKind, seed, this.keptRoot);
    throw new Error(`no such tamper: ${name}`);
  }
}
