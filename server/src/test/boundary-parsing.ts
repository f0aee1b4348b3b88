import { BOUNDARY_LIMITS, type BoundaryLimits } from '../modules/boundaries/boundary-file/boundary-limits.js';
import { BoundaryRefused } from '../modules/boundaries/boundary-file/boundary-refused.js';
import {
  parseBoundaryFile,
  type ReadBoundaries,
} from '../modules/boundaries/boundary-file/parse-boundary-file.js';
import { bytesOf } from './boundary-files.js';

const CODES = ['24301', '24364', '22015', '24302'];
/** Reads a file, or a value as its JSON, for four communes. */
export const parse = (
  value: unknown,
  wish: { layer?: string; property?: string } = {},
  limits: BoundaryLimits = BOUNDARY_LIMITS,
): ReadBoundaries =>
  parseBoundaryFile(
    { bytes: Buffer.isBuffer(value) ? value : bytesOf(value), codes: CODES, ...wish },
    limits,
  );
export const drawnCodes = (read: ReadBoundaries): string[] => read.drawn.units.map(({ code }) => code);

/** The code of the refusal; 'read': there is none. */
export function refusal(...args: Parameters<typeof parse>): string {
  try {
    parse(...args);
    return 'read';
  } catch (error) {
    if (!(error instanceof BoundaryRefused)) throw error;
    return error.code;
  }
}
