import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/glyphs.js';

/**
 * The figures of a drawing as a table, closed until asked for. Every chart has one.
 * @param late not drawn before it is opened: what is long, and is not printed with the page
 */
export function DataDetails({
  summary,
  late = false,
  open = false,
  children,
}: {
  readonly summary: string;
  readonly late?: boolean;
  /** From the beginning. */
  readonly open?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [opened, setOpened] = useState(!late);
  return (
    <details
      className="group mt-2 min-w-0"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-semibold text-link [&::-webkit-details-marker]:hidden">
        <Icon name="next" className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      {opened && children}
    </details>
  );
}
