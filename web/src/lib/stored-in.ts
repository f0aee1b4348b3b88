import { ApiProblem } from './api.js';

/** What somebody else has saved meanwhile, of a save that was refused for it; null: it was not, or it is there no more. */
export function storedIn<T>(error: unknown): T | null {
  if (!(error instanceof ApiProblem) || error.code !== 'stale_definition') return null;
  return (error.body['current'] as T | null | undefined) ?? null;
}
