import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface NewBoundaries {
  readonly width: number;
  readonly height: number;
  readonly credit: string;
  readonly fileName: string;
  /** Hexadecimal. */
  readonly fileSha256: string;
  readonly fileBytes: number;
  readonly shapes: readonly NewBoundaryShape[];
}

export interface NewBoundaryShape {
  readonly orgUnitId: number;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Boundaries as they were loaded and taken off; when and by whom is stamped by the store. */
@Injectable()
export class BoundariesStore {
  /** One act at a time: the second sees what the first has written. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock-boundaries', "select pg_advisory_xact_lock(hashtext('boundary_maps'))");
  }

  /** @param version one more than the newest */
  async load(
    tx: Tx,
    provinceId: number,
    version: number,
    loaded: NewBoundaries,
    reason: string,
  ): Promise<void> {
    const { width, height, credit, fileName, fileSha256, fileBytes, shapes } = loaded;
    await tx.query(
      'load-boundaries',
      `insert into boundary_maps
  (province_id, version, width, height, credit, file_name, file_sha256, file_bytes, reason)
values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9)`,
      [provinceId, version, width, height, credit, fileName, fileSha256, fileBytes, reason],
    );
    await tx.query(
      'load-boundary-shapes',
      `insert into boundary_shapes (province_id, version, org_unit_id, path, label_x, label_y, room)
select $1, $2, n.org_unit_id, n.path, n.label_x, n.label_y, n.room
from unnest($3::int[], $4::text[], $5::int[], $6::int[], $7::int[]) as n (org_unit_id, path, label_x, label_y, room)`,
      [
        provinceId,
        version,
        shapes.map(({ orgUnitId }) => orgUnitId),
        shapes.map(({ path }) => path),
        shapes.map(({ x }) => x),
        shapes.map(({ y }) => y),
        shapes.map(({ room }) => room),
      ],
    );
  }

  /** @param version one more than the newest */
  async takeOff(tx: Tx, provinceId: number, version: number, reason: string): Promise<void> {
    await tx.query(
      'take-off-boundaries',
      `insert into boundary_maps (province_id, version, reason)
values ($1, $2, $3)`,
      [provinceId, version, reason],
    );
  }
}
