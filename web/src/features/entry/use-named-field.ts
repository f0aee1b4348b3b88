import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** An address that names a field (`#muc-…`) leads to its box: a comment was made there. */
export function useNamedField(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (!hash.startsWith('muc-')) return;
    const field = document.getElementById(hash);
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
  }, [hash]);
}
