import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import { ApiProblem } from '../api.js';
import { newIdempotencyKey } from '../idempotency-key.js';
import type { DeviceDraft, SaveInDoubt } from '../outbox/kept-draft.js';
import type { EntryForm } from './entry-fields.js';
import type { EntryPorts, EntryView, HandedOff, SaveStatus } from './entry-ports.js';
import { JudgedForm } from './judged-form.js';
import { hasSomethingToSend, isUnsaved, keepsReason, only } from './what-is-kept.js';
import { agree, entryReducer, type EntryEvent, type EntryState, type FindFindings } from './entry-state.js';

export type { EntryPorts, EntryView, HandedOff } from './entry-ports.js';

const pauseMs = 1_500;
const retryMs = 15_000;
const mostRounds = 5;

/**
 * Keeps one form: what is typed goes to the device at once and to the server after a pause.
 * A request without an answer may have been recorded, so it is repeated with its own key before anything newer is sent.
 */
export class EntryKeeper {
  private state: EntryState;
  private status: SaveStatus = { kind: 'resting' };
  private restoredAt: number | null;
  private kept = true;
  private merged = false;
  private inDoubt: SaveInDoubt | null = null;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private active = false;
  private handedOff = false;
  private find: FindFindings | null = null;
  private readonly judged: JudgedForm;
  private view: EntryView;
  private readonly listeners = new Set<() => void>();

