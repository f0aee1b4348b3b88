import { useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useI18n } from '../lib/i18n/i18n.js';
import type { Key } from '../lib/i18n/vi/index.js';

/** Words of a page in the browser's tab; a route names them in its `staticData`. */
export type TitleKey = Extract<Key, `nav.${string}` | `page.${string}` | 'signIn.title'>;

interface Place {
  readonly title: TitleKey | null;
  /** Commune code or period, so that two open tabs can be told apart; '' where the page has none. */
  readonly detail: string;
}

/** Names the tab after the page that is shown, in the language of the site. */
export function usePageTitle(): void {
  const { t } = useI18n();
  const { title, detail } = useMatches({
    select: (matches): Place => {
      const last = matches.at(-1);
      const { code = '', period = '' } = (last?.params ?? {}) as { code?: string; period?: string };
      return { title: last?.staticData.title ?? null, detail: code || period };
    },
    structuralSharing: true,
  });
  const words = [title === null ? '' : t(title), detail].filter((word) => word !== '').join(' ');
  const name = t('app.name');
  useEffect(() => {
    document.title = words === '' ? name : `${words} – ${name}`;
  }, [words, name]);
}
