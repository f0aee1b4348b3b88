import { askAhead } from './ahead/ask-ahead.js';

// A script of its own in the documents of pages of figures: what it cannot learn the page asks for by itself.
askAhead(location).catch(() => undefined);
