import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface LastChangeRow {
  readonly screen: string;
  readonly at: Date;
  /** null: shipped with the installation. */
  readonly by: string | null;
  readonly reason: string | null;
}

/** The newest recorded version of what each screen looks after. Times that follow the settings by themselves are no change of a person. */
const lastChanges = `
with changes as (
  select 'units' as screen, v.recorded_at, v.actor_id, v.reason from org_unit_versions v
  union all
  select 'units', v.recorded_at, v.actor_id, v.decision from org_unit_links v
  union all
  select 'units', v.recorded_at, v.actor_id, v.reason from org_unit_group_versions v
  union all
  select 'catalogue', v.recorded_at, v.actor_id, v.reason from data_element_versions v
  union all
  select 'catalogue', v.recorded_at, v.actor_id, v.reason from indicator_versions v
  union all
  select 'catalogue', v.recorded_at, v.actor_id, v.reason from data_set_versions v
  union all
  select 'catalogue', v.recorded_at, v.actor_id, v.reason from legend_versions v
  union all
  select 'campaigns', v.recorded_at, v.actor_id, v.reason from campaign_versions v
  union all
  select 'campaigns', v.recorded_at, v.actor_id, v.reason from goal_versions v
  union all
  select 'campaigns', v.recorded_at, v.actor_id, v.reason from target_versions v
  union all
  select 'references', v.recorded_at, v.actor_id, v.reason from reference_figures v
  union all
  select case when s.key in ('cut_off', 'due', 'closes', 'holidays') then 'periods' else 'settings' end,
    s.recorded_at, s.actor_id, s.reason
  from settings s
  where s.key not like 'setup\\_%'
  union all
  select 'periods', v.recorded_at, v.actor_id, v.reason from data_set_periods v where v.actor_id is not null
)
select distinct on (c.screen)
  c.screen, c.recorded_at as "at", app.display_name(c.actor_id) as "by", c.reason
from changes c
order by c.screen, c.recorded_at desc`;

@Injectable()
export class AdministrationQuery {
  lastChanges(tx: Tx): Promise<LastChangeRow[]> {
    return tx.query('administration-last-changes', lastChanges);
  }
}
