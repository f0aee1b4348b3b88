import { lazy } from 'react';

export const loadIssueSentence = () => import('./issue-sentence.js');

/** Seldom needed: mostly a text is refused as it is read. Where it cannot be fetched, the box is marked without it. */
export const LazyIssueSentence = lazy(() =>
  loadIssueSentence().then(
    ({ IssueSentence }) => ({ default: IssueSentence }),
    () => ({ default: () => '' }),
  ),
);
