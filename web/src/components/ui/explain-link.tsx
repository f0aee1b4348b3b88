import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { explainedText, type Explained } from '../../lib/selection/explained.js';

/** The figure an explanation was opened from: the focus comes back to it. Some browsers do not focus a link that is clicked. */
export const opener: { current: HTMLElement | null } = { current: null };

interface ExplainLinkProps {
  readonly figure: Explained;
  /** The figure and what it is of, read out: begins with what is seen. */
  readonly label: string;
  /** Stands alone: its target is a thumb's width, whatever its letters take. */
  readonly alone?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that leads to what it is made of, over the page it stands on. */
export function ExplainLink({ figure, label, alone, className, children }: ExplainLinkProps): ReactNode {
  const { t } = useI18n();
  return (
    <Link
      to="."
      search={(before) => ({ ...before, giaiThich: explainedText(figure) })}
      state={(before) => ({ ...before, explained: (before.explained ?? 0) + 1 })}
      resetScroll={false}
      aria-label={t('explain.open', { label })}
      onClick={(event) => {
        opener.current = event.currentTarget;
      }}
      className={clsx('explainable', alone === true && 'thumb', className)}
    >
      {children}
    </Link>
  );
}
