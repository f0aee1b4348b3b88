import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '../ui/glyphs.js';

/** As narrow as a phone: Tailwind's `max-sm`. */
const PHONE = '(width < 40rem)';

/** What is detail on a phone: folded there under its words, where a search of the page still finds it; on wider screens and on paper it stands open. */
export function PhoneFold({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: ReactNode;
}): ReactNode {
  const [open, setOpen] = useState(() => !matchMedia(PHONE).matches);
  useEffect(() => {
    const phone = matchMedia(PHONE);
    const widen = (): void => {
      if (!phone.matches) setOpen(true);
    };
    // At once: a browser that prints takes the page as it stands when this returns.
    const unfold = (): void => {
      flushSync(() => {
        setOpen(true);
      });
    };
    phone.addEventListener('change', widen);
    addEventListener('beforeprint', unfold);
    return () => {
      phone.removeEventListener('change', widen);
      removeEventListener('beforeprint', unfold);
    };
  }, []);
  return (
    <details
      className="group min-w-0"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-semibold text-link sm:hidden [&::-webkit-details-marker]:hidden">
        <Icon name="next" className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
