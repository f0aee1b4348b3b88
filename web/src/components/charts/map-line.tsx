import type { ReactNode } from 'react';

/** What is looked at, in words; else how to look at one. */
export function MapLine({
  words,
  hint,
}: {
  readonly words: string | null;
  readonly hint: string;
}): ReactNode {
  return (
    <p aria-live="polite" className="mt-2 min-h-12 print:hidden">
      {words === null ? <span className="text-ink-soft">{hint}</span> : <strong>{words}</strong>}
    </p>
  );
}
