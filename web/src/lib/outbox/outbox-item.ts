import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import type { ApiProblem } from '../api.js';
import type { ReportKey } from '../report-form/report-key.js';

export type ReportAddress = ReportKey;

/**
 * One command of a queued item. `version`: what it builds on; null: what the step before it leaves behind, written down
 * before it is first sent, so that a repetition says exactly the same under the same key.
 */
export type OutboxStep =
  | {
      readonly kind: 'save';
      readonly key: string;
      readonly version: number | null;
      readonly values: SaveBody['values'];
      readonly reasons: SaveBody['reasons'];
      readonly source: SaveBody['source'];
      /** ISO 8601; null: it was first sent by the open form, which said nothing of a queue. */
      readonly queuedAt: string | null;
    }
  | {
      readonly kind: 'submit';
      readonly key: string;
      readonly version: number | null;
      readonly queuedAt: string | null;
    };

/** waiting: for a signal, or for its turn; conflict and refused: for its owner. */
export type OutboxState = 'waiting' | 'sending' | 'arrived' | 'conflict' | 'refused';

/** Why the server would not take it, in its own words. */
export interface OutboxProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  /** Of a conflict: what somebody else saved meanwhile; null: not known. */
  readonly theirs: {
    readonly version: number;
    readonly by: string | null;
    readonly values: SaveBody['values'];
  } | null;
}

/** What the server answered. */
export interface OutboxReceipt {
  readonly code: string | null;
  readonly state: SubmissionDto['state'];
  readonly at: string | null;
  readonly late: boolean;
}

/** A report on its way to the server, with everything that is needed to send it without the page that wrote it. */
export interface OutboxItem extends ReportAddress {
  readonly id: string;
  /** Whose it is: nobody else sees or sends it. */
  readonly user: string;
  readonly orgUnitName: string;
  readonly kind: 'save' | 'submit';
  /** Version of the report that its owner saw. */
  readonly baseVersion: number;
  /** What its owner typed, for showing it and for putting it side by side with what others saved. */
  readonly values: SaveBody['values'];
  readonly steps: readonly OutboxStep[];
  /** Steps that the server has answered. */
  readonly done: number;
  /** Clock of the installation, milliseconds. */
  readonly queuedAt: number;
  /** State of the draft that it was made of: gone with it unless something was typed since. */
  readonly draftRev: number;
  readonly state: OutboxState;
  /** How often it was sent without being done or refused. */
  readonly attempts: number;
  readonly problem: OutboxProblem | null;
  readonly receipt: OutboxReceipt | null;
  /** Clock of the device, milliseconds: when it was last sent or answered; null: never. */
  readonly touchedAt: number | null;
}

export const isOpen = ({ state }: OutboxItem): boolean => state === 'waiting' || state === 'sending';

const sameReport = (a: ReportAddress, b: ReportAddress): boolean =>
  a.orgUnit === b.orgUnit && a.period === b.period && a.dataSet === b.dataSet;

/** The newest item of a report. */
export function itemOf(items: readonly OutboxItem[], report: ReportAddress): OutboxItem | undefined {
  return items
    .filter((item) => sameReport(item, report))
    .reduce<OutboxItem | undefined>(
      (last, item) => (last === undefined || item.queuedAt >= last.queuedAt ? item : last),
      undefined,
    );
}

/** The next step is about to be sent. */
export function begun(item: OutboxItem, now: number): OutboxItem {
  return { ...item, state: 'sending', touchedAt: now };
}

/** Nobody is sending it: who was has been killed. The server may have it, which its key finds out. */
export function orphaned(item: OutboxItem): OutboxItem {
  return item.state === 'sending' ? { ...item, state: 'waiting', attempts: item.attempts + 1 } : item;
}

/** The server has done a step; the next one builds on what it left. */
export function answered(item: OutboxItem, answer: SubmissionDto, now: number): OutboxItem {
  const done = item.done + 1;
  const steps = item.steps.map((step, index) =>
    index === done && step.version === null ? { ...step, version: answer.version } : step,
  );
  if (done < steps.length) return { ...item, steps, done, touchedAt: now };
  return {
    ...item,
    steps,
    done,
    state: 'arrived',
    problem: null,
    receipt: receiptOf(answer),
    touchedAt: now,
  };
}

function receiptOf({
  receipt,
  state,
  signature,
  updatedAt,
  firstSubmittedAt,
  window,
}: SubmissionDto): OutboxReceipt {
  const signed = state === 'submitted' || state === 'approved';
  return {
    code: signed ? receipt : null,
    state,
    at: signed ? (signature?.at ?? firstSubmittedAt) : updatedAt,
    late: firstSubmittedAt !== null && Date.parse(firstSubmittedAt) > Date.parse(window.dueAt),
  };
}

function problemOf(problem: ApiProblem): OutboxProblem {
  const current = problem.body['current'] as SubmissionDto | undefined;
  return {
    status: problem.status,
    code: problem.code,
    title: problem.title,
    detail: problem.detail,
    errors: problem.errors,
    theirs:
      current === undefined
        ? null
        : {
            version: current.version,
            by: current.updatedBy,
            values: current.values.map(({ dataElement, value }) => ({ dataElement, value })),
          },
  };
}

/** It could not be sent, or was refused. A session that ended, a busy server and no signal leave it waiting. */
export function failed(item: OutboxItem, problem: ApiProblem, now: number): OutboxItem {
  const base = { ...item, problem: problemOf(problem), touchedAt: now };
  if (problem.code === 'stale_version') return { ...base, state: 'conflict' };
  return passes(problem)
    ? { ...base, state: 'waiting', attempts: item.attempts + 1 }
    : { ...base, state: 'refused' };
}

/** Not the report's fault. */
const passes = ({ mayPass, status, code }: ApiProblem): boolean =>
  mayPass || status === 401 || code === 'concurrent_change';

const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;

/**
 * How long to wait before sending again by itself, milliseconds: twice as long each time, and a random part of it, so that
 * a hundred phones that lost the same mast do not come back at the same moment.
 * @param random in [0, 1)
 */
export function pauseAfter(attempts: number, random: number): number {
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole / 2 + (whole / 2) * random);
}
