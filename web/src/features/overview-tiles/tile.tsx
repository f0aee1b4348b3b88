import type { ReactNode } from 'react';

interface TileProps {
  readonly name: string;
  readonly badge?: ReactNode;
  readonly value: ReactNode;
  readonly beside?: ReactNode;
  /** Bar or strip. */
  readonly drawing: ReactNode;
  readonly children: ReactNode;
}

/** Name, number, bar, sentence: always in this order. */
export function Tile({ name, badge, value, beside, drawing, children }: TileProps): ReactNode {
  return (
    <article className="flex min-w-0 flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <div className="flex items-start justify-between gap-2">
        <h2 className="min-w-0 text-[0.95rem] leading-snug font-semibold text-ink-soft">{name}</h2>
        {badge}
      </div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-4xl leading-none font-bold">{value}</span>
        {beside !== undefined && <span className="text-ink-soft">{beside}</span>}
      </p>
      {drawing}
      <div className="text-[0.95rem] leading-snug text-ink">{children}</div>
    </article>
  );
}

/** "9 rất chậm, 57 chậm; …": only the parts that exist. */
export function Parts({
  parts,
}: {
  readonly parts: readonly { readonly show: boolean; readonly text: string; readonly className?: string }[];
}): ReactNode {
  const shown = parts.filter((part) => part.show);
  return shown.map((part, index) => (
    <span key={part.text}>
      <span className={part.className}>{part.text}</span>
      {index < shown.length - 1 ? ', ' : '.'}
    </span>
  ));
}
