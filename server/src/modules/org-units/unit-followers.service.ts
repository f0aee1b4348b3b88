import { Injectable } from '@nestjs/common';
import type { UnitChangeBody } from '../../contract/unit-changes.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { joinedGroups } from '../../domain/unit-change/planned-targets.js';
import { plannedReferences } from '../../domain/unit-change/reference-sums.js';
import { groupMembersOn } from '../../domain/unit-names.js';
import { UnitFollowersStore } from './unit-followers.store.js';
import type { WeighedChange } from './unit-changes.service.js';
import type { VersionStamp } from './unit-changes.store.js';

/** Denominators, groups and targets follow a change of units, and come back when it is undone. */
@Injectable()
export class UnitFollowers {
  constructor(private readonly store: UnitFollowersStore) {}

  /** @param opened ids of the new units, in the order of the plan */
  async follow(
    tx: Tx,
    { catalogue, plan }: WeighedChange,
    opened: readonly number[],
    stamp: VersionStamp,
    decision: UnitChangeBody['decision'],
  ): Promise<void> {
    const figures = plannedReferences(catalogue, plan).flatMap(({ unit, element, value }) =>
      value === null
        ? []
        : [{ orgUnitId: opened[plan.opens.indexOf(unit)] ?? 0, elementId: element.id, value }],
    );
    await this.store.addReferences(tx, figures, plan.effectiveOn, stamp);
    for (const group of joinedGroups(catalogue, plan)) {
      const members = [...groupMembersOn(group, plan.effectiveOn), ...opened];
      await this.store.setGroupMembers(tx, group.code, members, plan.effectiveOn, stamp);
    }
    const [unit] = plan.opens.map(({ code }, index) => ({ id: opened[index] ?? 0, code }));
    if (unit === undefined) return;
    for (const { campaign, indicator, value } of plan.targets)
      await this.store.addTarget(
        tx,
        { campaign, indicator, value: String(value) },
        unit,
        decision,
        stamp.reason,
      );
  }

  /** Units that never were leave their groups, and their own targets end. */
  async comeBack(
    tx: Tx,
    catalogue: Catalogue,
    opened: readonly number[],
    stamp: VersionStamp,
  ): Promise<void> {
    const gone = new Set(opened);
    for (const group of catalogue.groups) {
      const newest = group.members.at(-1)?.orgUnitIds ?? group.orgUnitIds;
      if (newest.some((id) => gone.has(id)))
        await this.store.setGroupMembers(
          tx,
          group.code,
          newest.filter((id) => !gone.has(id)),
          null,
          stamp,
        );
    }
    await this.store.endTargets(tx, opened, stamp.reason);
  }
}
