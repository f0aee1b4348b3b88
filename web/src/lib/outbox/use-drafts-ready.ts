import { useEffect, useState } from 'react';
import { draftsReady } from './device-draft.js';

/** Whether what lies on this device has been read, so that a form does not open without it. */
export function useDraftsReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    void draftsReady().then(() => {
      if (here) setReady(true);
    });
    return () => {
      here = false;
    };
  }, []);
  return ready;
}
