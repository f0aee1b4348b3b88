import { Column, Entity, PrimaryColumn } from 'typeorm';

/* Boundaries of communes for the map. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'boundary_maps' })
export class BoundaryMapEntity {
  @PrimaryColumn({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'integer', nullable: true })
  width: number | null;

  @Column({ type: 'integer', nullable: true })
  height: number | null;

  @Column({ type: 'text', nullable: true })
  credit: string | null;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName: string | null;

  @Column({ name: 'file_sha256', type: 'bytea', nullable: true })
  fileSha256: Buffer | null;

  @Column({ name: 'file_bytes', type: 'integer', nullable: true })
  fileBytes: number | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;
}

@Entity({ name: 'boundary_shapes' })
export class BoundaryShapeEntity {
  @PrimaryColumn({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @Column({ type: 'text' })
  path: string;

  @Column({ name: 'label_x', type: 'integer' })
  labelX: number;

  @Column({ name: 'label_y', type: 'integer' })
  labelY: number;

  @Column({ type: 'integer' })
  room: number;
}
