import type { ProblemCode } from './problem-catalogue.js';

/** Database errors in the words of the catalogue of problems; a SQLSTATE that is not here is a fault of ours (500). */
const BY_STATE: Readonly<Record<string, ProblemCode>> = {
  '23505': 'conflict',
  // Two spans that must not overlap, such as two delegations to one person.
  '23P01': 'conflict',
  '23503': 'refused_by_database',
  '23502': 'refused_by_database',
  '23514': 'refused_by_database',
  '22003': 'refused_by_database',
  // Characters that no text in the store can hold, such as NUL.
  '22021': 'refused_by_database',
  '22P05': 'refused_by_database',
  '40001': 'concurrent_change',
  '40P01': 'concurrent_change',
  '55P03': 'busy',
  '57014': 'busy',
  '25P03': 'busy',
  '53300': 'busy',
  '57P01': 'not_ready',
  '57P03': 'not_ready',
  // Row-level security: what is not visible is not said to exist.
  '42501': 'not_found',
};

/** Connection faults carry a code of Node instead of a SQLSTATE. */
const BY_CONNECTION: Readonly<Record<string, ProblemCode>> = {
  ECONNREFUSED: 'not_ready',
  ECONNRESET: 'not_ready',
  EPIPE: 'not_ready',
  ETIMEDOUT: 'not_ready',
};

export function problemOfDatabase(error: unknown): ProblemCode | null {
  const code = databaseCode(error);
  if (code === null) return null;
  const connection = code.startsWith('08') ? 'not_ready' : undefined;
  return BY_STATE[code] ?? BY_CONNECTION[code] ?? connection ?? null;
}

/** TypeORM wraps the driver's error; the code is on either. */
function databaseCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const own = (error as { code?: unknown }).code;
  if (typeof own === 'string') return own;
  const inner = (error as { driverError?: { code?: unknown } }).driverError?.code;
  return typeof inner === 'string' ? inner : null;
}
