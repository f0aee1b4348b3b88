import { Injectable } from '@nestjs/common';
import type { ReviewBody } from '../../contract/review.js';
import type { SubmissionDto } from '../../contract/submissions.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { type SubmissionState, transition } from '../../domain/submission-state.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { isStale, staleVersion } from './stale-version.js';
import { type Address, findPlace, type Place } from './submission-place.js';
import type { RevisionNotes } from './submission-remarks.js';
import { type Standing, SubmissionWriter } from './submission-writer.service.js';

/** An act that changes no figure. */
export interface TransitionRequest {
  readonly act: ReviewBody['act'] | 'give_back';
  /** Version that the person looked at; null: whichever is there, for acts that answer something else. */
  readonly version: number | null;
  readonly reason?: string | undefined;
  readonly comments?: ReviewBody['comments'];
}

/** Acts on a report that change none of its figures: those of a reviewer, and a leader's giving back. */
@Injectable()
export class SubmissionTransitionsService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly writer: SubmissionWriter,
  ) {}

  run(
    context: RequestContext,
    address: Address,
    key: string,
    request: TransitionRequest,
  ): Promise<SubmissionDto> {
    return this.commands.run(context, key, [address, request.act, request], async (tx, actor) => {
      const { place } = await this.apply(tx, context, actor, address, request);
      return this.writer.show(tx, actor, place);
    });
  }

  /** The same inside a command that is already open, such as the answer to a request. */
  async apply(
    tx: Tx,
    context: RequestContext,
    actor: Actor,
    address: Address,
    request: TransitionRequest,
  ): Promise<{ readonly place: Place; readonly next: SubmissionState }> {
    const { act } = request;
    const place = findPlace(await this.catalogue.current(tx), address, actor);
    const standing = await this.writer.lock(tx, actor, place);
    const step = transition(standing.state, act, standing.facts);
    const { version } = request;
    const stale = async (): Promise<ProblemError> =>
      staleVersion(await this.writer.show(tx, actor, place), { version: version ?? standing.version });
    if (version !== null && isStale(standing.version, step, { version })) throw await stale();
    if (!step.ok) throw await this.writer.refusal(tx, step.refusal, place);
    assertFields(standing, request);
    const kept = await this.writer.write(tx, context, actor, standing, {
      act,
      next: step.next,
      values: null,
      notes: notesOf(request),
      source: 'api',
    });
    if (!kept) throw await stale();
    return { place, next: step.next };
  }
}

/** Absent keys are absent: nothing was said. */
function notesOf({ reason, comments = [] }: TransitionRequest): RevisionNotes {
  const byElement = Object.fromEntries(comments.map(({ dataElement, text }) => [dataElement, text]));
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(comments.length === 0 ? {} : { comments: byElement }),
  };
}

/** A comment stands at a field of the form, and there is one at each. */
function assertFields({ place }: Standing, { comments = [] }: TransitionRequest): void {
  const members = new Set(place.dataSet.members.map(({ element }) => element));
  const seen = new Set<string>();
  const errors = comments.flatMap(({ dataElement: path }) => {
    if (!members.has(path)) return [{ path, ...NO_FIELD }];
    if (seen.has(path)) return [{ path, ...TWICE }];
    seen.add(path);
    return [];
  });
  if (errors.length > 0) throw new ProblemError('invalid_comments', { errors });
}

const NO_FIELD = {
  code: 'unknown_element',
  vi: 'Mục này không có trong biểu.',
  en: 'This element is not part of the form.',
};
const TWICE = {
  code: 'entered_twice',
  vi: 'Mục này có hai ý kiến; hãy gộp làm một.',
  en: 'There are two comments at this element; make them one.',
};
