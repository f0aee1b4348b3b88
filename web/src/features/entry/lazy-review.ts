import { lazy } from 'react';
import { addTexts } from '../../lib/i18n/vietnamese.js';

/** What comes after typing, fetched with its words when it is asked for: the form is there sooner. */
async function withWords<Module>(load: () => Promise<Module>): Promise<Module> {
  const [module, words] = await Promise.all([load(), import('../../lib/i18n/vi/review.js')]);
  addTexts(words.reviewVi);
  return module;
}

export const loadReview = () => withWords(() => import('./review-dialog.js'));
export const LazyReviewDialog = lazy(async () => ({ default: (await loadReview()).ReviewDialog }));
export const loadQueued = () => withWords(() => import('./queued-report.js'));
export const LazyQueuedReport = lazy(async () => ({ default: (await loadQueued()).QueuedReport }));
export const LazyReportView = lazy(async () => ({
  default: (await withWords(() => import('./report-view.js'))).ReportView,
}));
