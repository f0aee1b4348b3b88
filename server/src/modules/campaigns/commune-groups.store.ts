import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface NewGroup {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly orgUnitIds: readonly number[];
  readonly effectiveOn: string | null;
  readonly source: string;
}

/** Versions of groups of communes; when and by whom is stamped by the store. */
@Injectable()
export class CommuneGroupsStore {
  /** One change of a group at a time, and none while units change: both write lists of members. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock-commune-groups', "select pg_advisory_xact_lock(hashtext('unit_changes'))");
  }

  async add(tx: Tx, code: string, version: number, group: NewGroup, reason: string): Promise<void> {
    if (version === 1)
      await tx.query('add-commune-group', 'insert into org_unit_groups (code) values ($1)', [code]);
    await tx.query(
      'add-commune-group-version',
      `insert into org_unit_group_versions (group_id, version, name_vi, name_en, org_unit_ids, effective_on, source, reason)
select g.id, $2, $3, $4, $5::int[], $6::date, $7, $8
from org_unit_groups g
where g.code = $1`,
      [code, version, group.nameVi, group.nameEn, group.orgUnitIds, group.effectiveOn, group.source, reason],
    );
  }
}
