import type { SaveBody } from '../../contract/submissions.js';
import { queueFault, wasQueued } from '../../domain/queue-time.js';
import { ProblemError } from '../../http/problem.js';
import { QUEUE_WORDS } from '../../http/problems/queue-words.js';

/** When the device queued the command, as it says; undefined: it was sent at once. Refuses what cannot be. */
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
  return wasQueued(at, now) ? at : undefined;
}

/** How the figures came in: what a device kept first and then sent at once came from its form. */
export function sourceOf(
  { source, queuedAt }: Pick<SaveBody, 'source' | 'queuedAt'>,
  now: Date,
): SaveBody['source'] {
  return queuedAt !== undefined && queuedAtOf({ queuedAt }, now) === undefined ? 'form' : source;
}
