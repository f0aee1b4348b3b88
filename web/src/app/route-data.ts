import type { LeftBehind } from '../lib/session/left-session.js';
import type { TitleKey } from './page-title.js';

/** What every route may say of its page, and what a step in the history may carry. */
declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Just signed in: the first page is chosen by role. */
    landing?: boolean;
    /** Just signed out: what stays on this device. */
    left?: LeftBehind;
    /** How many explanations were opened one from another: so many steps back is the page itself. */
    explained?: number;
  }
  interface StaticDataRouteOption {
    /** The page has its own bar at the bottom of a phone. */
    hidesTabs?: boolean;
    /** Shows figures as they were known at a moment. */
    moments?: boolean;
    /** Words of the page in the browser's tab. */
    title?: TitleKey;
  }
}
