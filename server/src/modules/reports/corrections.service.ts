import { Injectable } from '@nestjs/common';
import { lookingAt, type Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import type { ReportKind } from '../../domain/report/document.js';
import type { ReportCorrections } from '../../domain/report/corrections.js';
import { ChangesService } from '../analytics/changes.service.js';
import { LastIssuedQuery } from './last-issued.query.js';

/** What became of the figures of the report that was issued last. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly issued: LastIssuedQuery,
    private readonly changes: ChangesService,
  ) {}

  /** null: nothing was issued before. */
  async ofProvince(tx: Tx, { province }: Catalogue, kind: ReportKind): Promise<ReportCorrections | null> {
    const last = await this.issued.read(tx, province.id, kind);
    if (last === null) return null;
    const { period, campaign, number, issued_on: issuedOn } = last;
    const since = last.as_of.toISOString();
    const question = { period, from: since, ...(campaign === null ? {} : { campaign }) };
    const changes = await this.changes.of(lookingAt(tx, tx.now), question);
    const [headline] = changes.goals;
    return {
      number,
      issuedOn,
      period,
      since,
      changes: {
        ...changes.communes,
        department: changes.department,
        denominators: new Set(changes.denominators.map(({ orgUnit }) => orgUnit)).size,
        definitions: changes.definitions.length,
      },
      headline:
        headline === undefined ? null : { ...headline, byDenominators: headline.effects.denominators },
      values: changes.values,
    };
  }
}
