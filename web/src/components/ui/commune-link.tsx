import type { PlanStatus } from '@domain/figure.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PlainLink } from './plain-link.js';
import { StatusGlyph } from './status-glyph.js';

interface CommuneLinkProps {
  readonly commune: { readonly code: string; readonly fullName: string; readonly status: PlanStatus };
  readonly period: string;
  /** The row says in words how it stands; otherwise that is read out here. */
  readonly saysStatus?: boolean;
  /** Look of the link, where it is not that of a dense list. */
  readonly look?: string;
  /** Beside the name. */
  readonly children?: ReactNode;
}

/** A commune at the head of a row: how it stands, its name, and the way to its page. */
export function CommuneLink({
  commune: { code, fullName, status },
  period,
  saysStatus = false,
  look = 'min-h-8 hover:underline',
  children,
}: CommuneLinkProps): ReactNode {
  const { t } = useI18n();
  return (
    <span className="flex items-center gap-2">
      <StatusGlyph status={status} className="size-3.5 shrink-0" />
      <PlainLink
        code={code}
        period={period}
        className={clsx('inline-flex min-w-0 items-center leading-tight', look)}
      >
        {fullName}
      </PlainLink>
      {!saysStatus && <span className="sr-only">{t(`status.${status}`)}</span>}
      {children}
    </span>
  );
}
