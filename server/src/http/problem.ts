import { PROBLEMS, type ProblemCode, type Words } from './problem-catalogue.js';

/** One field that was refused; the sentence in both languages, chosen when the answer is written. */
export interface FieldError extends Words {
  /** Field of the body or query, or code of the data element. */
  readonly path: string;
  readonly code: string;
}

/** Fill the `{name}` places of the sentence; a Date is shown as local date and time, words in the language of the user. */
export type ProblemParams = Readonly<Record<string, string | number | Date | Words>>;

export interface ProblemDetails {
  readonly params?: ProblemParams;
  readonly errors?: readonly FieldError[];
  /** Further members of the answer, such as the window's times. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal that has a place in the catalogue of problems; thrown by services, written by the one filter. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(PROBLEMS[code].title.en);
    this.name = 'ProblemError';
    this.code = code;
    this.details = details;
  }
}
