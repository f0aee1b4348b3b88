import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { reasonVi } from '../../lib/i18n/vi/reason.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';

// Fetched on its own, after the page and its words.
addTexts(reasonVi);

/** Between old and new: an arrow to the eye, a word to a reader. Drawn, since the fonts of the pages have no arrow. */
export function Becomes(): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <span className="sr-only"> {t('change.to')} </span>
      <svg
        className="mx-1.5 inline-block size-3.5 align-[-0.1em]"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M2 8h11.5M9.5 4l4 4-4 4" />
      </svg>
    </>
  );
}
