import { toSignWords } from '@domain/report-issue/to-sign.js';
import { Link, useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { buttonClass } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useReportsToSign } from '../../lib/report-issue/use-reports-to-sign.js';

/** Where signers come in. */
const FIRST_PAGES: readonly string[] = ['/', '/nhap', '/hop-viec'];

/** What waits for the reader's signature, on the pages they come in by: over the page, so that nothing moves when it arrives. */
export function SignBar(): ReactNode {
  const { lang } = useI18n();
  const here = useMatches().at(-1)?.pathname ?? '';
  const reports = useReportsToSign();
  const words = toSignWords(reports, lang);
  const [first] = reports;
  if (words === null || first === undefined || !FIRST_PAGES.includes(here)) return null;
  const look = buttonClass('primary', 'shrink-0 whitespace-nowrap');
  return createPortal(
    <aside
      aria-label={words.label}
      className="fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-10 flex items-center justify-between gap-4 border-t border-line-strong bg-warning-tint px-4 py-2 text-warning lg:bottom-0 lg:left-60 lg:px-6 print:hidden"
    >
      <p className="min-w-0 font-semibold">{words.finding}</p>
      {reports.length === 1 ? (
        <Link to="/bao-cao/$report" params={{ report: String(first.id) }} className={look}>
          {words.act}
        </Link>
      ) : (
        <Link to="/bao-cao" search={{ state: 'awaiting_signature' }} className={look}>
          {words.act}
        </Link>
      )}
    </aside>,
    document.body,
  );
}
