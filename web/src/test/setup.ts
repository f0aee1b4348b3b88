import '@testing-library/jest-dom/jest-globals';
import { afterEach } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
import { noteAnswer } from '../lib/offline/connection.js';

/** A device that asks for the light theme and for reduced motion; nothing ever scrolls into view by itself. */
const deviceMedia = (query: string): Partial<MediaQueryList> => ({
  matches: query.includes('reduce'),
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
window.matchMedia = (query) => deviceMedia(query) as MediaQueryList;
window.scrollTo = () => undefined;

// The first page of a file also compiles what it loads lazily, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  window.localStorage.clear();
  noteAnswer();
});
