import { use, useId, type ReactNode } from 'react';
import { ExplainsAsPage } from './explain-go.js';

/** A part of the explanation, named by its heading. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  // Over a page the explanation is itself a heading of level 2, its finding of level 3.
  const Heading = use(ExplainsAsPage) ? 'h2' : 'h4';
  return (
    <section aria-labelledby={id} className="min-w-0 border-t border-line pt-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <Heading id={id} className="text-lg leading-snug font-semibold">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
