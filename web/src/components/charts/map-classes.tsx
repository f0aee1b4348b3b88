import clsx from 'clsx';
import type { ReactNode } from 'react';
import { classWords } from '@domain/map/class-words.js';
import type { DifferenceClass } from '@domain/map/difference-classes.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** A class of colours with how many communes have it. */
export interface CountedClass {
  /** From 0; null: communes without data. */
  readonly level: number | null;
  /** null: communes without data. */
  readonly bounds: DifferenceClass | null;
  readonly count: number;
}

/** A square of the colour of a class. */
export function ClassMark({ level }: { readonly level: number | null }): ReactNode {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'size-4 shrink-0 rounded-sm forced-color-adjust-none',
        level === null && 'hatched bg-no-data-tint',
      )}
      style={level === null ? {} : { background: `var(--c-diff-${String(level)})` }}
    />
  );
}

/** What each colour stands for, with how many communes have it. */
export function MapClasses({
  classes,
  title,
}: {
  readonly classes: readonly CountedClass[];
  readonly title: string;
}): ReactNode {
  const { t, lang } = useI18n();
  return (
    <div className="mt-2 text-sm">
      <p className="text-ink-soft">{title}</p>
      <ul className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-3 gap-y-1">
        {classes.map(({ level, bounds, count }) => (
          <li key={level ?? 'none'} className="flex items-center gap-2">
            <ClassMark level={level} />
            <span>
              {bounds === null ? t('state.missing') : classWords(bounds, lang)}: <strong>{count}</strong>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
