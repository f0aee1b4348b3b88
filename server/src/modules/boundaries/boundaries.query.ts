import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

/** The act that holds; `width` null: the boundaries were taken off. */
export interface BoundaryMapRow {
  readonly version: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly credit: string | null;
  readonly recorded_at: Date;
}

export interface BoundaryShapeRow {
  readonly org_unit_id: number;
  readonly path: string;
  readonly label_x: number;
  readonly label_y: number;
  readonly room: number;
}

export interface BoundaryActRow {
  readonly version: number;
  readonly at: Date;
  /** null: a seed. */
  readonly by: string | null;
  readonly reason: string;
  readonly file_name: string | null;
  readonly credit: string | null;
  readonly matched: number;
}

@Injectable()
export class BoundariesQuery {
  /** What was loaded or taken off last; undefined: nothing ever. In a read of the past, by then. */
  async newest(tx: Tx, provinceId: number): Promise<BoundaryMapRow | undefined> {
    const [row] = await tx.query<BoundaryMapRow>(
      'newest-boundaries',
      `select m.version, m.width, m.height, m.credit, m.recorded_at
from boundary_maps m
where m.province_id = $1
  and ($2::timestamptz is null or m.recorded_at <= $2)
order by m.version desc
limit 1`,
      [provinceId, tx.asOf],
    );
    return row;
  }

  shapes(tx: Tx, provinceId: number, version: number): Promise<BoundaryShapeRow[]> {
    return tx.query(
      'boundary-shapes',
      `select s.org_unit_id, s.path, s.label_x, s.label_y, s.room
from boundary_shapes s
where s.province_id = $1
  and s.version = $2
order by s.org_unit_id`,
      [provinceId, version],
    );
  }

  /** Every loading and taking off, newest first. */
  history(tx: Tx, provinceId: number): Promise<BoundaryActRow[]> {
    return tx.query(
      'boundary-history',
      `select m.version, m.recorded_at as "at", app.display_name(m.actor_id) as "by", m.reason, m.file_name, m.credit,
  (
    select count(*)::int
    from boundary_shapes s
    where s.province_id = m.province_id
      and s.version = m.version
  ) as matched
from boundary_maps m
where m.province_id = $1
order by m.version desc`,
      [provinceId],
    );
  }
}
