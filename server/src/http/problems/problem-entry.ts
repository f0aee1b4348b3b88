/** One sentence or name in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export interface ProblemEntry {
  readonly status: number;
  readonly title: Words;
  readonly detail: Words;
}

/** @param title and `detail` are [Vietnamese, English] */
export const entry = (
  status: number,
  title: readonly [string, string],
  detail: readonly [string, string],
): ProblemEntry => ({
  status,
  title: { vi: title[0], en: title[1] },
  detail: { vi: detail[0], en: detail[1] },
});
