import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import type { SubmissionFacts } from '../../domain/submission-state.js';
import { windowState } from '../../domain/window.js';
import type { Place } from './submission-place.js';
import {
  type SignatureRow,
  type StoredValues,
  type SubmissionRow,
  SubmissionsQuery,
} from './submissions.query.js';

/** Whoever is not of the commune does not sign for it. */
const NOT_SIGNING: SignatureRow = {
  has_active_leader: false,
  has_other_editor: false,
  others_took_part: false,
};

/** Gathers what the table of transitions asks for. */
@Injectable()
export class SubmissionFactsReader {
  constructor(private readonly query: SubmissionsQuery) {}

  /** A leader of the commune, or whoever holds a leader's delegation today. */
  signsAsLeader(_tx: Tx, actor: Actor): Promise<boolean> {
    return Promise.resolve(actor.role === 'commune_leader');
  }

  async read(
    tx: Tx,
    actor: Actor,
    place: Place,
    row: SubmissionRow | null,
    values: StoredValues,
  ): Promise<SubmissionFacts> {
    const { key, dataSet, window } = place;
    const signing = isCommuneRole(actor.role)
      ? await this.query.signature(tx, key, actor.userId)
      : NOT_SIGNING;
    return {
      role: actor.role,
      provider: dataSet.provider,
      window: windowState(window, tx.now),
      signsAsLeader: await this.signsAsLeader(tx, actor),
      hasValues: Object.keys(values).length > 0,
      hasActiveLeader: signing.has_active_leader,
      hasOtherEditor: signing.has_other_editor,
      enteredAloneByActor: row !== null && !signing.others_took_part,
      excluded: row?.excluded ?? false,
      wasSubmitted: row?.first_submitted_at != null,
    };
  }
}
