import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A window that closes gives the focus back first; milliseconds. */
const AFTER_MS = 50;
/** So long a heading may take to come; milliseconds. */
const PATIENCE_MS = 8_000;

const heading = (): HTMLElement | null => document.querySelector('main h1');

function focusOn(element: HTMLElement | null): void {
  if (element === null) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Whether the reader already stands in the page, or in a window over it. */
function standsInPage(): boolean {
  const { activeElement: active } = document;
  if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return true;
  return active !== null && active.id !== 'main' && active.closest('main') !== null;
}

/** Leads the focus to the heading of the page that has been opened, once it is there. @returns stops waiting for it */
function arrive(): () => void {
  let observer: MutationObserver | null = null;
  const stop = (): void => observer?.disconnect();
  const timers = [
    setTimeout(() => {
      if (standsInPage()) return;
      focusOn(heading() ?? document.getElementById('main'));
      if (document.activeElement?.id !== 'main') return;
      observer = new MutationObserver(() => {
        if (document.activeElement?.id !== 'main') stop();
        else if (heading() !== null) {
          stop();
          focusOn(heading());
        }
      });
      observer.observe(document.body, { childList: true, subtree: true });
    }, AFTER_MS),
    setTimeout(stop, PATIENCE_MS),
  ];
  return () => {
    stop();
    for (const timer of timers) clearTimeout(timer);
  };
}

/** After a step to another page the keyboard and a screen reader go on at its heading, not at the link that led there. */
export function useArrival(): void {
  const router = useRouter();
  useEffect(() => {
    let leave = (): void => undefined;
    const unsubscribe = router.subscribe('onResolved', ({ pathChanged }) => {
      leave();
      if (pathChanged) leave = arrive();
    });
    return () => {
      unsubscribe();
      leave();
    };
  }, [router]);
}
