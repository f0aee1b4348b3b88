import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import { localDateOf } from '../../domain/local-time.js';
import type { SubmissionFacts } from '../../domain/submission-state.js';
import { windowState } from '../../domain/window.js';
import type { Place } from './submission-place.js';
import {
  type DelegatorRow,
  type SignatureRow,
  type StoredValues,
  type SubmissionRow,
  SubmissionsQuery,
} from './submissions.query.js';

/** Whoever is not of the commune does not sign for it. */
const NOT_SIGNING: SignatureRow = {
  has_active_leader: false,
  has_other_editor: false,
  actor_saved: false,
  others_took_part: false,
};

export interface ReportFacts extends SubmissionFacts {
  /** null: the actor signs, if at all, in their own name. */
  readonly signsFor: DelegatorRow | null;
}

/** Gathers what the table of transitions asks for. */
@Injectable()
export class SubmissionFactsReader {
  constructor(private readonly query: SubmissionsQuery) {}

  /** A leader of the commune, or whoever holds a leader's delegation today. */
  async signsAsLeader(tx: Tx, actor: Actor): Promise<boolean> {
    return actor.role === 'commune_leader' || (await this.signsFor(tx, actor)) !== null;
  }

  async read(
    tx: Tx,
    actor: Actor,
    place: Place,
    row: Pick<SubmissionRow, 'excluded' | 'first_submitted_at'> | null,
    values: StoredValues,
  ): Promise<ReportFacts> {
    const { key, dataSet, window } = place;
    // Whoever finishes the report of a unit that has become theirs signs with the people of their own.
    const people = actor.orgUnitId ?? key.orgUnitId;
    const signing = isCommuneRole(actor.role)
      ? await this.query.signature(tx, key, actor.userId, people)
      : NOT_SIGNING;
    const signsFor = await this.signsFor(tx, actor);
    return {
      signsFor,
      role: actor.role,
      provider: dataSet.provider,
      window: place.reports ? windowState(window, tx.now) : 'closed',
      signsAsLeader: actor.role === 'commune_leader' || signsFor !== null,
      hasValues: Object.keys(values).length > 0,
      hasActiveLeader: signing.has_active_leader,
      hasOtherEditor: signing.has_other_editor,
      enteredAloneByActor: signing.actor_saved && !signing.others_took_part,
      excluded: row?.excluded ?? false,
      wasSubmitted: row?.first_submitted_at != null,
    };
  }

  /** The leader whose delegation an editor holds today. */
  private async signsFor(tx: Tx, { role, userId, orgUnitId }: Actor): Promise<DelegatorRow | null> {
    if (role !== 'commune_editor' || orgUnitId === null) return null;
    return this.query.signsFor(tx, userId, orgUnitId, localDateOf(tx.now));
  }
}
