import type { Fault } from '../../domain/fault.js';
import { ProblemError } from '../../http/problem.js';

/** Refuses what is not valid, at its fields; nothing is written. */
export function refuseFaults(errors: readonly Fault[]): void {
  if (errors.length > 0) throw new ProblemError('invalid_definition', { errors });
}

/**
 * Refuses a change that did not start from the newest version, with both.
 * @param current what is in the store; null: nothing yet
 */
export function refuseStale(
  current: { readonly version: number } | null,
  yours: { readonly version: number },
): void {
  const version = current?.version ?? 0;
  if (version === yours.version) return;
  throw new ProblemError('stale_definition', {
    params: { current: version, yours: yours.version },
    members: { current, yours },
  });
}
