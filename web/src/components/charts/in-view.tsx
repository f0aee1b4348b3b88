import { useEffect, useRef, useState, type ReactNode } from 'react';

interface InViewProps {
  /** Height kept before and while the content is drawn, px. */
  readonly height: number;
  readonly children: ReactNode;
}

/** Draws its children once they are near the screen, so that heavy charts cost the first view nothing. */
export function InView({ height, children }: InViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || box.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(box.current);
    return () => {
      observer.disconnect();
    };
  }, [seen]);
  return (
    <div ref={box} className="min-w-0" style={{ minHeight: height }}>
      {seen ? children : null}
    </div>
  );
}
