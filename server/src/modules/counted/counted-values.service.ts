import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { type CountedRow, CountedValuesQuery, type Wanted } from './counted-values.query.js';

export type { CountedRow } from './counted-values.query.js';

/** Counted values as they were reported, nothing carried: those of now, or what counted at the moment of the read. */
@Injectable()
export class CountedValuesService {
  constructor(private readonly query: CountedValuesQuery) {}

  of(tx: Tx, catalogue: Catalogue, wanted: Wanted): Promise<CountedRow[]> {
    const provinceId = catalogue.province.id;
    if (tx.asOf === null) return this.query.now(tx, provinceId, wanted);
    return this.query.at(tx, provinceId, wanted, catalogue.settings.counts === 'approved_only', tx.asOf);
  }
}
