import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Icon } from './glyphs.js';

interface AdminPageProps {
  readonly title: ReactNode;
  /** The question the screen answers. */
  readonly lead?: ReactNode;
  /** Screen one level above; the start page of the administration unless given. */
  readonly within?: { readonly screen: string; readonly item?: string; readonly label: ReactNode };
  readonly children: ReactNode;
}

/** Frame of a screen of the administration: the way back, its name, its question. */
export function AdminPage({ title, lead, within, children }: AdminPageProps): ReactNode {
  const { t } = useI18n();
  const back =
    'inline-flex min-h-11 items-center gap-1 text-link underline underline-offset-2 hover:no-underline';
  return (
    <div className="mx-auto w-full max-w-6xl space-y-4 px-4 py-4 sm:px-6">
      <div>
        <nav aria-label={t('admin.way')} className="print:hidden">
          {within === undefined ? (
            <Link to="/quan-tri" className={back}>
              <Icon name="previous" className="size-4" />
              {t('nav.admin')}
            </Link>
          ) : within.item === undefined ? (
            <Link to="/quan-tri/$screen" params={{ screen: within.screen }} className={back}>
              <Icon name="previous" className="size-4" />
              {within.label}
            </Link>
          ) : (
            <Link
              to="/quan-tri/$screen/$item"
              params={{ screen: within.screen, item: within.item }}
              className={back}
            >
              <Icon name="previous" className="size-4" />
              {within.label}
            </Link>
          )}
        </nav>
        <h1 className="text-2xl leading-tight font-bold">{title}</h1>
        {lead !== undefined && <p className="mt-1 max-w-prose text-ink-soft">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
