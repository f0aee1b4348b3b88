import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { isPlain } from './explain-link.js';

interface PlainLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'onClick'> {
  /** Of this site, whole. */
  readonly href: string;
}

/**
 * A link of a long list or a map. The router's own works its address out anew with every change of the address above it: a
 * weak device spends longer on some hundred of them than on what was asked of it.
 */
export function PlainLink({ href, ...rest }: PlainLinkProps): ReactNode {
  const router = useRouter();
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        void router.navigate({ href });
      }}
    />
  );
}

/** The page of a commune in a week. @param code of the commune */
export const communeAddress = (code: string, period: string): string => `/xa-phuong/${code}?period=${period}`;
