import type { ReactNode } from 'react';
import { Icon } from '../ui/glyphs.js';

/** The figures of a drawing as a table, closed until asked for. Every chart has one. */
export function DataDetails({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className="group mt-2 min-w-0">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-semibold text-link [&::-webkit-details-marker]:hidden">
        <Icon name="next" className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
