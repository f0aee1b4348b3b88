import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Glyph } from '../../components/ui/glyphs.js';
import { later } from '../../components/ui/later.js';
import { railControl } from '../../components/ui/preference-switches.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Key } from '../../lib/i18n/vi/index.js';
import { siteKeysVi } from '../../lib/i18n/vi/site-keys.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';
import { type Session, useSession } from '../../lib/session/session.js';
import { listenKeys } from './listen-keys.js';
import { setSearchOpen, useSearchOpen } from './search-open.js';
import type { SitePage } from './to-search-results.js';
import { useArrival } from './use-arrival.js';

const SearchDialog = later(async () => (await import('./search-dialog.js')).SearchDialog);
const HelpDialog = later(async () => (await import('./help-dialog.js')).HelpDialog);

const openSearch = (): void => {
  setSearchOpen(true);
};
const closeSearch = (): void => {
  setSearchOpen(false);
};

// Fetched on its own, after the page and its words.
addTexts(siteKeysVi);

interface FramePage {
  readonly to: string;
  readonly label: Extract<Key, `nav.${string}`>;
}

type PagesFor = (session: Session) => readonly FramePage[];

/** In words, each with its own address: that of the own commune holds its code. */
function usePages(pagesFor: PagesFor): SitePage[] {
  const { t } = useI18n();
  const session = useSession();
  const own = session.orgUnit?.code ?? '';
  return pagesFor(session).map(({ to, label }) => ({ to: to.replace('$code', own), label: t(label) }));
}

/** The button that searches. */
export function SearchButton(): ReactNode {
  const { t } = useI18n();
  return (
    <button
      type="button"
      className={railControl}
      aria-label={t('search.open')}
      title={t('search.open')}
      onClick={openSearch}
    >
      <Glyph className="size-5 shrink-0">
        <path
          d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.3 7.8 3.7 3.7"
          stroke="currentColor"
          strokeWidth={1.7}
          strokeLinecap="round"
        />
      </Glyph>
    </button>
  );
}

/** Search, help, rows of lists, and where the focus goes after a step to another page. */
export function SiteWindows({ pagesFor }: { readonly pagesFor: PagesFor }): ReactNode {
  const pages = usePages(pagesFor);
  const searching = useSearchOpen();
  const [helping, setHelping] = useState(false);
  useArrival();
  useEffect(
    () =>
      listenKeys({
        search: openSearch,
        help: () => {
          setHelping(true);
        },
      }),
    [],
  );
  return (
    <Suspense fallback={null}>
      {searching && (
        <SearchDialog
          pages={pages}
          onClose={closeSearch}
          onHelp={() => {
            closeSearch();
            setHelping(true);
          }}
        />
      )}
      {helping && (
        <HelpDialog
          pages={pages}
          onClose={() => {
            setHelping(false);
          }}
        />
      )}
    </Suspense>
  );
}
