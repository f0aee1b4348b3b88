import type { TestApp } from './test-app.js';

interface Decided {
  readonly code: string;
  readonly startOn: string;
  readonly endOn: string;
  /** In the unit of the indicator, on the first day. */
  readonly baseline: number;
  /** The same, of the province by the last day. */
  readonly target: number;
}

/** Records a campaign whose one goal, the headline, is an indicator with a target of the province. */
export async function decideCampaign(app: TestApp, indicator: string, decided: Decided): Promise<void> {
  const { code, startOn, endOn, baseline, target } = decided;
  await app.rows(
    `with made as (
      insert into campaigns (code) values ($1) returning id
    ),
    version as (
      insert into campaign_versions (campaign_id, version, name_vi, name_en, start_on, end_on, source)
      select id, 1, $1, $1, $3, $4, 'spec' from made
    ),
    goal as (
      insert into goals (campaign_id, number) select id, 0 from made returning id
    )
    insert into goal_versions (goal_id, version, indicator, name_vi, name_en, label)
    select id, 1, $2, $2, $2, 'spec' from goal`,
    [code, indicator, startOn, endOn],
  );
  await app.rows(
    `with made as (
      insert into targets default values returning id
    )
    insert into target_versions (
      target_id, version, campaign, indicator, scope, scope_code, kind, value, due_on, baseline_value, baseline_on,
      baseline_source, plan_shape, plan_points, source, label
    )
    select id, 1, $1, $2, 'province', '66', 'ratio', $5, $4, $6, $3, 'spec', 'linear', '[]', 'spec', 'spec'
    from made`,
    [code, indicator, startOn, endOn, target, baseline],
  );
}
