import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Letterhead } from '../../domain/report/document.js';

interface LetterheadRow {
  readonly version: number;
  readonly agency_above: string;
  readonly agency: string;
  readonly agency_in_text: string;
  readonly symbol: string;
  readonly place: string;
  readonly addressees: string[];
  readonly recipients: string[];
  readonly signer_authority: string;
  readonly signer_post: string;
  readonly signer_name: string;
  readonly recorded_at: Date;
  readonly by: string | null;
}

export interface KeptLetterhead {
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
  readonly letterhead: Letterhead;
}

/** Letterheads of units, every version; when and by whom is stamped by the store. */
@Injectable()
export class LetterheadsStore {
  /** @param moment whose knowledge is asked for; null: the newest, one's own of this transaction among them. null: there was none */
  async at(tx: Tx, orgUnitId: number, moment: Date | null): Promise<KeptLetterhead | null> {
    const rows = await tx.query<LetterheadRow>(
      'letterhead-of-unit',
      `select l.version, l.agency_above, l.agency, l.agency_in_text, l.symbol, l.place, l.addressees, l.recipients,
  l.signer_authority, l.signer_post, l.signer_name, l.recorded_at, app.display_name(l.actor_id) as by
from letterheads l
where l.org_unit_id = $1
  and ($2::timestamptz is null or l.recorded_at <= $2)
order by l.version desc
limit 1`,
      [orgUnitId, moment],
    );
    const row = rows[0];
    return row === undefined ? null : keptOf(row);
  }

  /** Those of all units that the reader sees, by unit, as known at a moment; a unit without one is left out. */
  async allAt(tx: Tx, moment: Date): Promise<ReadonlyMap<number, Letterhead>> {
    const rows = await tx.query<LetterheadRow & { readonly org_unit_id: number }>(
      'letterheads-of-units',
      `select distinct on (l.org_unit_id) l.org_unit_id, l.version, l.agency_above, l.agency, l.agency_in_text, l.symbol,
  l.place, l.addressees, l.recipients, l.signer_authority, l.signer_post, l.signer_name, l.recorded_at, null as by
from letterheads l
where l.recorded_at <= $1
order by l.org_unit_id, l.version desc`,
      [moment],
    );
    return new Map(rows.map((row) => [row.org_unit_id, keptOf(row).letterhead]));
  }

  /** Two at the same time take the same version, and the second is refused as a conflict. */
  async keep(
    tx: Tx,
    provinceId: number,
    orgUnitId: number,
    version: number,
    { signer, ...head }: Letterhead,
  ): Promise<void> {
    await tx.query(
      'insert-letterhead',
      `insert into letterheads (province_id, org_unit_id, version, agency_above, agency, agency_in_text, symbol, place,
  addressees, recipients, signer_authority, signer_post, signer_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[provinceId, orgUnitId, version, head.agencyAbove, head.agency, head.agencyInText, head.symbol],
        ...[head.place, head.addressees, head.recipients, signer.authority, signer.post, signer.name],
      ],
    );
  }
}

const keptOf = (row: LetterheadRow): KeptLetterhead => ({
  version: row.version,
  changedAt: row.recorded_at,
  changedBy: row.by,
  letterhead: {
    agencyAbove: row.agency_above,
    agency: row.agency,
    agencyInText: row.agency_in_text,
    symbol: row.symbol,
    place: row.place,
    addressees: row.addressees,
    recipients: row.recipients,
    signer: { authority: row.signer_authority, post: row.signer_post, name: row.signer_name },
  },
});
