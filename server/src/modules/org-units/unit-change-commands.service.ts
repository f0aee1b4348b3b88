import { Injectable } from '@nestjs/common';
import type { UnitChangeBody, UnitChangeDto } from '../../contract/unit-changes.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import { formatDate } from '../../domain/format.js';
import { fullNameOf, type UnitChangePlan } from '../../domain/unit-change/unit-change.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { UnitChangesService, type WeighedChange } from './unit-changes.service.js';
import { UnitChangesStore, type VersionStamp } from './unit-changes.store.js';
import { UnitFollowers } from './unit-followers.service.js';

/** Makes a decided change of units: everything that follows from it in one transaction. */
@Injectable()
export class UnitChangeCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly changes: UnitChangesService,
    private readonly store: UnitChangesStore,
    private readonly followers: UnitFollowers,
  ) {}

  change(context: RequestContext, key: string, body: UnitChangeBody): Promise<UnitChangeDto> {
    return this.commands.run(context, key, ['unit-changes', body], async (tx) => {
      await this.store.lock(tx);
      const weighed = await this.changes.weigh(tx, body);
      const opened = await this.openIds(tx, weighed);
      const id = await this.store.addChange(tx, {
        kind: body.kind,
        undoes: null,
        decision: body.decision,
        effectiveOn: body.effectiveOn,
        reason: body.reason,
        detail: {
          closed: weighed.plan.closes.map((unit) => unit.id),
          opened,
          effects: weighed.effects,
        },
      });
      const stamp = { changeId: id, reason: body.reason, source: sourceOf(body.decision) };
      await this.writeUnits(tx, weighed, opened, stamp, body.decision);
      await this.followers.follow(tx, weighed, opened, stamp, body.decision);
      await this.audit(tx, weighed.plan, opened, id, body);
      return this.changes.show(tx, id);
    });
  }

  private async openIds(tx: Tx, { catalogue, plan }: WeighedChange): Promise<number[]> {
    const ids: number[] = [];
    while (ids.length < plan.opens.length) ids.push(await this.store.addUnitId(tx, catalogue.province.id));
    return ids;
  }

  /** Units that end come first: whoever takes over a code finds it free. */
  private async writeUnits(
    tx: Tx,
    { catalogue, plan }: WeighedChange,
    opened: readonly number[],
    stamp: VersionStamp,
    decision: UnitChangeBody['decision'],
  ): Promise<void> {
    for (const unit of plan.closes) await this.store.close(tx, unit.id, plan.effectiveOn, stamp);
    for (const { unit, to } of plan.renames)
      await this.store.rename(tx, unit.id, to, plan.effectiveOn, stamp);
    for (const [index, unit] of plan.opens.entries()) {
      const id = opened[index] ?? 0;
      const whole = { ...unit, id, fullName: fullNameOf(unit.kind, unit.name), note: noteOf(plan, decision) };
      await this.store.open(tx, whole, catalogue.province.id, plan.effectiveOn, stamp);
      if (plan.linked)
        await this.store.link(
          tx,
          plan.closes.map((one) => one.id),
          id,
          plan.effectiveOn,
          stamp.source,
          stamp.changeId,
        );
    }
    if (plan.linked) await this.store.moveAccounts(tx, stamp.changeId);
  }

  /** One line in the chain of every unit concerned. */
  private async audit(
    tx: Tx,
    plan: UnitChangePlan,
    opened: readonly number[],
    change: number,
    body: UnitChangeBody,
  ): Promise<void> {
    const units = [
      ...plan.closes.map((unit) => ({ id: unit.id, code: unit.code, part: 'closes' })),
      ...plan.renames.map(({ unit, to }) => ({ id: unit.id, code: to.code, part: 'renamed' })),
      ...plan.opens.map((unit, index) => ({ id: opened[index] ?? 0, code: unit.code, part: 'opens' })),
    ];
    for (const { id, code, part } of units)
      await tx.audit({
        action: `unit.${body.kind}`,
        object: `unit:${code}`,
        orgUnitId: id,
        detail: {
          change,
          part,
          effectiveOn: plan.effectiveOn,
          decision: body.decision.number,
          reason: body.reason,
          units: units.map((one) => one.code),
        },
      });
  }
}

const sourceOf = ({ number, on }: UnitChangeBody['decision']): string => `${number}, ${formatDate(on)}`;

/** What a new unit was formed from, in words. */
function noteOf(plan: UnitChangePlan, decision: UnitChangeBody['decision']): string | null {
  if (plan.closes.length === 0) return null;
  const verb = plan.linked ? 'Sáp nhập' : 'Chia từ';
  return `${verb} ${plan.closes.map(({ fullName }) => fullName).join(', ')} theo ${sourceOf(decision)}`;
}
