import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { SubmissionDto } from '../contract/submissions.js';
import { ProblemError } from '../http/problem.js';
import type { SubmissionCommandsService } from '../modules/submissions/submission-commands.service.js';
import type { SubmissionTransitionsService } from '../modules/submissions/submission-transitions.service.js';
import {
  type Circumstances,
  countedIn,
  decide,
  type Model,
  NOTHING,
  sameValues,
  type Verdict,
} from './workflow-model.js';
import { nextStep, type Step, streamFor } from './workflow-sequence.js';
import { observe, type Observed, type People, PERIOD, type Report } from './workflow-world.js';

export interface Application {
  readonly commands: SubmissionCommandsService;
  readonly transitions: SubmissionTransitionsService;
  readonly people: People;
  readonly store: pg.Pool;
}

export type Rules = Omit<Circumstances, 'roster'> & { readonly counts: 'submitted' | 'approved_only' };

/** What the model says of a command; a spec plants a fault here. */
export type Decide = typeof decide;

type Result =
  { readonly ok: true; readonly body: SubmissionDto } | { readonly ok: false; readonly code: string };

interface Sent {
  readonly step: Step;
  readonly base: number;
  readonly key: string;
}

/** One report that is played with: the application and the model do the same, and what differs is thrown. */
export class Play {
  model: Model = NOTHING;
  private firstSubmittedAt: Date | null = null;
  private last: { sent: Sent; body: SubmissionDto } | null = null;
  private readonly trace: string[] = [];
  private keys = 0;

  constructor(
    private readonly app: Application,
    readonly report: Report,
    private readonly seed: string,
    private readonly says: Decide = decide,
  ) {}

  /** @returns how many commands were sent */
  async go(steps: number, rules: Rules): Promise<number> {
    const stream = streamFor(`${this.seed} ${String(this.keys)}`);
    const before = this.keys;
    for (let step = 0; step < steps; step += 1) {
      const next = nextStep(stream, this.model, this.report.roster, this.report.elements);
      if (next.how === 'again') await this.repeat();
      else if (next.how === 'race') {
        const rival = nextStep(stream, this.model, this.report.roster, this.report.elements);
        await this.race(next, rival, rules);
      } else await this.take(next, rules);
      await this.compare(rules);
    }
    return this.keys - before;
  }

  /** What counts in the store is what counts in the model. */
  async compare({ counts }: Pick<Rules, 'counts'>): Promise<void> {
    const found = await observe(this.app.store, this.report);
    const wrong = differences(this.model, found, counts);
    if (found !== null && this.firstSubmittedAt !== null)
      if (found.first_submitted_at?.getTime() !== this.firstSubmittedAt.getTime())
        wrong.push('the time of the first signature has changed');
    this.firstSubmittedAt ??= found?.first_submitted_at ?? null;
    if (wrong.length > 0) this.fail(wrong.join('; '));
  }

  private async take(step: Step, rules: Rules): Promise<void> {
    const sent = this.prepare(step);
    const twice = step.how === 'twice';
    const [result, twin] = await Promise.all([this.send(sent), twice ? this.send(sent) : null]);
    const verdict = this.decided(this.model, sent, rules);
    this.check(verdict, result);
    // Both of a pair with one key get the one answer there is.
    if (twin !== null && !isDeepStrictEqual(result, twin)) this.fail('twins with two answers');
    if (verdict.ok) this.model = verdict.after;
    if (result.ok) this.last = { sent, body: result.body };
  }

  /** A command that was accepted is sent again under its key: the same answer, and nothing happens. */
  private async repeat(): Promise<void> {
    if (this.last === null) return;
    this.trace.push('again');
    const result = await this.send(this.last.sent);
    if (!result.ok || !isDeepStrictEqual(result.body, this.last.body))
      this.fail('repeated with another answer');
  }

  /** Two commands at once: as if one had come after the other. */
  private async race(one: Step, other: Step, rules: Rules): Promise<void> {
    const first = this.prepare(one);
    const second = this.prepare(other);
    const [a, b] = await Promise.all([this.send(first), this.send(second)]);
    const ends = [
      this.inOrder([first, a], [second, b], rules),
      this.inOrder([second, b], [first, a], rules),
    ].filter((end) => end !== null);
    const found = await observe(this.app.store, this.report);
    const end = ends.find((model) => differences(model, found, rules.counts).length === 0);
    if (end === undefined) this.fail(`at once: ${told(a)} and ${told(b)}, as in no order of the two`);
    else this.model = end;
  }

