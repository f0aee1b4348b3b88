import { ApiProblem } from './api.js';

/** The sentence of the server at one field; null: it found nothing wrong there. */
export function errorAt(error: unknown, path: string): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.errors.find((one) => one.path === path)?.message ?? null;
}
