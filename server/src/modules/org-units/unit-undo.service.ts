import { Injectable } from '@nestjs/common';
import type { UndoUnitChangeBody, UnitChangeDto } from '../../contract/unit-changes.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { undoUntil } from '../../domain/unit-change/undo.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { type UnitChangeRow, UnitChangesQuery } from './unit-changes.query.js';
import { UnitUndoWriter } from './unit-undo-writer.service.js';

/** Takes a change of units back, until the first week under the new units has closed. */
@Injectable()
export class UnitUndo {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly query: UnitChangesQuery,
    private readonly writer: UnitUndoWriter,
  ) {}

  undo(context: RequestContext, key: string, id: number, body: UndoUnitChangeBody): Promise<UnitChangeDto> {
    return this.commands.run(context, key, ['undo-unit-change', id, body], async (tx) => {
      await this.writer.lock(tx);
      const change = await this.query.find(tx, id);
      if (change === null) throw new ProblemError('not_found');
      const catalogue = await this.catalogue.current(tx);
      assertInTime(catalogue, change, tx.now);
      await this.assertNothingFollowed(tx, change);
      await this.assertNothingReported(tx, catalogue, change);
      return this.writer.write(tx, catalogue, change, body);
    });
  }

  /** The newest version of every unit concerned is still the one that the change made. */
  private async assertNothingFollowed(tx: Tx, change: UnitChangeRow): Promise<void> {
    const latest = await this.query.latestChanges(tx, [...change.detail.closed, ...change.detail.opened]);
    if (latest.some(({ change_id }) => change_id !== change.id))
      throw new ProblemError('unit_change_followed');
  }

  /** A signed report would quietly leave the totals: a reviewer excludes it first, with a reason. */
  private async assertNothingReported(tx: Tx, catalogue: Catalogue, change: UnitChangeRow): Promise<void> {
    const [signed] = await this.query.signed(tx, catalogue.province.id, change.detail.opened);
    if (signed === undefined) return;
    const unit = catalogue.allCommunes.find(({ id }) => id === signed.org_unit_id)?.fullName ?? '';
    throw new ProblemError('unit_change_reported', { params: { unit, period: signed.period } });
  }
}

function assertInTime(catalogue: Catalogue, change: UnitChangeRow, now: Date): void {
  const until = undoUntil(catalogue, change.kind, change.effective_on);
  if (until === null || change.undone_by !== null) throw new ProblemError('unit_change_final');
  if (now.getTime() > Date.parse(until))
    throw new ProblemError('unit_change_too_late', {
      params: { until: new Date(until) },
      members: { until },
    });
}
