import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useFirstViewStands } from '../../lib/first-view.js';
import { Placeholder } from '../ui/page-state.js';

interface InViewProps {
  /** Height kept until the content comes; any CSS length. */
  readonly height: string;
  readonly children: ReactNode;
}

/** Draws its children, which may be lazy, once they are near the screen: what lies further down costs the first view nothing. A print shows all of it. */
export function InView({ height, children }: InViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  const stands = useFirstViewStands();
  useEffect(() => {
    // Before the figures above it are in, everything is near the screen.
    if (!stands || seen || box.current === null) return undefined;
    // At once: a browser that prints takes the page as it stands when this returns.
    const show = (): void => {
      flushSync(() => {
        setSeen(true);
      });
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) show();
      },
      { rootMargin: '200px' },
    );
    observer.observe(box.current);
    addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', show);
    };
  }, [seen, stands]);
  return (
    <div ref={box} className="min-w-0">
      {seen ? (
        <Suspense fallback={<Placeholder height={height} />}>{children}</Suspense>
      ) : (
        <Placeholder height={height} />
      )}
    </div>
  );
}
