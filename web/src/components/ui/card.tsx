import clsx from 'clsx';
import { useId, type ReactNode } from 'react';

interface CardProps {
  /** The finding, as a heading. */
  readonly title?: ReactNode;
  /** Measure, place, period. */
  readonly subtitle?: ReactNode;
  /** Beside the heading: a badge, a link. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A section of a page, named by its heading. */
export function Card({ title, subtitle, aside, level = 2, className, children }: CardProps): ReactNode {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className={clsx('min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-5', className)}
    >
      {title !== undefined && (
        <div className="mb-3 flex items-start justify-between gap-3">
          <div className="min-w-0">
            <Heading id={id} className="text-lg leading-snug font-semibold">
              {title}
            </Heading>
            {subtitle !== undefined && <p className="text-sm text-ink-soft">{subtitle}</p>}
          </div>
          {aside !== undefined && <div className="shrink-0">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
