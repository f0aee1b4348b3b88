import { later } from '../../components/ui/later.js';
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
export const LazyReviewDialog = later(async () => (await loadReview()).ReviewDialog);
export const loadQueued = () => withWords(() => ofOutbox(() => import('./queued-report.js')));
export const LazyQueuedReport = later(async () => (await loadQueued()).QueuedReport);
export const LazyNoChange = later(async () => (await withWords(() => import('./no-change.js'))).NoChange);
export const LazyReportView = later(
  async () => (await withWords(() => import('./report-view.js'))).ReportView,
);
export const LazyKeptFigures = later(
  async () => (await ofOutbox(() => import('./kept-figures.js'))).KeptFigures,
);
export const LazyQueueNote = later(async () => (await ofOutbox(() => import('./queue-note.js'))).QueueNote);
