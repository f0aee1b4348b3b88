import { Injectable } from '@nestjs/common';
import type { SaveBody, SubmissionDto, SubmitBody } from '../../contract/submissions.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { submitAct, type Transition, transition } from '../../domain/submission-state.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { limitsOf, mergeValues } from './entered-values.js';
import { refuse } from './refusals.js';
import { isStale, staleVersion } from './stale-version.js';
import { type Address, findPlace, type Place } from './submission-place.js';
import { type Standing, SubmissionWriter } from './submission-writer.service.js';

/** The two commands of a commune: save what was entered, and hand in. Each is one transaction. */
@Injectable()
export class SubmissionCommandsService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly writer: SubmissionWriter,
  ) {}

  save(context: RequestContext, address: Address, key: string, body: SaveBody): Promise<SubmissionDto> {
    return this.command(context, address, key, ['save', body], async (tx, actor, place) => {
      const standing = await this.writer.lock(tx, actor, place);
      const step = transition(standing.state, 'save', standing.facts);
      await this.assertCurrent(tx, actor, standing, step, body);
      const limits = limitsOf(place.catalogue, place.unit, place.dataSet, place.window);
      const merged = mergeValues(place.catalogue, place.dataSet, standing.values, body.values, limits);
      const unchanged = standing.version > 0 && merged.ok && !merged.changed;
      // Nothing new was said: no revision, and what was handed in, signed or approved stays so.
      if (unchanged && (step.ok || step.refusal === 'approved')) return;
      if (!step.ok) throw refuse(step.refusal, place, tx.now);
      if (!merged.ok) throw new ProblemError('invalid_values', { errors: merged.errors });
      const kept = await this.writer.write(tx, context, actor, standing, {
        act: 'save',
        next: step.next,
        values: merged.values,
        source: body.source,
      });
      if (!kept) throw await this.stale(tx, actor, place, body);
    });
  }

  /** An editor hands over; a leader signs, and so does an editor where the commune has no leader account. */
  submit(context: RequestContext, address: Address, key: string, body: SubmitBody): Promise<SubmissionDto> {
    return this.command(context, address, key, ['submit', body], async (tx, actor, place) => {
      const standing = await this.writer.lock(tx, actor, place);
      const act = submitAct(standing.state, standing.facts);
      const step = transition(standing.state, act, standing.facts);
      await this.assertCurrent(tx, actor, standing, step, body);
      if (!step.ok) throw refuse(step.refusal, place, tx.now);
      const kept = await this.writer.write(tx, context, actor, standing, {
        act,
        next: step.next,
        // Handing over changes no value; a signature says again what it signs, so that what counts stands in one row.
        values: act === 'hand_over' ? null : standing.values,
        source: 'api',
      });
      if (!kept) throw await this.stale(tx, actor, place, body);
    });
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
    body: SaveBody | SubmitBody,
  ): Promise<void> {
    if (isStale(standing.version, step, body)) throw await this.stale(tx, actor, standing.place, body);
  }

  /** Somebody else was faster. */
  private async stale(
    tx: Tx,
    actor: Actor,
    place: Place,
    body: SaveBody | SubmitBody,
  ): Promise<ProblemError> {
    return staleVersion(await this.writer.show(tx, actor, place), body);
  }
}
