import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, SyntheticEvent } from 'react';
import { isPlain } from './explain-link.js';

type Anchor = AnchorHTMLAttributes<HTMLAnchorElement>;

interface PlainLinkProps extends Omit<Anchor, 'href' | 'onClick' | 'onPointerEnter'> {
  /** Of a commune. */
  readonly code: string;
  readonly period: string;
}

/**
 * The link of a long list or a map to the page of a commune in a week. The router's own works its address out anew with
 * every change of the address above it: a weak device spends longer on some hundred of them than on what was asked of it.
 * This one does so when it is approached, by hand or by key: opened beside this page it shows the same moment and campaign.
 */
export function PlainLink({ code, period, onFocus, ...rest }: PlainLinkProps): ReactNode {
  const router = useRouter();
  const page = { to: '/xa-phuong/$code', params: { code }, search: { period } } as const;
  const refresh = ({ currentTarget }: SyntheticEvent): void => {
    // By its attribute: within a drawing the property cannot be written.
    currentTarget.setAttribute('href', router.buildLocation(page).href);
  };
  return (
    <a
      {...rest}
      href={`/xa-phuong/${code}?period=${period}`}
      onFocus={(event) => {
        refresh(event);
        onFocus?.(event);
      }}
      onPointerEnter={refresh}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        void router.navigate(page);
      }}
    />
  );
}
