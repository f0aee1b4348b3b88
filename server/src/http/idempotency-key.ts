import { ProblemError } from './problem.js';

/** The key a client chose for a command. Missing or unusable: 400. */
export function idempotencyKeyOf(header: string | undefined): string {
  if (header === undefined || !/^[\x21-\x7e]{1,200}$/u.test(header))
    throw new ProblemError('idempotency_key_required');
  return header;
}