  private inOrder(one: readonly [Sent, Result], other: readonly [Sent, Result], rules: Rules): Model | null {
    let model = this.model;
    for (const [sent, result] of [one, other]) {
      const verdict = this.decided(model, sent, rules);
      if (told(result) !== verdictTold(verdict)) return null;
      if (verdict.ok) model = verdict.after;
    }
    return model;
  }

  private prepare(step: Step): Sent {
    this.keys += 1;
    const base = Math.max(0, this.model.version + step.offset);
    this.trace.push(`${step.how} ${step.by.name} ${JSON.stringify(step.command)} from ${String(base)}`);
    return {
      step,
      base,
      key: `${this.seed}-${this.report.orgUnit}-${this.report.dataSet}-${String(this.keys)}`,
    };
  }

  private decided(model: Model, { step, base }: Sent, { window }: Rules): Verdict {
    return this.says(model, step.command, step.by, base, { roster: this.report.roster, window });
  }

  private async send(sent: Sent): Promise<Result> {
    const {
      step: { by, command },
      base: version,
      key,
    } = sent;
    const { orgUnit, dataSet } = this.report;
    const address = { orgUnit, period: PERIOD, dataSet };
    const context = this.app.people(orgUnit, by);
    try {
      if (command.act === 'save') {
        const values = Object.entries(command.values).map(([dataElement, value]) => ({ dataElement, value }));
        const body = { version, values, reasons: [], source: 'form' } as const;
        return {
          ok: true,
          body: await this.app.commands.save(context, address, key, { ...body, reasons: [] }),
        };
      }
      if (command.act === 'submit')
        return { ok: true, body: await this.app.commands.submit(context, address, key, { version }) };
      const request = { act: command.act, version, reason: 'Theo mô hình kiểm thử', comments: [] };
      return { ok: true, body: await this.app.transitions.run(context, address, key, request) };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, code: error.code };
      // A machine that is busy makes a twin wait too long: told to come again, people send the same once more.
      if (waitedTooLong(error)) return this.send(sent);
      throw error;
    }
  }

  private check(verdict: Verdict, result: Result): void {
    if (told(result) !== verdictTold(verdict))
      this.fail(`answered ${told(result)}, expected ${verdictTold(verdict)}`);
    if (!result.ok || !verdict.ok) return;
    const values = Object.fromEntries(
      result.body.values.flatMap(({ dataElement, value }) =>
        value === null ? [] : [[dataElement, Number(value)]],
      ),
    );
    if (!sameValues(values, verdict.after.values)) this.fail(`shows ${JSON.stringify(values)}`);
  }

  private fail(what: string): never {
    throw new Error(
      [`${this.seed} (${this.report.orgUnit}, ${this.report.dataSet}): ${what}`, ...this.trace].join('\n  '),
    );
  }
}

const told = (result: Result): string =>
  result.ok
    ? `${result.body.state} ${String(result.body.version)} ${String(result.body.excluded)}`
    : result.code;

const verdictTold = (verdict: Verdict): string =>
  verdict.ok
    ? `${verdict.after.state} ${String(verdict.after.version)} ${String(verdict.after.excluded)}`
    : verdict.code;

/** In words, what the store says and the model does not. */
function differences(model: Model, found: Observed | null, counts: Rules['counts']): string[] {
  if (found === null) return model.version === 0 ? [] : ['there is no report'];
  const counted = countedIn(model, counts);
  return [
    ...unlike('state', found.state, model.state),
    ...unlike('version', found.version, model.version),
    ...unlike('excluded', found.excluded, model.excluded),
    ...unlike('revisions', found.revisions, model.version),
    ...unlike('audit lines', found.audit_lines, model.version),
    ...unlike('was signed', found.first_submitted_at !== null, model.signed !== null),
    ...(sameValues(found.counted, counted)
      ? []
      : [`counted ${JSON.stringify(found.counted)}, expected ${JSON.stringify(counted)}`]),
  ];
}

const unlike = (name: string, found: unknown, expected: unknown): string[] =>
  found === expected ? [] : [`${name} ${String(found)}, expected ${String(expected)}`];

/** SQLSTATE of a lock that did not come in time; over HTTP it is a 503 that asks to try again. */
const LOCK_NOT_AVAILABLE = '55P03';

const waitedTooLong = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
