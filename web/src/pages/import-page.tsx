import type { ReactNode } from 'react';
import { ImportScreen } from '../features/import/import-screen.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { importVi } from '../lib/i18n/vi/import.js';
import { addTexts } from '../lib/i18n/vietnamese.js';

// They come with the page: a topic by name would weigh before every first view.
addTexts(importVi);

/** Is my file right? */
export function ImportPage(): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mx-auto w-full max-w-4xl space-y-4 px-4 py-5 sm:px-6">
      <header>
        <h1 className="text-2xl leading-tight font-bold">{t('import.title')}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{t('import.lead')}</p>
      </header>
      <ImportScreen />
    </div>
  );
}
