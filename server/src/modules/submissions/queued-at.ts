import { queueFault } from '../../domain/queue-time.js';
import { ProblemError } from '../../http/problem.js';
import { QUEUE_WORDS } from '../../http/problems/queue-words.js';

/** What the device says of when it queued the command; undefined: it was sent at once. Refuses what cannot be. */
export function queuedAtOf(
  { queuedAt }: { readonly queuedAt?: string | undefined },
  now: Date,
): Date | undefined {
  if (queuedAt === undefined) return undefined;
  const at = new Date(queuedAt);
  const fault = queueFault(at, now);
  if (fault !== null)
    throw new ProblemError('invalid_times', {
      errors: [{ path: 'queuedAt', code: fault, ...QUEUE_WORDS[fault] }],
    });
  return at;
}
