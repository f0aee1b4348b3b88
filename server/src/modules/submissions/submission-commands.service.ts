import { Injectable } from '@nestjs/common';
import type { NoChangeBody } from '../../contract/quality.js';
import type { SaveBody, SubmissionDto, SubmitBody } from '../../contract/submissions.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { localDateOf } from '../../domain/local-time.js';
import { heldReasons } from '../../domain/quality/reasons.js';
import { submitAct, type Transition, transition } from '../../domain/submission-state.js';
import { type FieldError, ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { readReasons, sameReasons } from './entered-reasons.js';
import { mergeValues } from './entered-values.js';
import { enteredAgain, stocksBefore } from './no-change.js';
import { ReportQuality } from './report-quality.js';
import { queuedAtOf, sourceOf } from './queued-at.js';
import { isStale, staleVersion, type Yours } from './stale-version.js';
import { type Address, findPlace, type Place } from './submission-place.js';
import { type Standing, SubmissionWriter } from './submission-writer.service.js';
import type { RevisionNotes } from './submission-remarks.js';
import type { Said } from './report-surroundings.query.js';
import type { StoredValues } from './submissions.query.js';

/** What a save would leave behind. */
interface Entered {
  readonly said: Said;
  /** Something differs from what the form showed before. */
  readonly changed: boolean;
  readonly errors: readonly FieldError[];
}

/** The commands of a commune: save what was entered or that nothing changed, and hand in. Each is one transaction. */
@Injectable()
export class SubmissionCommandsService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly writer: SubmissionWriter,
    private readonly quality: ReportQuality,
  ) {}

  save(context: RequestContext, address: Address, key: string, body: SaveBody): Promise<SubmissionDto> {
    return this.command(context, address, key, ['save', body], async (tx, actor, place) => {
      await this.enter(tx, context, actor, place, body);
    });
  }

  /** The same inside a command that is already open. @returns the version there is then */
  async enter(tx: Tx, context: RequestContext, actor: Actor, place: Place, body: SaveBody): Promise<number> {
    const standing = await this.writer.lock(tx, actor, place);
    const step = transition(standing.state, 'save', standing.facts);
    await this.assertCurrent(tx, actor, standing, step, body);
    const entered = await this.entered(tx, standing, body);
    return this.write(tx, context, actor, standing, step, entered, body);
  }

  /** "Không thay đổi trong tuần": running totals stay as they counted last; what happened in the period is not invented. */
  noChange(
    context: RequestContext,
    address: Address,
    key: string,
    body: NoChangeBody,
  ): Promise<SubmissionDto> {
    return this.command(context, address, key, ['no-change', body], async (tx, actor, place) => {
      const standing = await this.writer.lock(tx, actor, place);
      const step = transition(standing.state, 'save', standing.facts);
      await this.assertCurrent(tx, actor, standing, step, body);
      const background = await this.quality.background(tx, place);
      const stocks = stocksBefore(place.catalogue, place.dataSet, place.window.period, background.history);
      if (step.ok && Object.keys(stocks).length === 0) throw new ProblemError('nothing_to_carry');
      const entered = enteredAgain(standing.said, stocks);
      const errors = this.quality.errors(place, background, entered.said);
      await this.write(
        tx,
        context,
        actor,
        standing,
        step,
        { ...entered, errors },
        { ...body, source: 'form' },
      );
    });
  }

  /** An editor hands over; a leader signs, and so does an editor where the commune has no leader account. */
  submit(context: RequestContext, address: Address, key: string, body: SubmitBody): Promise<SubmissionDto> {
    return this.command(context, address, key, ['submit', body], (tx, actor, place) =>
      this.handIn(tx, context, actor, place, body),
    );
  }

  /** The same inside a command that is already open. */
  async handIn(tx: Tx, context: RequestContext, actor: Actor, place: Place, body: SubmitBody): Promise<void> {
    const standing = await this.writer.lock(tx, actor, place);
    const act = submitAct(standing.state, standing.facts);
    const step = transition(standing.state, act, standing.facts);
    await this.assertCurrent(tx, actor, standing, step, body);
    if (!step.ok) throw await this.writer.refusal(tx, step.refusal, place);
    await this.assertExplained(tx, standing);
    const queuedAt = queuedAtOf(body, tx.now);
    const kept = await this.writer.write(tx, context, actor, standing, {
      act,
      next: step.next,
      // Handing over changes no value; a signature says again what it signs, so that what counts stands in one row.
      ...(act === 'hand_over' ? { values: null } : whole(standing.said)),
      source: queuedAt === undefined ? 'api' : 'offline',
      queuedAt,
    });
    if (!kept) throw await this.stale(tx, actor, place, body);
  }

  /** What the report would say after a save, and everything that is wrong with it. */
  private async entered(tx: Tx, { place, said, version }: Standing, body: SaveBody): Promise<Entered> {
    const { catalogue, dataSet } = place;
    const background = await this.quality.background(tx, place);
    const { given, errors } = readReasons(catalogue, dataSet, body.reasons);
    const today = localDateOf(tx.now);
    const merged = mergeValues(catalogue, dataSet, said.values, body.values, today, (values) =>
      this.quality.errors(place, background, { ...said, values }),
    );
    if (!merged.ok) return { said, changed: true, errors: [...merged.errors, ...errors] };
    const lost = await this.quality.lostFiles(tx, place, said.values, merged.values);
    const reasons = heldReasons(said.reasons, said.values, merged.values, given);
    const changed = version === 0 || merged.changed || !sameReasons(said.reasons, reasons);
    return { said: { ...said, values: merged.values, reasons }, changed, errors: [...errors, ...lost] };
  }

  private async write(
    tx: Tx,
    context: RequestContext,
    actor: Actor,
    standing: Standing,
    step: Transition,
    { said, changed, errors }: Entered,
    body: Pick<SaveBody, 'version' | 'source' | 'queuedAt'>,
  ): Promise<number> {
    const { place } = standing;
    // Nothing new was said: no revision, and what was handed in, signed or approved stays so.
    if (!changed && errors.length === 0 && (step.ok || step.refusal === 'approved')) return standing.version;
    if (!step.ok) throw await this.writer.refusal(tx, step.refusal, place);
    if (errors.length > 0) throw new ProblemError('invalid_values', { errors });
    const decision = {
      act: 'save',
      next: step.next,
      ...whole(said),
      source: sourceOf(body, tx.now),
      queuedAt: queuedAtOf(body, tx.now),
    } as const;
    if (!(await this.writer.write(tx, context, actor, standing, decision)))
      throw await this.stale(tx, actor, place, body);
    return standing.version + 1;
  }

  /** An error blocks, also one that came up after it was saved; a warning waits for its reason. */
  private async assertExplained(tx: Tx, { place, said }: Standing): Promise<void> {
    const background = await this.quality.background(tx, place);
    const errors = this.quality.errors(place, background, said);
    if (errors.length > 0) throw new ProblemError('invalid_values', { errors });
    const waiting = this.quality.unexplained(place, background, said);
    if (waiting.length > 0) throw new ProblemError('reasons_missing', { errors: waiting });
  }

  /** A repeated command answers as it did, also when the period has closed meanwhile. */
  private command(
    context: RequestContext,
    address: Address,
    key: string,
    request: readonly unknown[],
    work: (tx: Tx, actor: Actor, place: Place) => Promise<void>,
  ): Promise<SubmissionDto> {
    return this.commands.run(context, key, [address, ...request], async (tx, actor) => {
      const place = findPlace(await this.catalogue.current(tx), address, actor);
      await work(tx, actor, place);
      return this.writer.show(tx, actor, place);
    });
  }

  private async assertCurrent(
    tx: Tx,
    actor: Actor,
    standing: Standing,
    step: Transition,
    body: Yours,
  ): Promise<void> {
    if (isStale(standing.version, step, body)) throw await this.stale(tx, actor, standing.place, body);
  }

  /** Somebody else was faster. */
  private async stale(tx: Tx, actor: Actor, place: Place, body: Yours): Promise<ProblemError> {
    return staleVersion(await this.writer.show(tx, actor, place), body);
  }
}

/** Values with everything said of them; about which nothing was said has no notes. */
function whole({ values, reasons, noChange }: Said): { values: StoredValues; notes: RevisionNotes } {
  const notes = {
    ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
    ...(noChange ? { noChange } : {}),
  };
  return { values, notes };
}
