import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { localDateOf } from '../../domain/local-time.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueQuery } from './catalogue.query.js';
import { AlikeCatalogues } from './alike-catalogues.js';
import { NoProvince, toCatalogue } from './to-catalogue.js';

/** Catalogues of the past kept in memory; each is some hundred kilobytes. */
const KEPT = 8;

/** The catalogue, loaded whole and kept while the store's stamp stays the same. */
@Injectable()
export class CatalogueService {
  /** By stamp and moment; the stamp is part of the key because a late version can change what is known of the past. */
  private readonly kept = new Map<string, Catalogue>();
  private readonly alike = new AlikeCatalogues(KEPT);

  constructor(private readonly query: CatalogueQuery) {}

  /**
   * What the transaction looks at: as of now, or of the moment a read of the past asked for. A unit opens and closes with
   * the local date, so the date is part of the key.
   */
  current(tx: Tx): Promise<Catalogue> {
    if (tx.asOf !== null) return this.asOf(tx, tx.asOf);
    return this.remember(`${tx.catalogueStamp}/now/${localDateOf(tx.now)}`, async () =>
      this.alike.make(await this.query.load(tx, null), tx.now, tx.simulated),
    );
  }

  /**
   * As the store has it at this moment, also what the transaction itself has written: for a command that holds a lock
   * and must not decide by what another one has made old. Loaded each time.
   */
  async fresh(tx: Tx): Promise<Catalogue> {
    return toCatalogue(await this.query.load(tx, null), tx.now, tx.simulated);
  }

  /** As it was known at a moment of the past; refused when there was no province yet. */
  asOf(tx: Tx, moment: Date): Promise<Catalogue> {
    return this.remember(`${tx.catalogueStamp}/${moment.toISOString()}`, async () => {
      const rows = await this.query.load(tx, moment);
      try {
        return this.alike.make(rows, moment, tx.simulated);
      } catch (error) {
        throw error instanceof NoProvince ? new ProblemError('as_of_too_early') : error;
      }
    });
  }

  private async remember(key: string, load: () => Promise<Catalogue>): Promise<Catalogue> {
    const known = this.kept.get(key);
    if (known !== undefined) {
      // Used last, dropped last.
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const catalogue = await load();
    this.kept.set(key, catalogue);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return catalogue;
  }
}
