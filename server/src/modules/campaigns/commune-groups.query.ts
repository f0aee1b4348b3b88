import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Recorded } from './campaigns.query.js';

/** A version of a group. */
export interface GroupVersionRow extends Recorded {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly orgUnitIds: readonly number[];
  /** First local date on which these members hold; null: as long as those of the version before did. */
  readonly effectiveOn: string | null;
  readonly source: string | null;
}

@Injectable()
export class CommuneGroupsQuery {
  /**
   * Every version, by group and version.
   * @param code null: of every group
   * @param asOf null: now
   */
  versions(tx: Tx, code: string | null, asOf: Date | null): Promise<GroupVersionRow[]> {
    return tx.query(
      'commune-group-versions',
      `select g.code, v.name_vi as "nameVi", v.name_en as "nameEn", v.org_unit_ids as "orgUnitIds",
  v.effective_on as "effectiveOn", v.source, v.version, v.recorded_at as "at", app.display_name(v.actor_id) as "by",
  v.reason
from org_unit_group_versions v
join org_unit_groups g on g.id = v.group_id
where ($1::text is null or g.code = $1)
  and ($2::timestamptz is null or v.recorded_at <= $2)
order by g.code, v.version`,
      [code, asOf],
    );
  }
}
