import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import { localDateOf } from '../../domain/local-time.js';
import type { SubmissionFacts } from '../../domain/submission-state.js';
import { windowState } from '../../domain/window.js';
import {
  type Asking,
  type DelegatorRow,
  ReportSurroundingsQuery,
  type Said,
  type SignatureRow,
} from './report-surroundings.query.js';
import type { Place } from './submission-place.js';
import type { RemarkRow } from './submission-remarks.js';
import type { SubmissionRow } from './submissions.query.js';

/** Whoever is not of the commune does not sign for it. */
const NOT_SIGNING: SignatureRow = {
  has_active_leader: false,
  has_other_editor: false,
  actor_saved: false,
  others_took_part: false,
};

export const NOTHING_SAID: Said = { values: {}, reasons: {}, noChange: false };

export interface ReportFacts extends SubmissionFacts {
  /** null: the actor signs, if at all, in their own name. */
  readonly signsFor: DelegatorRow | null;
}

/** A report beside its row, and what the table of transitions asks for. */
export interface ReadReport {
  readonly said: Said;
  readonly remarks: readonly RemarkRow[];
  readonly facts: ReportFacts;
}

/** Gathers what the table of transitions asks for. */
@Injectable()
export class SubmissionFactsReader {
  constructor(private readonly query: ReportSurroundingsQuery) {}

  /** A leader of the commune, or whoever holds a leader's delegation today. */
  async signsAsLeader(tx: Tx, actor: Actor): Promise<boolean> {
    if (actor.role === 'commune_leader') return true;
    const on = delegatedOn(actor, tx.now);
    if (on === null || actor.orgUnitId === null) return false;
    return (await this.query.signsFor(tx, actor.userId, actor.orgUnitId, on)) !== null;
  }

  /** @param row null: nothing was ever saved, or not by the moment of the read */
  async read(
    tx: Tx,
    actor: Actor,
    place: Place,
    row: Pick<SubmissionRow, 'excluded' | 'first_submitted_at'> | null,
  ): Promise<ReadReport> {
    const { key, dataSet, window } = place;
    const around = await this.query.read(tx, key, askingOf(actor, place, tx.now));
    const said = row === null ? NOTHING_SAID : (around.said ?? NOTHING_SAID);
    const signing = around.signing ?? NOT_SIGNING;
    const facts = {
      signsFor: around.signsFor,
      role: actor.role,
      provider: dataSet.provider,
      window: place.reports ? windowState(window, tx.now) : 'closed',
      signsAsLeader: actor.role === 'commune_leader' || around.signsFor !== null,
      hasValues: Object.keys(said.values).length > 0,
      hasActiveLeader: signing.has_active_leader,
      hasOtherEditor: signing.has_other_editor,
      enteredAloneByActor: signing.actor_saved && !signing.others_took_part,
      excluded: row?.excluded ?? false,
      wasSubmitted: row?.first_submitted_at != null,
    } as const;
    return { said, facts, remarks: row === null ? [] : around.remarks };
  }
}

function askingOf(actor: Actor, { key }: Place, now: Date): Asking {
  return {
    userId: actor.userId,
    // Whoever finishes the report of a unit that has become theirs signs with the people of their own.
    peopleOf: isCommuneRole(actor.role) ? (actor.orgUnitId ?? key.orgUnitId) : null,
    delegatedOn: delegatedOn(actor, now),
  };
}

/** Only an editor of a commune can hold a leader's delegation. */
function delegatedOn({ role, orgUnitId }: Actor, now: Date): string | null {
  return role === 'commune_editor' && orgUnitId !== null ? localDateOf(now) : null;
}
