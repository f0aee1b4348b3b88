import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { VersionStamp } from './unit-changes.store.js';

export interface NewReference {
  readonly orgUnitId: number;
  readonly elementId: number;
  /** Decimal. */
  readonly value: string;
}

export interface TargetOfUnit {
  readonly campaign: string;
  readonly indicator: string;
  /** Decimal. */
  readonly value: string;
}

/** Writes what follows a change of units: denominators, groups, targets. */
@Injectable()
export class UnitFollowersStore {
  async addReferences(
    tx: Tx,
    figures: readonly NewReference[],
    effectiveOn: string,
    { reason, source }: VersionStamp,
  ): Promise<void> {
    if (figures.length === 0) return;
    await tx.query(
      'add-references-of-units',
      `insert into reference_figures (org_unit_id, element_id, effective_on, version, value, source, reason)
select n.org_unit_id, n.element_id, $4, 1, n.value, $5, $6
from unnest($1::int[], $2::int[], $3::numeric[]) as n (org_unit_id, element_id, value)`,
      [
        figures.map(({ orgUnitId }) => orgUnitId),
        figures.map(({ elementId }) => elementId),
        figures.map(({ value }) => value),
        effectiveOn,
        source,
        reason,
      ],
    );
  }

  /** A new list of members. @param effectiveOn null: corrects the newest list */
  async setGroupMembers(
    tx: Tx,
    group: string,
    orgUnitIds: readonly number[],
    effectiveOn: string | null,
    { reason, source }: VersionStamp,
  ): Promise<void> {
    await tx.query(
      'set-group-members',
      `insert into org_unit_group_versions (group_id, version, name_vi, name_en, org_unit_ids, source, reason, effective_on)
select v.group_id, v.version + 1, v.name_vi, v.name_en, $2::int[], $3, $4, $5::date
from org_unit_group_versions v
join org_unit_groups g on g.id = v.group_id
where g.code = $1
order by v.version desc
limit 1`,
      [group, orgUnitIds, source, reason, effectiveOn],
    );
  }

  /** A target of one unit with dates, baseline and plan of the province's target that is due last. */
  async addTarget(
    tx: Tx,
    target: TargetOfUnit,
    unit: { readonly id: number; readonly code: string },
    decision: { readonly number: string; readonly on: string; readonly source: string },
    reason: string,
  ): Promise<void> {
    await tx.query(
      'add-target-of-unit',
      `with made as (
  insert into targets (id)
  values (default)
  returning id
),
province as (
  select *
  from (
    select distinct on (t.target_id) t.*
    from target_versions t
    order by t.target_id, t.version desc
  ) newest
  where newest.campaign = $1
    and newest.indicator = $2
    and newest.scope = 'province'
    and not newest.ended
  order by newest.due_on desc
  limit 1
)
insert into target_versions (target_id, version, campaign, indicator, scope, scope_code, org_unit_id, kind, value, due_on,
  baseline_value, baseline_on, baseline_source, plan_shape, plan_points, source, label, decision, decided_on, reason)
select made.id, 1, p.campaign, p.indicator, 'commune', $4, $3, p.kind, $5, p.due_on, p.baseline_value, p.baseline_on,
  p.baseline_source, 'linear', '[]', $6, $7, $7, $8, $9
from province p
cross join made`,
      [
        target.campaign,
        target.indicator,
        unit.id,
        unit.code,
        target.value,
        decision.source,
        decision.number,
        decision.on,
        reason,
      ],
    );
  }

  /** Takes back the own targets of units that never were. */
  async endTargets(tx: Tx, orgUnitIds: readonly number[], reason: string): Promise<void> {
    await tx.query(
      'end-targets-of-units',
      `insert into target_versions (target_id, version, campaign, indicator, scope, scope_code, org_unit_id, kind, value, due_on,
  baseline_value, baseline_on, baseline_source, plan_shape, plan_points, source, label, decision, decided_on, ended, reason)
select t.target_id, t.version + 1, t.campaign, t.indicator, t.scope, t.scope_code, t.org_unit_id, t.kind, t.value, t.due_on,
  t.baseline_value, t.baseline_on, t.baseline_source, t.plan_shape, t.plan_points, t.source, t.label, t.decision,
  t.decided_on, true, $2
from (
  select distinct on (v.target_id) v.*
  from target_versions v
  where v.org_unit_id = any ($1::int[])
  order by v.target_id, v.version desc
) t
where not t.ended`,
      [orgUnitIds, reason],
    );
  }
}
