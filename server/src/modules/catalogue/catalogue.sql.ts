/**
 * The reference tables as of a moment ($1): of each thing the latest version recorded by then.
 * Columns are named as the properties of the domain; decimals come as text.
 */

export const orgUnitsSql = `
select distinct on (v.org_unit_id)
  v.org_unit_id as "id", v.code, v.name, v.full_name as "fullName", v.kind, v.level, v.parent_id as "parentId",
  v.opened_on as "openedOn", v.closed_on as "closedOn", v.label_lon::float8 as "labelLon", v.label_lat::float8 as "labelLat",
  v.predecessor_note as "predecessorNote", v.version
from org_unit_versions v
where v.recorded_at <= $1::timestamptz
order by v.org_unit_id, v.version desc`;

/** Names of the units that ever changed theirs on a date, in the order in which they were recorded. */
export const unitNamesSql = `
select v.org_unit_id as "unitId", v.effective_on as "effectiveOn", v.code, v.name, v.full_name as "fullName", v.kind
from org_unit_versions v
where v.recorded_at <= $1::timestamptz
  and exists (
    select 1
    from org_unit_versions dated
    where dated.org_unit_id = v.org_unit_id
      and dated.effective_on is not null
      and dated.recorded_at <= $1::timestamptz
  )
order by v.org_unit_id, v.version`;

/** Mergers, without those whose change was undone. */
export const unitLinksSql = `
select l.predecessor_id as "predecessorId", l.successor_id as "successorId", l.effective_on as "effectiveOn"
from org_unit_links l
where l.recorded_at <= $1::timestamptz
  and not exists (
    select 1
    from unit_changes undo
    where undo.undoes = l.change_id
      and undo.recorded_at <= $1::timestamptz
  )
order by l.effective_on, l.successor_id, l.predecessor_id`;

/** Every version: a group keeps the members it had. */
export const groupsSql = `
select g.code, v.version, v.name_vi as "nameVi", v.name_en as "nameEn", v.org_unit_ids as "orgUnitIds",
  v.effective_on as "effectiveOn"
from org_unit_group_versions v
join org_unit_groups g on g.id = v.group_id
where v.recorded_at <= $1::timestamptz
order by g.code, v.version`;

export const dataElementsSql = `
select distinct on (v.element_id)
  v.element_id as "id", e.code, v.name_vi as "nameVi", v.name_en as "nameEn", v.definition_vi as "definitionVi",
  v.definition_en as "definitionEn", v.unit_vi as "unitVi", v.unit_en as "unitEn", v.kind, v.accumulation, v.provider,
  v.reference, v.part_of as "partOf", v.at_most as "atMost", v.source, v.version
from data_element_versions v
join data_elements e on e.id = v.element_id
where v.recorded_at <= $1::timestamptz
order by v.element_id, v.version desc`;

export const dataSetsSql = `
select distinct on (v.data_set_id)
  v.data_set_id as "id", d.code, v.name_vi as "nameVi", v.name_en as "nameEn", v.frequency, v.provider, v.members, v.version
from data_set_versions v
join data_sets d on d.id = v.data_set_id
where v.recorded_at <= $1::timestamptz
order by v.data_set_id, v.version desc`;

export const indicatorsSql = `
select distinct on (v.indicator_id)
  v.indicator_id as "id", i.code, v.name_vi as "nameVi", v.name_en as "nameEn", v.definition_vi as "definitionVi",
  v.definition_en as "definitionEn", v.kind, v.numerator, v.denominator, v.factor, v.decimals, v.unit_vi as "unitVi",
  v.unit_en as "unitEn", v.count_unit_vi as "countUnitVi", v.count_unit_en as "countUnitEn", v.direction, v.legend, v.source,
  v.version
from indicator_versions v
join indicators i on i.id = v.indicator_id
where v.recorded_at <= $1::timestamptz
order by v.indicator_id, v.version desc`;

export const campaignsSql = `
select distinct on (v.campaign_id)
  v.campaign_id as "id", c.code, v.name_vi as "nameVi", v.name_en as "nameEn", v.start_on as "startOn", v.end_on as "endOn",
  v.source
from campaign_versions v
join campaigns c on c.id = v.campaign_id
where v.recorded_at <= $1::timestamptz
order by v.campaign_id, v.version desc`;

