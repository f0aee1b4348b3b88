import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Target } from '../../domain/catalogue.js';

/** Versions of targets; when and by whom is stamped by the store. */
@Injectable()
export class TargetsStore {
  async addTarget(tx: Tx): Promise<number> {
    const rows = await tx.query<{ id: number }>(
      'add-target',
      'insert into targets (id) values (default) returning id',
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error('The store gave no id');
    return id;
  }

  /** @param ended true: it holds no more from now on */
  async addVersion(
    tx: Tx,
    target: Target,
    { ended, reason }: { readonly ended: boolean; readonly reason: string },
  ): Promise<void> {
    await tx.query(
      'add-target-version',
      `insert into target_versions (target_id, version, campaign, indicator, scope, scope_code, org_unit_id, kind, value, due_on,
  baseline_value, baseline_on, baseline_source, plan_shape, plan_points, province_total, source, label, decision, decided_on,
  ended, reason)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        target.id,
        target.version,
        target.campaign,
        target.indicator,
        target.scope,
        target.scopeCode,
        target.orgUnitId,
        target.kind,
        target.value,
        target.dueOn,
        target.baselineValue,
        target.baselineOn,
        target.baselineSource,
        target.planShape,
        JSON.stringify(target.planPoints),
        target.provinceTotal,
        target.source,
        target.label,
        target.decision,
        target.decidedOn,
        ended,
        reason,
      ],
    );
  }
}
