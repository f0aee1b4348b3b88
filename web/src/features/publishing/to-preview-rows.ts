import type { PublicationPreviewDto } from '@contract/published.js';

/** How a preview stands to what the public sees of its week. */
export type Standing = 'first' | 'same' | 'differs' | 'hidden';

export function standingOf({ baseVersion, shown, same }: PublicationPreviewDto): Standing {
  if (baseVersion === 0) return 'first';
  if (!shown) return 'hidden';
  return same ? 'same' : 'differs';
}

/** How many figures of communes are absent, and how many are there and withheld: two different things. */
export function absentOf({ snapshot }: PublicationPreviewDto): {
  readonly missing: number;
  readonly withheld: number;
} {
  const figures = snapshot.communes.flatMap((commune) => commune.figures);
  const withheld = figures.filter(({ dataStatus }) => dataStatus === 'withheld').length;
  return { withheld, missing: figures.filter(({ value }) => value === null).length - withheld };
}
