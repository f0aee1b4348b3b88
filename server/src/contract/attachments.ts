import { z } from 'zod';
import { Instant } from './shared.js';

/** Files that belong to a report, such as the scan of a decision. */

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe('SHA-256 of the bytes, hexadecimal: the value of the element in the report');

export const AttachmentQuery = z.object({
  dataSet: z.string().max(64).describe('Code of the data set'),
});

export const AttachQuery = AttachmentQuery.extend({
  dataElement: z.string().max(64).describe('Code of the data element that takes the file'),
});

export const AttachmentSchema = z
  .object({
    sha256: Sha256,
    dataElement: z.string().describe('Code of the data element'),
    fileName: z.string().describe('What its sender called it'),
    mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']).describe('As found in its bytes'),
    sizeBytes: z.int().describe('Bytes'),
    uploadedAt: Instant.describe('When'),
    uploadedBy: z.string().nullable().describe('Who; null: unknown'),
    available: z.boolean().describe('false: its bytes are not in the store any more'),
  })
  .meta({ id: 'Attachment' });
export type AttachmentDto = z.infer<typeof AttachmentSchema>;

export const AttachmentList = z
  .object({ items: z.array(AttachmentSchema).describe('Every file once, the newest first') })
  .meta({ id: 'AttachmentList' });
export type AttachmentListDto = z.infer<typeof AttachmentList>;
