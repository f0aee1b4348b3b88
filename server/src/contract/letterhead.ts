import { z } from 'zod';
import { Instant, OrgUnitCode } from './shared.js';

/** How the reports of a unit are headed, addressed and signed. */

const words = (most: number) => z.string().trim().max(most);
const present = (most: number) => z.string().trim().min(1).max(most);

const fields = {
  agencyAbove: words(160).describe('Agency above, in capitals; empty: none'),
  agency: present(160).describe('Agency that issues, in capitals'),
  agencyInText: present(160).describe('The agency within a sentence'),
  symbol: present(40).describe('Symbol after the number: BC-SKHCN'),
  place: present(80).describe('Place before the date'),
  addressees: z.array(present(200)).max(10).describe('Kính gửi; empty: none'),
  recipients: z
    .array(present(200))
    .min(1)
    .max(30)
    .describe('Nơi nhận without dashes; the last is the archive; "Như trên" is added'),
  signer: z
    .object({
      authority: present(120).describe('First line over the signature, with TM. or KT. where it belongs'),
      post: words(120).describe('Second line over it; empty: none'),
      name: words(120).describe('Name under the signature; empty: open'),
    })
    .describe('Who signs'),
};

export const LetterheadBody = z.object({
  version: z.int().min(0).describe('Version that was seen; 0: there was none'),
  ...fields,
});
export type LetterheadBody = z.infer<typeof LetterheadBody>;

export const LetterheadState = z
  .object({
    orgUnit: OrgUnitCode.describe('Unit whose reports it heads'),
    version: z.int().describe('Counts its changes; 0: none, reports have the usual one'),
    changedAt: Instant.nullable().describe('When; null: never'),
    changedBy: z.string().nullable().describe('By whom; null: never'),
    letterhead: z.object(fields).nullable().describe('null: the usual one'),
    usual: z.object(fields).describe('What reports have until one is kept'),
  })
  .meta({ id: 'LetterheadState' });
export type LetterheadStateDto = z.infer<typeof LetterheadState>;
