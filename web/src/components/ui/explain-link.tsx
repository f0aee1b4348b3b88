import { useRouter } from '@tanstack/react-router';
import clsx from 'clsx';
import type { MouseEvent, ReactNode, SyntheticEvent } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { explainedText, type Explained } from '../../lib/selection/explained.js';

/** The figure an explanation was opened from: the focus comes back to it. Some browsers do not focus a link that is clicked. */
export const opener: { current: HTMLElement | null } = { current: null };

/** Whether a click is for this page: with a key held down the browser opens the address elsewhere. */
export const isPlain = (event: MouseEvent): boolean =>
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

interface ExplainLinkProps {
  readonly figure: Explained;
  /** The figure and what it is of, read out: begins with what is seen. */
  readonly label: string;
  /** Stands alone: its target is a thumb's width, whatever its letters take. */
  readonly alone?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A figure that leads to what it is made of, over the page it stands on. Hundreds stand on a page: none is drawn anew with
 * every change of the address; what one leads to is brought up to date when it is approached, by hand or by key.
 */
export function ExplainLink({ figure, label, alone, className, children }: ExplainLinkProps): ReactNode {
  const { t } = useI18n();
  const router = useRouter();
  const address = (): string => {
    const { pathname, searchStr } = router.latestLocation;
    const search = new URLSearchParams(searchStr);
    search.set('giaiThich', explainedText(figure));
    return `${pathname}?${search.toString()}`;
  };
  const refresh = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void => {
    currentTarget.href = address();
  };
  return (
    <a
      href={address()}
      aria-label={t('explain.open', { label })}
      onFocus={refresh}
      onPointerEnter={refresh}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        opener.current = event.currentTarget;
        void router.navigate({
          href: address(),
          state: (before) => ({ ...before, explained: (before.explained ?? 0) + 1 }),
          resetScroll: false,
        });
      }}
      className={clsx('explainable', alone === true && 'thumb', className)}
    >
      {children}
    </a>
  );
}