/** Without those that left the list. */
export const goalsSql = `
select g."campaign", g.number, g.indicator, g."nameVi", g."nameEn", g.label
from (
  select distinct on (v.goal_id)
    c.code as "campaign", g.number, v.indicator, v.name_vi as "nameVi", v.name_en as "nameEn", v.label, v.ended
  from goal_versions v
  join goals g on g.id = v.goal_id
  join campaigns c on c.id = g.campaign_id
  where v.recorded_at <= $1::timestamptz
  order by v.goal_id, v.version desc
) g
where not g.ended
order by g."campaign", g.number`;

/** Without those that were taken back. */
export const targetsSql = `
select t.*
from (
  select distinct on (v.target_id)
    v.target_id as "id", v.campaign, v.indicator, v.scope, v.scope_code as "scopeCode", v.org_unit_id as "orgUnitId", v.kind,
    trim_scale(v.value)::text as "value", v.due_on as "dueOn", trim_scale(v.baseline_value)::text as "baselineValue",
    v.baseline_on as "baselineOn", v.baseline_source as "baselineSource", v.plan_shape as "planShape",
    v.plan_points as "planPoints", trim_scale(v.province_total)::text as "provinceTotal", v.source, v.label, v.decision, v.decided_on as "decidedOn", v.version, v.ended
  from target_versions v
  where v.recorded_at <= $1::timestamptz
  order by v.target_id, v.version desc
) t
where not t.ended`;

export const legendsSql = `
select distinct on (v.legend_id)
  l.code, v.intervals
from legend_versions v
join legends l on l.id = v.legend_id
where v.recorded_at <= $1::timestamptz
order by v.legend_id, v.version desc`;

/** A setting that a later release brought held as shipped all along: its first version is known at any moment. */
export const settingsSql = `
select distinct on (s.key)
  s.key, s.value
from settings s
where s.recorded_at <= $1::timestamptz
  or s.version = 1
order by s.key, s.version desc`;

export const periodsSql = `
select p.id, p.code, p.kind, p.starts_on as "startsOn", p.ends_before as "endsBefore"
from periods p
order by p.starts_on nulls first, p.code`;

export const windowsSql = `
select distinct on (w.data_set_id, w.period_id)
  d.code as "dataSet", p.code as "period", w.opens_at as "opensAt", w.cut_off_at as "cutOffAt", w.due_at as "dueAt",
  w.closes_at as "closesAt"
from data_set_periods w
join data_sets d on d.id = w.data_set_id
join periods p on p.id = w.period_id
where w.recorded_at <= $1::timestamptz
order by w.data_set_id, w.period_id, w.version desc`;

export const extensionsSql = `
select distinct on (x.data_set_id, x.period_id, x.org_unit_id)
  d.code as "dataSet", p.code as "period", x.org_unit_id as "orgUnitId", x.due_at as "dueAt", x.closes_at as "closesAt",
  x.reason, x.accepted_version as "acceptedVersion", x.queued_at as "queuedAt", x.version
from window_extensions x
join data_sets d on d.id = x.data_set_id
join periods p on p.id = x.period_id
where x.recorded_at <= $1::timestamptz
order by x.data_set_id, x.period_id, x.org_unit_id, x.version desc`;

export const referenceFiguresSql = `
select distinct on (f.org_unit_id, f.element_id, f.effective_on)
  f.org_unit_id as "orgUnitId", e.code as "element", f.effective_on as "effectiveOn", trim_scale(f.value)::text as "value", f.source
from reference_figures f
join data_elements e on e.id = f.element_id
where f.recorded_at <= $1::timestamptz
order by f.org_unit_id, f.element_id, f.effective_on, f.version desc`;

export const qualityRulesSql = `
select distinct on (v.rule_id)
  v.rule_id as "id", r.code, v.name_vi as "nameVi", v.name_en as "nameEn", v.kind, v.elements, v.parameters, v.severity,
  v.message_vi as "messageVi", v.message_en as "messageEn", v.active, v.source, v.version
from quality_rule_versions v
join quality_rules r on r.id = v.rule_id
where v.recorded_at <= $1::timestamptz
order by v.rule_id, v.version desc`;

export const publishedFiguresSql = `
select f.indicator, trim_scale(f.value)::text as "value", f.unit, f.as_of_date as "asOfDate", f.note_vi as "noteVi",
  f.note_en as "noteEn", f.source
from published_figures f
where f.recorded_at <= $1::timestamptz
order by f.as_of_date, f.id`;
