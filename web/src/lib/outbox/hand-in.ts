import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import { ApiProblem } from '../api.js';
import { newIdempotencyKey } from '../idempotency-key.js';
import type { SaveInDoubt } from './kept-draft.js';
import { isOpen, itemOf, type OutboxItem, type OutboxStep } from './outbox-item.js';
import { changeItem, enqueue, itemsOf } from './outbox-store.js';
import { sendOutbox } from './send-outbox.js';

export { hasScan } from './kept-scans.js';

/** What is handed in, by whom. */
export interface HandIn {
  readonly user: string;
  readonly report: SubmissionDto;
  /** A save that was never answered: it goes first, under its own key. */
  readonly inDoubt: SaveInDoubt | null;
  readonly values: readonly SaveBody['values'][number][];
  readonly reasons: SaveBody['reasons'];
  readonly draftRev: number;
  /** Clock of the installation, milliseconds. */
  readonly now: number;
}

export type HandInOutcome =
  | { readonly kind: 'arrived'; readonly report: SubmissionDto | null }
  /** It is kept and goes by itself; `lasting` false: only while the page is open. */
  | { readonly kind: 'waiting'; readonly sessionEnded: boolean; readonly lasting: boolean };

/** As long as a person waits for an answer; sending goes on after it. */
const patienceMs = 8_000;

/** Values and hand-over in order, with the keys they keep. */
export function toItem({ user, report, inDoubt, reasons, draftRev, now, ...given }: HandIn): OutboxItem {
  const values = [...given.values];
  const queuedAt = new Date(now).toISOString();
  const steps: OutboxStep[] = [];
  if (inDoubt !== null) {
    const { body, key } = inDoubt;
    const { version, source } = body;
    steps.push({
      kind: 'save',
      key,
      version,
      values: body.values,
      reasons: body.reasons,
      source,
      queuedAt: body.queuedAt ?? null,
    });
  }
  const before = (): number | null => (steps.length === 0 ? report.version : null);
  if (values.length + reasons.length > 0)
    steps.push({
      kind: 'save',
      key: newIdempotencyKey(),
      version: before(),
      values,
      reasons,
      source: 'offline',
      queuedAt,
    });
  steps.push({ kind: 'submit', key: newIdempotencyKey(), version: before(), queuedAt });
  const { orgUnit, orgUnitName, period, dataSet, version } = report;
  return {
    id: newIdempotencyKey(),
    user,
    orgUnit,
    orgUnitName,
    period,
    dataSet,
    kind: 'submit',
    baseVersion: version,
    values,
    steps,
    done: 0,
    queuedAt: now,
    draftRev,
    state: 'waiting',
    attempts: 0,
    problem: null,
    receipt: null,
    touchedAt: null,
  };
}

/**
 * Hands a report in: first it is kept on this device, then it is sent. Without an answer it waits here and goes by itself.
 * @throws ApiProblem when the server refuses it, or somebody saved another version meanwhile: then nothing waits any more
 */
export async function handIn(given: HandIn): Promise<HandInOutcome> {
  const item = toItem(given);
  const lasting = await enqueue(item);
  const patience = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null));
  const result = await Promise.race([sendOutbox(), patience]);
  const now = (await itemsOf(given.user)).find(({ id }) => id === item.id);
  if (now === undefined || isOpen(now))
    return { kind: 'waiting', sessionEnded: result?.sessionEnded ?? false, lasting };
  if (now.state === 'arrived') {
    const report = result?.arrived.find((one) => itemOf([now], one) !== undefined) ?? null;
    return { kind: 'arrived', report };
  }
  // Whoever stands in front of the form is told at once, and has everything in it.
  await changeItem(item.id, () => undefined);
  const { status, code, title, detail, errors } = now.problem ?? {
    status: 0,
    code: 'unexpected',
    title: '',
    detail: '',
    errors: [],
  };
  throw new ApiProblem(status, code, title, detail, errors);
}
