import type { boundaryProblems } from '../../../http/problems/boundary.problems.js';
import type { Words } from '../../../http/problems/problem-entry.js';

export type BoundaryProblemCode = keyof typeof boundaryProblems;
export type BoundaryProblemParams = Readonly<Record<string, string | number | Words>>;

/** Why a file is not read; crosses from the reading thread to the answer as code and parameters. */
export class BoundaryRefused extends Error {
  override readonly name = 'BoundaryRefused';

  constructor(
    readonly code: BoundaryProblemCode,
    readonly params: BoundaryProblemParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
