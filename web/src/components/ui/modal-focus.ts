import { useState } from 'react';

/**
 * Gives the focus back to what opened a window; where that is gone, to the page. The library does so only for a trigger of its own, and puts it on the page
 * otherwise, from where a keyboard begins at the top again.
 * @returns for `onCloseAutoFocus`
 */
export function useFocusBack(): (event: Event) => void {
  const [opener] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
    else document.getElementById('main')?.focus({ preventScroll: true });
  };
}
