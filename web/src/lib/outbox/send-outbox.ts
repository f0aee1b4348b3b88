import type { SaveBody, SubmissionDto, SubmitBody } from '@contract/submissions.js';
import { ApiProblem, request } from '../api.js';
import { keepReads } from '../offline/kept-reads.js';
import { submissionKey } from '../report-form/report-key.js';
import { alone } from './alone.js';
import { dropSent } from './device-draft.js';
import {
  answered,
  begun,
  failed,
  isOpen,
  orphaned,
  type OutboxItem,
  type OutboxStep,
} from './outbox-item.js';
import { changeItem, itemsOf, openItems } from './outbox-store.js';

/** What came of a round of sending. */
export interface SendResult {
  /** Reports that arrived, as the server answered. */
  readonly arrived: readonly SubmissionDto[];
  /** Most attempts of what still waits; null: nothing of this person does. */
  readonly waiting: number | null;
  /** There is no session, so it is not known whose items may be sent. */
  readonly sessionEnded: boolean;
}

const nothing: SendResult = { arrived: [], waiting: null, sessionEnded: false };

/**
 * Sends what waits on this device for whoever is signed in. Knows nothing of the page: a service worker calls it as well.
 * One tab sends at a time; each command goes with the key it got when it was queued, however often it is repeated.
 */
export async function sendOutbox(): Promise<SendResult> {
  if ((await openItems()).length === 0) return nothing;
  return (await alone('outbox', true, sendAll)) ?? nothing;
}

async function sendAll(): Promise<SendResult> {
  for (const { id, state } of await openItems()) if (state === 'sending') await changeItem(id, orphaned);
  const user = await whoIsThere();
  if (user === null) return { ...nothing, sessionEnded: true };
  if (user === undefined) return { ...nothing, waiting: 1 };
  const arrived: SubmissionDto[] = [];
  for (const item of await itemsOf(user)) {
    if (!isOpen(item)) continue;
    const { answer, problem } = await sendItem(item);
    if (answer !== null) arrived.push(answer);
    if (problem?.status === 401) return { arrived, waiting: 1, sessionEnded: true };
    // Without a signal the next one would meet nobody either.
    if (problem?.status === 0) break;
  }
  const left = (await itemsOf(user)).filter(isOpen);
  const waiting = left.length === 0 ? null : Math.max(...left.map(({ attempts }) => attempts));
  return { arrived, waiting, sessionEnded: false };
}

/**
 * Asked anew each round: the phone may have changed hands. By an address of its own: the page asks for the session ahead,
 * and what it was told before somebody signed in would be taken for the answer.
 * @returns null: nobody; undefined: no answer
 */
async function whoIsThere(): Promise<string | null | undefined> {
  try {
    return (await request<{ username: string }>('/session?now')).username;
  } catch (error) {
    return error instanceof ApiProblem && error.status === 401 ? null : undefined;
  }
}

interface Outcome {
  readonly answer: SubmissionDto | null;
  readonly problem: ApiProblem | null;
}

async function sendItem(item: OutboxItem): Promise<Outcome> {
  let current: OutboxItem | undefined = item;
  let answer: SubmissionDto | null = null;
  while (current !== undefined && isOpen(current)) {
    // Written down before it leaves: whoever finds it after a crash knows that the server may have it.
    current = await changeItem(current.id, (kept) => begun(kept, Date.now()));
    const step: OutboxStep | undefined = current?.steps[current.done];
    if (current === undefined || step === undefined) break;
    try {
      answer = await sendStep(current, step);
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : new ApiProblem(0, 'unexpected', '', '');
      await changeItem(current.id, (kept) => failed(kept, problem, Date.now()));
      return { answer: null, problem };
    }
    const given: SubmissionDto = answer;
    await keepAnswer(current, given);
    // What it was made of goes before it is called arrived: whoever leaves at that word leaves no draft of it behind.
    if (current.done + 1 === current.steps.length) await dropSent(current);
    current = await changeItem(current.id, (kept) => answered(kept, given, Date.now()));
  }
  return { answer, problem: null };
}

/**
 * What is read next without a signal is at least as new as what this device sent itself. The query cache spells a question
 * as JSON, which for a list of words is what it would write itself.
 */
async function keepAnswer({ user: username }: OutboxItem, report: SubmissionDto): Promise<void> {
  const key = submissionKey(report);
  await keepReads([{ username, hash: JSON.stringify(key), key, data: report, at: Date.now() }]);
}

function sendStep(
  { user: actingUser, orgUnit, period, dataSet }: OutboxItem,
  step: OutboxStep,
): Promise<SubmissionDto> {
  const path = `/submissions/${encodeURIComponent(orgUnit)}/${encodeURIComponent(period)}`;
  const query = `?dataSet=${encodeURIComponent(dataSet)}`;
  const { key: idempotencyKey, version } = step;
  if (version === null) throw new ApiProblem(400, 'unexpected', '', '');
  const queued = step.queuedAt === null ? {} : { queuedAt: step.queuedAt };
  if (step.kind === 'submit') {
    const body: SubmitBody = { version, ...queued };
    return request(`${path}/submit${query}`, { method: 'POST', body, idempotencyKey, actingUser });
  }
  const { values, reasons, source } = step;
  const body: SaveBody = { version, values, reasons, source, ...queued };
  return request(`${path}${query}`, { method: 'PUT', body, idempotencyKey, actingUser });
}
