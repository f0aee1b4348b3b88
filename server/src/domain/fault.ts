/** What is wrong with what somebody wants to record: at which field, in both languages. */
export interface Fault {
  /** Field of the body: `value`, `planPoints.0.on`. */
  readonly path: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

export const fault = (path: string, code: string, vi: string, en: string): Fault => ({ path, code, vi, en });
