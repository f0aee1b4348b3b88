import { gzipSync } from 'node:zlib';
import type { BoundaryHistoryDto, BoundaryPreviewDto, BoundaryShapeDto } from '../../contract/boundaries.js';
import type { OrgUnit } from '../../domain/catalogue.js';
import type { SentFile } from '../../http/file-door.js';
import type { BoundaryActRow } from './boundaries.query.js';
import type { ReadBoundaries } from './boundary-file/parse-boundary-file.js';

/** What loading a file would draw, and what is missing or left out. */
export function previewAnswer(
  sent: SentFile,
  read: ReadBoundaries,
  communes: readonly OrgUnit[],
  version: number,
): BoundaryPreviewDto {
  const { drawn, repeated, faulty, unknown } = read;
  const known = new Map(communes.map((commune) => [commune.code, commune]));
  const place = (code: string): { orgUnit: string; fullName: string } => ({
    orgUnit: code,
    fullName: known.get(code)?.fullName ?? code,
  });
  const shapes = drawn.units.map(({ code, ...shape }): BoundaryShapeDto => ({ orgUnit: code, ...shape }));
  const found = new Set(shapes.map(({ orgUnit }) => orgUnit));
  return {
    version,
    file: { name: sent.name, sha256: sent.sha256, bytes: sent.bytes.length, format: read.format },
    layer: read.layer,
    property: read.property,
    layers: [...read.layers],
    properties: [...read.properties],
    width: drawn.width,
    height: drawn.height,
    shapes,
    outOf: communes.length,
    missing: communes.filter(({ code }) => !found.has(code)).map(({ code }) => place(code)),
    repeated: repeated.map(place),
    faulty: faulty.map(({ code, fault }) => ({ ...place(code), fault })),
    unknown: [...unknown],
    unknownCount: read.unknownCount,
    pointsBefore: drawn.pointsBefore,
    pointsAfter: drawn.pointsAfter,
    packedBytes: gzipSync(JSON.stringify(shapes)).length,
  };
}

export const historyAnswer = (rows: readonly BoundaryActRow[]): BoundaryHistoryDto => ({
  version: rows[0]?.version ?? 0,
  items: rows.map(({ version, at, by, reason, file_name: fileName, credit, matched }) => ({
    ...{ version, at: at.toISOString(), by, reason },
    loaded: fileName === null || credit === null ? null : { fileName, credit, matched },
  })),
});
