import type { DataSet } from '../catalogue.js';

type Form = Pick<DataSet, 'members'>;

/** What a form counts towards "3/11 mục": its required elements, in its order; of a form without any, all of them. */
export function countedElements({ members }: Form): string[] {
  const sorted = [...members].sort((a, b) => a.position - b.position);
  const required = sorted.filter((member) => member.required);
  return (required.length > 0 ? required : sorted).map(({ element }) => element);
}

export interface Progress {
  readonly done: number;
  readonly all: number;
  /** Those without a value, in the order of the form. */
  readonly missing: readonly string[];
}

/** How far a report is. @param has whether an element has a value that is right; zero is a value, a blank is none */
export function progressOf(form: Form, has: (element: string) => boolean): Progress {
  const counted = countedElements(form);
  const missing = counted.filter((element) => !has(element));
  return { done: counted.length - missing.length, all: counted.length, missing };
}

/**
 * Whether a report that was handed in is complete: every required element has a value; a form that requires none, at least
 * one. A blank form is never complete, whoever signed it.
 */
export function isComplete(form: Form, has: (element: string) => boolean): boolean {
  const { done, missing } = progressOf(form, has);
  return form.members.some(({ required }) => required) ? missing.length === 0 : done > 0;
}
