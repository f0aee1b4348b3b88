import type { AttachmentDto } from '../../contract/attachments.js';
import type { Actor } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import type { Catalogue } from '../../domain/catalogue.js';
import {
  type ReportAddress,
  reportingPlace,
  type ReportingPlace,
  worksFor,
} from '../../domain/reporting-place.js';
import { ProblemError } from '../../http/problem.js';
import type { AttachmentPlace, AttachmentRow } from './attachments.store.js';

/** A foreign commune's files are not there for an account of a commune. */
export function find(catalogue: Catalogue, address: ReportAddress, actor: Actor): ReportingPlace {
  const found = reportingPlace(catalogue, address);
  if (found === null) throw new ProblemError('not_found');
  if (isCommuneRole(actor.role) && !worksFor(catalogue, actor.orgUnitId, found.unit.id))
    throw new ProblemError('not_found');
  return found;
}

export const placeOf = (
  catalogue: Catalogue,
  { unit, period, dataSet }: ReportingPlace,
): AttachmentPlace => ({
  provinceId: catalogue.province.id,
  periodId: period.id,
  orgUnitId: unit.id,
  dataSetId: dataSet.id,
});

export const answer = (row: AttachmentRow, available: boolean): AttachmentDto => ({
  sha256: row.sha256,
  dataElement: row.element,
  fileName: row.file_name,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  uploadedAt: row.recorded_at.toISOString(),
  uploadedBy: row.by_name,
  available,
});
