import { Link, useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Dialog } from 'radix-ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { opener } from '../../components/ui/explain-link.js';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { readExplained, type Explained } from '../../lib/selection/explained.js';
import { explainedParams } from './explain-go.js';
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
  const { t } = useI18n();
  const close = useClose();
  const body = useRef<HTMLDivElement>(null);
  // From one explanation to the next: the reader starts at its top.
  useEffect(() => {
    if (body.current === null) return;
    body.current.scrollTop = 0;
    body.current.focus();
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
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            body.current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            if (opener.current?.isConnected !== true) return;
            event.preventDefault();
            opener.current.focus();
          }}
          className="fixed inset-y-0 right-0 z-50 flex h-dvh w-full flex-col bg-surface text-ink shadow-xl outline-none sm:max-w-2xl sm:border-l sm:border-line"
        >
          <Bar explained={explained} />
          <div
            ref={body}
            tabIndex={0}
            role="group"
            aria-label={t('page.explain')}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4 -outline-offset-3 sm:px-6"
          >
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
    <div className="flex items-center justify-between gap-3 border-b border-line py-1 pr-2 pl-4">
      <Dialog.Title className="text-base font-semibold text-ink-soft">{t('page.explain')}</Dialog.Title>
      <div className="flex items-center gap-1">
        <Link
          to="/giai-thich/$indicator/$orgUnit/$period"
          params={explainedParams(explained)}
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
