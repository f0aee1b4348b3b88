import { Injectable } from '@nestjs/common';
import type { UndoUnitChangeBody, UnitChangeDto } from '../../contract/unit-changes.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { formatDate } from '../../domain/format.js';
import type { UnitChangeRow } from './unit-changes.query.js';
import { UnitChangesService } from './unit-changes.service.js';
import { UnitChangesStore } from './unit-changes.store.js';
import { UnitFollowers } from './unit-followers.service.js';

/** Writes an undoing: units as they were, and everything that had followed back again. */
@Injectable()
export class UnitUndoWriter {
  constructor(
    private readonly changes: UnitChangesService,
    private readonly store: UnitChangesStore,
    private readonly followers: UnitFollowers,
  ) {}

  lock(tx: Tx): Promise<void> {
    return this.store.lock(tx);
  }

  async write(
    tx: Tx,
    catalogue: Catalogue,
    change: UnitChangeRow,
    body: UndoUnitChangeBody,
  ): Promise<UnitChangeDto> {
    const { closed, opened } = change.detail;
    const id = await this.store.addChange(tx, {
      kind: 'undo',
      undoes: change.id,
      decision: body.decision,
      effectiveOn: change.effective_on,
      reason: body.reason,
      detail: change.detail,
    });
    const source = `${body.decision.number}, ${formatDate(body.decision.on)}`;
    const stamp = { changeId: id, reason: body.reason, source };
    // New units go first: a code that they had taken over is free again.
    for (const unit of opened) await this.store.cancel(tx, unit, stamp);
    for (const unit of closed) await this.store.close(tx, unit, null, stamp);
    await this.followers.comeBack(tx, catalogue, opened, stamp);
    await this.store.moveAccounts(tx, id);
    for (const unit of [...closed, ...opened]) {
      const code = catalogue.allCommunes.find((one) => one.id === unit)?.code ?? String(unit);
      await tx.audit({
        action: 'unit.undo',
        object: `unit:${code}`,
        orgUnitId: unit,
        detail: { change: id, undoes: change.id, decision: body.decision.number, reason: body.reason },
      });
    }
    return this.changes.show(tx, id);
  }
}