  constructor(
    form: EntryForm,
    base: SubmissionDto,
    draft: DeviceDraft | null,
    private readonly ports: EntryPorts,
  ) {
    this.judged = new JudgedForm(form);
    this.state = { base, edits: draft?.edits ?? {}, reasons: draft?.reasons ?? {}, refused: {} };
    this.restoredAt = draft?.at ?? null;
    this.inDoubt = draft?.inDoubt ?? null;
    this.view = this.look();
    if (!this.view.boxes.some(isUnsaved)) this.restoredAt = null;
    this.agree();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getView = (): EntryView => this.view;

  /** The rules have arrived. */
  learn(find: FindFindings): void {
    this.find = find;
    this.publish();
  }

  start(): void {
    this.active = true;
    this.schedule(pauseMs);
  }

  /** Something happened to the same form in another tab: it is so here, too. */
  hear(event: EntryEvent): void {
    this.apply(event, false);
  }

  /** The form is handed to the queue: it saves nothing by itself any more, and keeps on the device what it has. */
  handOff(): HandedOff {
    this.active = false;
    this.handedOff = true;
    this.clearTimer();
    return { inDoubt: this.inDoubt, values: this.view.sendable, reasons: this.view.reasons };
  }

  /** The queue gave it back. */
  takeBack(): void {
    this.handedOff = false;
    this.start();
  }

  /** The device has refused what it was given to keep. */
  notKept(): void {
    this.kept = false;
    this.publish();
  }

  /** Leaves the form: what can be saved is sent, what cannot stays on the device. */
  stop(): void {
    this.active = false;
    this.clearTimer();
    if (this.handedOff) return;
    if (hasSomethingToSend(this.view) && this.status.kind === 'resting') void this.save();
  }

  type(code: string, text: string): void {
    this.apply({ kind: 'typed', code, text });
    this.schedule(this.status.kind === 'failed' ? retryMs : pauseMs);
  }

  /** Many boxes at once: a block from a spreadsheet, or taking one back. @param pasted it came from a spreadsheet */
  typeAll(texts: Readonly<Record<string, string>>, pasted: boolean): void {
    this.apply({ kind: 'typed_all', texts, pasted });
    this.schedule(this.status.kind === 'failed' ? retryMs : pauseMs);
  }

  /** The reason for the warnings at a box, said of the value that stands there now. */
  explain(code: string, text: string): void {
    const of = this.view.boxes.find((box) => box.code === code)?.value ?? null;
    this.apply({ kind: 'reasoned', code, text, of });
    this.schedule(this.status.kind === 'failed' ? retryMs : pauseMs);
  }

  /**
   * "Không thay đổi trong tuần": what was typed is saved first; then the server fills in what stood before.
   * @returns false when what was typed did not reach the server
   */
  async noChange(): Promise<boolean> {
    if (!(await this.flush())) return false;
    const base = await this.ports.noChange(this.state.base.version);
    this.apply({ kind: 'replaced', base });
    return true;
  }

  resolve(code: string, keep: 'mine' | 'theirs'): void {
    this.apply({ kind: 'resolved', code, keep });
    this.schedule(pauseMs);
  }

  /** A newer report came with a refresh. */
  arrive(base: SubmissionDto): void {
    if (base === this.state.base || base.version < this.state.base.version) return;
    // While a request is under way its own answer will bring the newer version.
    if (this.running !== null || this.inDoubt !== null) return;
    this.merged ||= base.version > this.state.base.version && this.view.boxes.some(isUnsaved);
    this.apply({ kind: 'arrived', base });
  }

  /** Sends what can be sent. @returns false when it did not reach the server */
  save(): Promise<boolean> {
    this.clearTimer();
    if (this.handedOff) return Promise.resolve(true);
    // The last attempt has failed and is only tidying up: what is asked for now is another one.
    if (this.running !== null && this.status.kind === 'failed') return this.running.then(() => this.save());
    const { alone = (work) => work() } = this.ports;
    this.running ??= alone(() => this.attempt()).finally(() => {
      this.running = null;
      if (this.status.kind !== 'failed') this.schedule(pauseMs);
      else if (this.status.mayPass) this.schedule(retryMs);
    });
    return this.running;
  }

  /** Saves until nothing that can be saved is left. */
  async flush(): Promise<boolean> {
    for (let round = 0; round < mostRounds; round += 1) {
      if (this.running === null && this.inDoubt === null && !hasSomethingToSend(this.view)) return true;
      if (!(await this.save())) return false;
    }
    return false;
  }

  /** Takes the report as the server gave it after an act, with nothing left to save. */
  settle(base: SubmissionDto): void {
    this.apply({ kind: 'arrived', base });
  }

  private async attempt(): Promise<boolean> {
    const attempt = this.inDoubt ?? this.nextAttempt();
    if (attempt === null) return true;
    this.inDoubt = attempt;
    this.keep();
    this.setStatus({ kind: 'saving' });
    try {
      const base = await this.ports.put(attempt.body, attempt.key);
      this.inDoubt = null;
      this.status = { kind: 'resting' };
      this.restoredAt = null;
      this.apply({ kind: 'saved', base, sent: attempt.body.values });
      return true;
    } catch (error) {
      return await this.afterFailure(error, attempt);
    }
  }

  private async afterFailure(error: unknown, attempt: SaveInDoubt): Promise<boolean> {
    const problem = error instanceof ApiProblem ? error : null;
    this.inDoubt = problem === null || problem.mayPass ? attempt : null;
    if (problem?.code === 'stale_version') return await this.takeNewer();
    const messages = this.messagesOf(problem, attempt);
    if (messages !== null) {
      this.status = { kind: 'resting' };
      this.apply({ kind: 'refused', messages });
      return true;
    }
    const mayPass = problem === null || problem.mayPass || problem.code === 'concurrent_change';
    this.keep();
    this.setStatus({ kind: 'failed', error, mayPass });
    return false;
  }

  /** Somebody saved meanwhile: their report comes under what is typed here; nothing of either is lost. */
  private async takeNewer(): Promise<boolean> {
    try {
      const base = await this.ports.fetch();
      this.status = { kind: 'resting' };
      this.merged = true;
      this.apply({ kind: 'arrived', base });
      return true;
    } catch (error) {
      this.setStatus({ kind: 'failed', error, mayPass: true });
      return false;
    }
  }

  /** Sentences of the server by box; null when it did not refuse single boxes. */
  private messagesOf(
    problem: ApiProblem | null,
    attempt: SaveInDoubt,
  ): Readonly<Record<string, string>> | null {
    const { values, reasons } = attempt.body;
    const sent = [...values, ...reasons].map(({ dataElement }) => dataElement);
    const found = (problem?.errors ?? []).flatMap((error): [string, string][] => {
      const index = /^values\.(\d+)/u.exec(error.path)?.[1];
      const code = index === undefined ? error.path : sent[Number(index)];
      return code !== undefined && sent.includes(code) ? [[code, error.message]] : [];
    });
    return found.length === 0 ? null : Object.fromEntries(found);
  }

  private nextAttempt(): SaveInDoubt | null {
    if (!hasSomethingToSend(this.view)) return null;
    const { sendable, reasons } = this.view;
    const pasted = sendable.some(({ dataElement }) => this.state.edits[dataElement]?.pasted === true);
    const body: SaveBody = {
      version: this.state.base.version,
      values: [...sendable],
      reasons,
      source: pasted ? 'paste' : 'form',
    };
    return { body, key: newIdempotencyKey() };
  }

  private schedule(afterMs: number): void {
    this.clearTimer();
    if (!this.active || (!hasSomethingToSend(this.view) && this.inDoubt === null)) return;
    this.timer = setTimeout(() => void this.save(), afterMs);
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private setStatus(status: SaveStatus): void {
    this.status = status;
    this.publish();
  }

  private apply(event: EntryEvent, own = true): void {
    this.state = entryReducer(this.state, event);
    this.view = this.look();
    this.agree();
    this.keep();
    if (own) this.ports.tell?.(event);
    this.publish();
  }

  private agree(): void {
    this.state = agree(this.state, this.view.boxes);
    this.view = this.look();
  }

  private keep(): void {
    const typed = new Set(this.view.boxes.filter((box) => box.unsaved).map((box) => box.code));
    // A reason that is still too short to be taken is kept on the device as well.
    const reasoned = new Set(this.view.boxes.filter(keepsReason).map((box) => box.code));
    const edits = only(this.state.edits, typed);
    const reasons = only(this.state.reasons, reasoned);
    const { inDoubt } = this;
    const nothing = typed.size + reasoned.size === 0 && inDoubt === null;
    const draft = { at: this.ports.now(), edits, reasons, ...(inDoubt === null ? {} : { inDoubt }) };
    this.kept = this.ports.keep(nothing ? null : draft);
  }

  private publish(): void {
    this.view = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): EntryView {
    const { status, restoredAt, kept, merged } = this;
    return {
      base: this.state.base,
      ...this.judged.of(this.state, this.find),
      status,
      restoredAt,
      kept,
      merged,
    };
  }
}
