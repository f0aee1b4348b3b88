import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import type { SubmissionFacts } from '../../domain/submission-state.js';
import { windowState } from '../../domain/window.js';
import type { Place } from './submission-place.js';
import { type StoredValues, type SubmissionRow, SubmissionsQuery } from './submissions.query.js';

/** Gathers what the table of transitions asks for. */
@Injectable()
export class SubmissionFactsReader {
  constructor(private readonly query: SubmissionsQuery) {}

  async read(
    tx: Tx,
    actor: Actor,
    place: Place,
    row: SubmissionRow | null,
    values: StoredValues,
  ): Promise<SubmissionFacts> {
    const { key, unit, window } = place;
    const leader = actor.role === 'commune_leader';
    return {
      role: actor.role,
      window: windowState(window, tx.now),
      hasValues: Object.keys(values).length > 0,
      hasActiveLeader: leader || (await this.query.communeHasActive(tx, unit.id, 'commune_leader')),
      hasActiveEditor: await this.query.communeHasActive(tx, unit.id, 'commune_editor'),
      enteredAloneByActor:
        leader &&
        row !== null &&
        !(await this.query.othersTookPart(tx, key, actor.userId, row.counted_version ?? 0)),
    };
  }
}
