import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ScanType } from '../../domain/scan-file.js';

/** Key of the report that a file belongs to. */
export interface AttachmentPlace {
  readonly provinceId: number;
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
}

export interface AttachmentRow {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly element: string;
  readonly file_name: string;
  readonly media_type: ScanType;
  readonly size_bytes: number;
  readonly recorded_at: Date;
  readonly by_name: string | null;
}

export interface NewAttachment {
  readonly place: AttachmentPlace;
  readonly elementId: number;
  readonly sha256: string;
  readonly mediaType: ScanType;
  readonly sizeBytes: number;
  readonly fileName: string;
}

const keyOf = (place: AttachmentPlace): number[] => [
  place.provinceId,
  place.periodId,
  place.orgUnitId,
  place.dataSetId,
];

/** What is known of files. */
@Injectable()
export class AttachmentsStore {
  /** Every file of a report once, as it was uploaded last; newest first. */
  ofReport(tx: Tx, place: AttachmentPlace): Promise<AttachmentRow[]> {
    return tx.query(
      'attachments-of-report',
      `select newest.*
from (
  select distinct on (a.sha256) encode(a.sha256, 'hex') as sha256, e.code as element, a.file_name, a.media_type,
    a.size_bytes, a.recorded_at, app.display_name_at(a.actor_id, 'infinity') as by_name
  from attachments a
  join data_elements e on e.id = a.element_id
  where a.province_id = $1
    and a.period_id = $2
    and a.org_unit_id = $3
    and a.data_set_id = $4
  order by a.sha256, a.id desc
) as newest
order by newest.recorded_at desc`,
      keyOf(place),
    );
  }

  async add(
    tx: Tx,
    { place, elementId, sha256, mediaType, sizeBytes, fileName }: NewAttachment,
  ): Promise<void> {
    await tx.query(
      'add-attachment',
      `insert into attachments (
  province_id, period_id, org_unit_id, data_set_id, element_id, sha256, media_type, size_bytes, file_name
)
values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9)`,
      [...keyOf(place), elementId, sha256, mediaType, sizeBytes, fileName],
    );
  }
}
