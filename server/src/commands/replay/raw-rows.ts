import type pg from 'pg';

/** Statements of the owner, which no policy keeps anything from; several at a time. */
export type Owner = Pick<pg.Pool, 'query'>;

/** What a moment is decided by: milliseconds since 1970 at which a row was recorded. */
interface Recorded {
  readonly at: number;
  readonly version: number;
}

export interface RawRevision extends Recorded {
  readonly unit: number;
  readonly period: string;
  readonly set: string;
  readonly act: string;
  readonly state: string;
  /** null: the act changed none. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

export interface RawUnit extends Recorded {
  readonly unit: number;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly effectiveOn: string | null;
}

export interface RawReference extends Recorded {
  readonly unit: number;
  readonly element: string;
  readonly effectiveOn: string;
  readonly value: string;
}

export interface RawIndicator extends Recorded {
  readonly code: string;
  readonly kind: 'ratio' | 'count' | 'yes_no';
  readonly numerator: string;
  readonly denominator: string | null;
  readonly factor: number;
  readonly decimals: number;
  readonly direction: 'up' | 'down';
}

export interface RawTarget extends Recorded {
  readonly target: number;
  readonly campaign: string;
  readonly indicator: string;
  readonly scope: string;
  readonly unit: number | null;
  readonly kind: 'ratio' | 'count' | 'yes_no';
  readonly value: string;
  readonly dueOn: string;
  readonly baselineValue: string;
  readonly baselineOn: string;
  readonly planShape: 'linear' | 'stepped' | 'points';
  readonly planPoints: readonly { readonly on: string; readonly value: string }[];
  readonly ended: boolean;
}

export interface RawWindow extends Recorded {
  readonly set: string;
  readonly period: string;
  readonly cutOff: number;
  /** Local date of it. */
  readonly cutOffOn: string;
}

/** Everything that figures are made of, as it lies in the tables, nothing left out and nothing worked out. */
export interface RawRows {
  readonly revisions: readonly RawRevision[];
  readonly units: readonly RawUnit[];
  readonly references: readonly RawReference[];
  readonly indicators: readonly RawIndicator[];
  readonly targets: readonly RawTarget[];
  readonly windows: readonly RawWindow[];
  readonly settings: readonly (Recorded & { readonly key: string; readonly value: unknown })[];
  readonly sets: readonly (Recorded & {
    readonly code: string;
    readonly frequency: string;
    readonly elements: readonly string[];
  })[];
  readonly elements: readonly (Recorded & {
    readonly code: string;
    readonly accumulation: string | null;
    readonly reference: boolean;
  })[];
  readonly campaigns: readonly (Recorded & {
    readonly code: string;
    readonly startOn: string;
    readonly endOn: string;
  })[];
}

const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

export async function readRawRows(owner: Owner): Promise<RawRows> {
  const all = async <Row>(text: string): Promise<Row[]> => (await owner.query(text)).rows as Row[];
  return {
    revisions: await all(
      `select r.org_unit_id as unit, p.code as period, d.code as set, r.version, r.act, r.state,
        app.values_by_code(r.values) as values, ${MS('r.recorded_at')} as at
      from submission_revisions r
      join periods p on p.id = r.period_id
      join data_sets d on d.id = r.data_set_id`,
    ),
    units: await all(
      `select v.org_unit_id as unit, v.version, v.code, v.name, v.level, v.opened_on::text as "openedOn",
        v.closed_on::text as "closedOn", v.effective_on::text as "effectiveOn", ${MS('v.recorded_at')} as at
      from org_unit_versions v`,
    ),
    references: await all(
      `select f.org_unit_id as unit, e.code as element, f.effective_on::text as "effectiveOn", f.version,
        trim_scale(f.value)::text as value, ${MS('f.recorded_at')} as at
      from reference_figures f
      join data_elements e on e.id = f.element_id`,
    ),
    indicators: await all(
      `select i.code, v.version, v.kind, v.numerator, v.denominator, v.factor::int as factor, v.decimals::int as decimals,
        v.direction, ${MS('v.recorded_at')} as at
      from indicator_versions v
      join indicators i on i.id = v.indicator_id`,
    ),
    targets: await all(
      `select v.target_id as target, v.version, v.campaign, v.indicator, v.scope, v.org_unit_id as unit, v.kind,
        trim_scale(v.value)::text as value, v.due_on::text as "dueOn", trim_scale(v.baseline_value)::text as "baselineValue",
        v.baseline_on::text as "baselineOn", v.plan_shape as "planShape", v.plan_points as "planPoints", v.ended,
        ${MS('v.recorded_at')} as at
      from target_versions v`,
    ),
    windows: await all(
      `select d.code as set, p.code as period, w.version, ${MS('w.cut_off_at')} as "cutOff",
        (w.cut_off_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "cutOffOn", ${MS('w.recorded_at')} as at
      from data_set_periods w
      join data_sets d on d.id = w.data_set_id
      join periods p on p.id = w.period_id`,
    ),
    settings: await all(`select s.key, s.version, s.value, ${MS('s.recorded_at')} as at from settings s`),
    sets: await all(
      `select d.code, v.version, v.frequency, ${MS('v.recorded_at')} as at,
        array(select member ->> 'element' from jsonb_array_elements(v.members) as member) as elements
      from data_set_versions v
      join data_sets d on d.id = v.data_set_id`,
    ),
    elements: await all(
      `select e.code, v.version, v.accumulation, v.reference, ${MS('v.recorded_at')} as at
      from data_element_versions v
      join data_elements e on e.id = v.element_id`,
    ),
    campaigns: await all(
      `select c.code, v.version, v.start_on::text as "startOn", v.end_on::text as "endOn", ${MS('v.recorded_at')} as at
      from campaign_versions v
      join campaigns c on c.id = v.campaign_id`,
    ),
  };
}
