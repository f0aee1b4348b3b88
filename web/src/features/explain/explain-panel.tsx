import { Link, useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Dialog } from 'radix-ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { opener } from '../../components/ui/explain-link.js';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { readExplained, type Explained } from '../../lib/selection/explained.js';
import { explainedParams, explainedSearch } from './explain-go.js';
import { Explanation } from './explanation.js';

/** The explanation the address asks for, over the page it was opened from. */
export function ExplainPanel(): ReactNode {
  const { giaiThich } = useSearch({ strict: false });
  const explained = readExplained(giaiThich);
  return explained === null ? null : <Panel explained={explained} address={giaiThich ?? ''} />;
}

/** Back to the page as it was: the steps taken inside are undone; an address that was opened from outside is cleared. */
function useClose(): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  const steps = useLocation({ select: ({ state }) => state.explained ?? 0 });
  return () => {
    if (steps > 0) router.history.go(-steps);
    else
      void navigate({
        to: '.',
        search: ({ giaiThich: _closed, ...before }) => before,
        replace: true,
        resetScroll: false,
      });
  };
}

function Panel({
  explained,
  address,
}: {
  readonly explained: Explained;
  readonly address: string;
}): ReactNode {
  const close = useClose();
  const sheet = useRef<HTMLDivElement>(null);
  // From one explanation to the next: the reader starts at its top.
  useEffect(() => {
    if (sheet.current === null) return;
    sheet.current.scrollTop = 0;
    sheet.current.focus();
  }, [address]);
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <Dialog.Content
          ref={sheet}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            sheet.current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            if (opener.current?.isConnected !== true) return;
            event.preventDefault();
            opener.current.focus();
          }}
          className="fixed inset-y-0 right-0 z-50 h-dvh w-full overflow-y-auto overscroll-contain bg-surface text-ink shadow-xl outline-none sm:max-w-2xl sm:border-l sm:border-line"
        >
          <Bar explained={explained} />
          <div className="px-4 py-4 sm:px-6">
            <Explanation key={address} explained={explained} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What it is, the way to a page of its own, and the way back. */
function Bar({ explained }: { readonly explained: Explained }): ReactNode {
  const { t } = useI18n();
  return (
    <div className="sticky top-0 z-10 flex items-center justify-between gap-3 border-b border-line bg-surface py-1 pr-2 pl-4 sm:pl-6">
      <Dialog.Title className="text-base font-semibold text-ink-soft">{t('page.explain')}</Dialog.Title>
      <div className="flex items-center gap-1">
        <Link
          to="/giai-thich/$indicator/$orgUnit/$period"
          params={explainedParams(explained)}
          search={explainedSearch(explained)}
          className="inline-flex min-h-11 items-center px-2 text-link underline underline-offset-2 hover:no-underline"
        >
          {t('explain.ownPage')}
        </Link>
        <Dialog.Close
          className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-md hover:bg-sunken"
          aria-label={t('explain.close')}
        >
          <Icon name="close" />
        </Dialog.Close>
      </div>
    </div>
  );
}
