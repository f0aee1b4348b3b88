import { lazy } from 'react';
import { addTexts } from '../../lib/i18n/vietnamese.js';

/** What comes after typing, fetched with its words when it is asked for: the form is there sooner. */
async function withWords<Module>(load: () => Promise<Module>): Promise<Module> {
  const [module, words] = await Promise.all([load(), import('../../lib/i18n/vi/review.js')]);
  addTexts(words.reviewVi);
  return module;
}

/** What waits, or was typed and cannot be sent. */
async function ofOutbox<Module>(load: () => Promise<Module>): Promise<Module> {
  const [module, words] = await Promise.all([load(), import('../../lib/i18n/vi/outbox.js')]);
  addTexts(words.outboxVi);
  return module;
}

export const loadReview = () => withWords(() => import('./review-dialog.js'));
export const LazyReviewDialog = lazy(async () => ({ default: (await loadReview()).ReviewDialog }));
export const loadQueued = () => withWords(() => ofOutbox(() => import('./queued-report.js')));
export const LazyQueuedReport = lazy(async () => ({ default: (await loadQueued()).QueuedReport }));
export const LazyNoChange = lazy(async () => ({
  default: (await withWords(() => import('./no-change.js'))).NoChangeDialog,
}));
export const LazyReportView = lazy(async () => ({
  default: (await withWords(() => import('./report-view.js'))).ReportView,
}));
export const LazyKeptFigures = lazy(async () => ({
  default: (await ofOutbox(() => import('./kept-figures.js'))).KeptFigures,
}));
export const LazyQueueNote = lazy(async () => ({
  default: (await ofOutbox(() => import('./queue-note.js'))).QueueNote,
}));
