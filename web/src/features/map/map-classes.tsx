import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { MapClass } from './to-map-rows.js';

/** What each colour stands for, with how many communes have it. */
export function MapClasses({ classes }: { readonly classes: readonly MapClass[] }): ReactNode {
  const { t } = useI18n();
  const unit = classes.at(-1)?.toText ?? '';
  const words = ({ bounds, fromText, toText }: MapClass): string => {
    if (bounds === null) return t('state.missing');
    if (fromText === null) return t('map.below', { to: toText ?? '' });
    if (toText === null) return t('map.from', { from: fromText });
    return t('map.between', { from: fromText, to: toText });
  };
  return (
    <div className="mt-2">
      <p className="text-sm text-ink-soft">{t('map.classes', { unit })}</p>
      <ul className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-3 gap-y-1">
        {classes.map((one) => (
          <li key={one.level ?? 'none'} className="flex items-center gap-2 text-sm">
            <span
              aria-hidden="true"
              className={
                one.level === null
                  ? 'hatched size-4 shrink-0 rounded-sm bg-no-data-tint'
                  : 'size-4 shrink-0 rounded-sm'
              }
              style={one.level === null ? {} : { background: `var(--c-diff-${String(one.level)})` }}
            />
            <span>
              {words(one)}: <strong>{one.count}</strong>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
