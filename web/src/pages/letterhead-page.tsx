import { letterheadLines } from '@domain/report/letterhead-lines.js';
import type { Letterhead } from '@domain/report/document.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LetterheadScreen } from '../features/letterhead/letterhead-screen.js';
import { SheetSample } from '../features/report-sheet/sheet-sample.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Under whose name do our reports go out? */
export function LetterheadPage(): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 px-4 py-5 sm:px-6">
      <header>
        <p>
          <Link
            to="/bao-cao"
            className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
          >
            {t('reports.toList')}
          </Link>
        </p>
        <h1 className="text-2xl leading-tight font-bold">{t('letterhead.title')}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{t('letterhead.lead')}</p>
      </header>
      <LetterheadScreen preview={drawn} />
    </div>
  );
}

const drawn = (letterhead: Letterhead): ReactNode => <SheetSample lines={letterheadLines(letterhead)} />;
