import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Units with their history, and groups of communes. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'org_units' })
export class OrgUnitEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;
}

@Entity({ name: 'org_unit_versions' })
export class OrgUnitVersionEntity {
  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'full_name', type: 'text' })
  fullName: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  level: string;

  @Column({ name: 'parent_id', type: 'integer', nullable: true })
  parentId: number | null;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn: string;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ name: 'label_lon', type: 'numeric', precision: 9, scale: 5, nullable: true })
  labelLon: string | null;

  @Column({ name: 'label_lat', type: 'numeric', precision: 8, scale: 5, nullable: true })
  labelLat: string | null;

  @Column({ name: 'predecessor_note', type: 'text', nullable: true })
  predecessorNote: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'effective_on', type: 'date', nullable: true })
  effectiveOn: string | null;

  @Column({ name: 'change_id', type: 'integer', nullable: true })
  changeId: number | null;
}

@Entity({ name: 'org_unit_links' })
export class OrgUnitLinkEntity {
  @PrimaryColumn({ name: 'predecessor_id', type: 'integer' })
  predecessorId: number;

  @PrimaryColumn({ name: 'successor_id', type: 'integer' })
  successorId: number;

  @PrimaryColumn({ name: 'effective_on', type: 'date' })
  effectiveOn: string;

  @Column({ type: 'text' })
  decision: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ name: 'change_id', type: 'integer', nullable: true })
  changeId: number | null;
}

@Entity({ name: 'org_unit_groups' })
export class OrgUnitGroupEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', unique: true })
  code: string;
}

@Entity({ name: 'org_unit_group_versions' })
export class OrgUnitGroupVersionEntity {
  @PrimaryColumn({ name: 'group_id', type: 'integer' })
  groupId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'name_vi', type: 'text' })
  nameVi: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ name: 'org_unit_ids', type: 'integer', array: true })
  orgUnitIds: number[];

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'effective_on', type: 'date', nullable: true })
  effectiveOn: string | null;
}
