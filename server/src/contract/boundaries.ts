import { z } from 'zod';
import { ActReason } from './reason.js';
import { asOfAnswer, Instant, OrgUnitCode } from './shared.js';

/** Boundaries of communes, as the province loaded them from a file; without any the map shows squares. */

const Version = z
  .int()
  .min(0)
  .describe('Counts up from 1 with every loading and taking off; 0: never loaded');
const Credit = z.string().trim().min(3).max(200).describe('Whose boundaries these are, and of when');
const FullName = z.string().describe('Name with kind');

const Shape = z
  .object({
    orgUnit: OrgUnitCode,
    path: z.string().describe('Path of SVG in units of the drawing'),
    x: z.int().describe('A point well inside, units of the drawing from the left'),
    y: z.int().describe('The same from above'),
    room: z.int().describe('How far the border is from that point, units of the drawing'),
  })
  .meta({ id: 'BoundaryShape' });
export type BoundaryShapeDto = z.infer<typeof Shape>;

const size = {
  width: z.int().describe('Width of the drawing, units of its own'),
  height: z.int().describe('Height of the drawing, the same units'),
};
const drawing = {
  ...size,
  shapes: z.array(Shape).describe('Communes that have a boundary; neighbours share their border exactly'),
};

const boundaries = z
  .object({ credit: Credit, loadedAt: Instant.describe('When they were loaded'), ...drawing })
  .nullable()
  .describe('null: none are loaded, the map shows squares');

export const BoundariesSchema = z
  .object({ ...asOfAnswer, version: Version, boundaries })
  .meta({ id: 'Boundaries' });
export type BoundariesDto = z.infer<typeof BoundariesSchema>;

/** What a map is drawn by. */
export type DrawnBoundariesDto = NonNullable<BoundariesDto['boundaries']>;

export const PublicBoundariesSchema = z.object({ boundaries }).meta({ id: 'PublicBoundaries' });
export type PublicBoundariesDto = z.infer<typeof PublicBoundariesSchema>;

/** What a page knows of boundaries before it asks for them: how much room they take. */
export const BoundariesAhead = z
  .object({ version: Version, ...size })
  .nullable()
  .describe('Boundaries to ask for; null: none are loaded, the map shows squares');

const choice = {
  layer: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Layer of a TopoJSON file; absent: the one that fits best'),
  property: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Property with the official codes; absent: the one that finds most communes'),
};

export const BoundaryPreviewQuery = z.object(choice);

const Choice = z.object({
  name: z.string().describe('Name in the file'),
  matched: z.int().describe('How many communes it finds'),
});
const Place = z.object({ orgUnit: OrgUnitCode, fullName: FullName });

export const BoundaryPreviewSchema = z
  .object({
    version: Version.describe('What is loaded now; goes along when it is recorded'),
    file: z
      .object({
        name: z.string().describe('What its sender calls it'),
        sha256: z.string().describe('Hexadecimal; goes along when it is recorded'),
        bytes: z.int().describe('Length in bytes'),
        format: z.enum(['geojson', 'topojson']).describe('What it says it is'),
      })
      .describe('The file'),
    layer: z.string().describe('Layer that is read; empty for GeoJSON'),
    property: z.string().describe('Property that is read for the codes'),
    layers: z.array(Choice).describe('Layers that find a commune, the best first'),
    properties: z.array(Choice).describe('Properties that find a commune, the best first'),
    ...drawing,
    outOf: z.int().describe('How many communes there are today'),
    missing: z.array(Place).describe('Communes of today without a boundary in the file'),
    repeated: z.array(Place).describe('Communes with several shapes, drawn together'),
    faulty: z
      .array(
        Place.extend({
          fault: z
            .enum(['no_geometry', 'no_polygon', 'too_few_corners', 'not_closed', 'no_numbers'])
            .describe('What is wrong with the shape'),
        }),
      )
      .describe('Communes with a shape that cannot be drawn'),
    unknown: z
      .array(
        z.object({
          code: z.string().describe('Code in the file; empty: none that is one'),
          name: z.string().describe('Name in the file; empty: none'),
        }),
      )
      .describe('Shapes of no commune of today, which are left out; the first fifty'),
    unknownCount: z.int().describe('How many there are'),
    pointsBefore: z.int().describe('Corners of the borders in the file, each border once'),
    pointsAfter: z.int().describe('Corners that remain'),
    packedBytes: z.int().describe('What the map costs a phone to fetch, bytes, compressed'),
  })
  .meta({ id: 'BoundaryPreview' });
export type BoundaryPreviewDto = z.infer<typeof BoundaryPreviewSchema>;

/** Goes along with the file, which is the body. */
export const BoundaryRecordQuery = z.object({
  ...choice,
  version: z.coerce.number().int().min(0).describe('Version that the preview named'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('The file that the preview read, hexadecimal'),
  credit: Credit,
  reason: ActReason.describe('Reason, or number of the deciding document'),
});
export type BoundaryRecordQuery = z.infer<typeof BoundaryRecordQuery>;

export const BoundaryTakeOffBody = z
  .strictObject({ version: Version, reason: ActReason.describe('Why they are taken off') })
  .meta({ id: 'TakeOffBoundaries' });
export type BoundaryTakeOffBody = z.infer<typeof BoundaryTakeOffBody>;

export const BoundaryHistorySchema = z
  .object({
    version: Version,
    items: z
      .array(
        z.object({
          version: Version,
          at: Instant.describe('When it became known'),
          by: z.string().nullable().describe('Who; null: came with the installation'),
          reason: z.string().describe('Why'),
          loaded: z
            .object({
              fileName: z.string().describe('What its sender called the file'),
              credit: Credit,
              matched: z.int().describe('How many communes got a boundary'),
            })
            .nullable()
            .describe('null: the boundaries were taken off'),
        }),
      )
      .describe('Newest first'),
  })
  .meta({ id: 'BoundaryHistory' });
export type BoundaryHistoryDto = z.infer<typeof BoundaryHistorySchema>;
