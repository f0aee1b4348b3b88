import { createHash } from 'node:crypto';

/** SHA-256 of a document as it is frozen, hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
