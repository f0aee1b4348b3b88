import { z } from 'zod';
import { asOfAnswer, asOfParam, OrgUnitCode, PeriodCode } from './shared.js';

export const MapQuery = z.object({ period: PeriodCode, ...asOfParam });

export const MapSchema = z
  .object({
    period: PeriodCode,
    ...asOfAnswer,
    cols: z.int().describe('Columns of the tile grid'),
    rows: z.int().describe('Rows of the tile grid'),
    tiles: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          name: z.string().describe('Name without kind'),
          fullName: z.string().describe('Name with kind'),
          col: z.int().describe('From the west, from 0'),
          row: z.int().describe('From the north, from 0'),
        }),
      )
      .describe('One square for each commune of the week whose place is known, from north to south'),
    unplaced: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          name: z.string().describe('Name without kind'),
          fullName: z.string().describe('Name with kind'),
        }),
      )
      .describe('Communes of the week without a label point: not on the map, still in every list'),
  })
  .meta({ id: 'Map' });
export type MapDto = z.infer<typeof MapSchema>;
