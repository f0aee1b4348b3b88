import { z } from 'zod';
import { asOfAnswer, asOfParam, LocalDate, OrgUnitCode } from './shared.js';

export const OrgUnitSchema = z
  .object({
    code: OrgUnitCode,
    name: z.string().describe('Name without kind: Cuôr Đăng'),
    fullName: z.string().describe('Name with kind: Xã Cuôr Đăng'),
    kind: z.enum(['tỉnh', 'xã', 'phường', 'đặc khu']).describe('Kind of unit'),
    level: z.enum(['province', 'commune']).describe('Level in the hierarchy'),
    parent: OrgUnitCode.nullable().describe('Code of the unit above; null for the province'),
    population: z.int().nullable().describe('Persons; null: unknown'),
    populationSource: z.string().nullable().describe('What the population figure is'),
    labelLon: z.number().nullable().describe('Longitude of the label point, degrees'),
    labelLat: z.number().nullable().describe('Latitude of the label point, degrees'),
    openedOn: LocalDate.describe('First day of the unit'),
    closedOn: LocalDate.nullable().describe('Day the unit ended; null: open'),
    predecessorNote: z.string().nullable().describe('What the unit was formed from, in words'),
    version: z.int().describe('Version of its properties; given back with a change'),
  })
  .meta({ id: 'OrgUnit' });
export type OrgUnitDto = z.infer<typeof OrgUnitSchema>;

export const OrgUnitQuery = z.object({
  level: z.enum(['province', 'commune']).optional().describe('Only this level'),
  search: z.string().max(100).optional().describe('Part of a name, with or without Vietnamese marks'),
  ...asOfParam,
});
export const OrgUnitList = z
  .object({ ...asOfAnswer, items: z.array(OrgUnitSchema).describe('In Vietnamese order') })
  .meta({ id: 'OrgUnitList' });
