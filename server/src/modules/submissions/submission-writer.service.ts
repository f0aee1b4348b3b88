import { Injectable } from '@nestjs/common';
import type { SubmissionDto } from '../../contract/submissions.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { receiptCode } from '../../domain/receipt.js';
import type { Refusal, SubmissionAct, SubmissionState } from '../../domain/submission-state.js';
import type { ProblemError } from '../../http/problem.js';
import { refuse } from './refusals.js';
import type { Said } from './report-surroundings.query.js';
import { type ReportFacts, SubmissionFactsReader } from './submission-facts.js';
import type { Place } from './submission-place.js';
import type { RevisionNotes } from './submission-remarks.js';
import { SubmissionSheet } from './submission-sheet.js';
import { type StoredValues, type SubmissionRow, SubmissionsQuery } from './submissions.query.js';
import { SubmissionsStore } from './submissions.store.js';

/** Where a report stands while its row is locked. */
export interface Standing {
  readonly place: Place;
  readonly row: SubmissionRow | null;
  readonly state: SubmissionState;
  /** 0: nothing was ever saved. */
  readonly version: number;
  readonly said: Said;
  readonly facts: ReportFacts;
}

export interface Decision {
  readonly act: SubmissionAct;
  readonly next: SubmissionState;
  /** Values after the act; null: it changes none. */
  readonly values: StoredValues | null;
  readonly notes?: RevisionNotes;
  readonly source: string;
  /** When a device queued it, its clock; absent: it was sent at once. */
  readonly queuedAt?: Date | undefined;
}

/** Acts after which the newest revision has no signature. */
const UNSIGNED: readonly SubmissionAct[] = ['save', 'hand_over', 'give_back'];

/** Acts that may change what counts. */
const COUNTING: readonly SubmissionAct[] = ['submit', 'approve', 'exclude', 'include'];

/** Writes what was decided: one revision, the report's row, what counts, the audit line. */
@Injectable()
export class SubmissionWriter {
  constructor(
    private readonly query: SubmissionsQuery,
    private readonly store: SubmissionsStore,
    private readonly facts: SubmissionFactsReader,
    private readonly sheet: SubmissionSheet,
  ) {}

  async lock(tx: Tx, actor: Actor, place: Place): Promise<Standing> {
    const row = await this.query.lock(tx, place.key);
    const { said, facts } = await this.facts.read(tx, actor, place, row);
    return { place, row, state: row?.state ?? 'not_started', version: row?.version ?? 0, said, facts };
  }

  show(tx: Tx, actor: Actor, place: Place): Promise<SubmissionDto> {
    return this.sheet.show(tx, actor, place);
  }

  /** A refusal in words; where a period is closed with whom to ask. */
  async refusal(tx: Tx, refusal: Refusal, place: Place): Promise<ProblemError> {
    return refuse(refusal, place, tx.now, refusal === 'closed' ? await this.query.reviewers(tx) : []);
  }

  /** false: somebody else was faster, nothing is written. */
  async write(
    tx: Tx,
    context: RequestContext,
    actor: Actor,
    standing: Standing,
    decision: Decision,
  ): Promise<boolean> {
    const { place, row, version: fromVersion } = standing;
    const { key, catalogue, unit, dataSet, window } = place;
    const version = fromVersion + 1;
    const signs = decision.act === 'submit';
    const signsFor = signs ? standing.facts.signsFor : null;
    const content = {
      province: catalogue.province.code,
      period: window.period,
      orgUnit: unit.code,
      dataSet: dataSet.code,
      version,
      act: decision.act,
      values: decision.values,
      notes: {
        ...decision.notes,
        ...(signsFor === null ? {} : { onBehalfOf: signsFor.display_name }),
      },
    };
    const sha256 = this.store.hash(content);
    const kept = await this.store.save(tx, {
      key,
      state: decision.next,
      fromVersion,
      draftVersion: UNSIGNED.includes(decision.act) ? version : signs ? null : (row?.draft_version ?? null),
      firstSubmittedAt: row?.first_submitted_at ?? (signs ? tx.now : null),
      receipt: signs ? receiptCode(window.period, unit.code, sha256.toString('hex')) : (row?.receipt ?? null),
    });
    if (!kept) return false;
    await this.store.addRevision(tx, {
      ...content,
      key,
      state: decision.next,
      actorId: actor.userId,
      source: decision.source,
      queuedAt: decision.queuedAt ?? null,
      requestId: context.requestId,
      sha256,
    });
    if (COUNTING.includes(decision.act)) await this.store.recount(tx, key);
    await tx.audit({
      action: `submission.${decision.act}`,
      object: `submission:${unit.code}/${window.period}/${dataSet.code}`,
      orgUnitId: unit.id,
      // The rest is in the revision, whose hash it carries.
      detail: { version, ...(signsFor === null ? {} : { onBehalfOf: signsFor.username }) },
      revisionSha256: sha256,
    });
    return true;
  }
}
