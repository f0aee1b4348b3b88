import type { SetupDto } from '@contract/setup.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';

/** How many communes have each reference figure; those that all have are not named. */
export function MissingReferences({ references }: Pick<SetupDto, 'references'>): ReactNode {
  const { lang } = useI18n();
  const missing = references.filter(({ known, outOf }) => known < outOf);
  return (
    <ul className="mt-1 grid gap-x-6 text-sm sm:grid-cols-2">
      {missing.map((one) => (
        <li key={one.element} className="flex justify-between gap-3">
          <span className="min-w-0">{lang === 'vi' ? one.nameVi : one.nameEn}</span>
          <span className="whitespace-nowrap">
            {one.known}/{one.outOf}
          </span>
        </li>
      ))}
    </ul>
  );
}
