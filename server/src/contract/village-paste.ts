import { z } from 'zod';
import { VillageDate, villageFacts, VillageReason } from './villages.js';

/** A block of the register pasted from a sheet: looked at first, then recorded whole or not at all. */

export const PasteText = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(200_000)
      .describe('Cells copied from a sheet or a CSV text; one line a village, with or without a heading'),
  })
  .meta({ id: 'ReadVillages' });
export type PasteText = z.infer<typeof PasteText>;

export const PasteVillages = z
  .strictObject({
    text: PasteText.shape.text,
    revision: z.int().min(0).describe('Revision of the register that the preview was made on'),
    effectiveOn: VillageDate.describe('From this local date, today at the latest; null: a correction'),
    reason: VillageReason,
  })
  .meta({ id: 'PasteVillages' });
export type PasteVillages = z.infer<typeof PasteVillages>;

const Column = z
  .enum([
    'name',
    'kind',
    'households',
    'hasTeam',
    'teamFoundedOn',
    'teamMembers',
    'hasBroadband',
    'bestSignal',
    'notes',
  ])
  .describe('Column of the register');

export const PastePreview = z
  .object({
    revision: z.int().describe('Revision of the register that this was made on; sent back to record it'),
    rows: z
      .array(
        z.object({
          line: z.int().describe('Line of the block, from 1'),
          change: z.enum(['new', 'changed', 'same']).describe('same: nothing would be recorded'),
          fullName: z.string().describe('Name with kind'),
          before: z.object(villageFacts).nullable().describe('As it is known; null: a new village'),
          after: z.object(villageFacts).describe('As it would be'),
          changed: z.array(Column).describe('Columns that change'),
        }),
      )
      .describe('What the block says'),
    unchanged: z.int().describe('Open villages of the register that the block does not name; they stay'),
    errors: z
      .array(
        z.object({
          line: z.int().describe('Line of the block'),
          column: Column.nullable().describe('Column; null: the whole line'),
          message: z.string().describe('What is wrong, in the language of the user'),
        }),
      )
      .describe('Everything that could not be read; nothing can be recorded while there is any'),
    ignored: z.array(z.string()).describe('Headings that are no column of the register'),
  })
  .meta({ id: 'VillagePastePreview' });
export type PastePreviewDto = z.infer<typeof PastePreview>;

export const PastedVillages = z
  .object({
    added: z.int().describe('New villages'),
    changed: z.int().describe('Villages that changed'),
    same: z.int().describe('Villages that were already so; not recorded again'),
  })
  .meta({ id: 'PastedVillages' });
export type PastedVillagesDto = z.infer<typeof PastedVillages>;
