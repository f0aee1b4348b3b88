import type { PublicationDto } from '../../contract/published.js';
import type { PublicationRow } from './publications.query.js';

/** A snapshot as the Department sees it, with what became of it. */
export function publicationAnswer(row: PublicationRow): PublicationDto {
  return {
    id: row.id,
    period: row.period,
    version: row.version,
    publishedAt: row.recorded_at.toISOString(),
    sha256: row.sha256.toString('hex'),
    licence: row.licence,
    asOf: row.as_of.toISOString(),
    publishedBy: row.by,
    state: row.withdrawn_at !== null ? 'withdrawn' : row.newest ? 'shown' : 'replaced',
    withdrawal:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at.toISOString(), by: row.withdrawn_by, reason: row.reason ?? '' },
  };
}
