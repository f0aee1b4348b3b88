import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* What is entered, scales of colours, and settings. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'data_elements' })
export class DataElementEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', unique: true })
  code: string;
}

@Entity({ name: 'data_element_versions' })
export class DataElementVersionEntity {
  @PrimaryColumn({ name: 'element_id', type: 'integer' })
  elementId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'name_vi', type: 'text' })
  nameVi: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ name: 'definition_vi', type: 'text' })
  definitionVi: string;

  @Column({ name: 'definition_en', type: 'text' })
  definitionEn: string;

  @Column({ name: 'unit_vi', type: 'text' })
  unitVi: string;

  @Column({ name: 'unit_en', type: 'text' })
  unitEn: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', nullable: true })
  accumulation: string | null;

  @Column({ type: 'text' })
  provider: string;

  @Column({ type: 'boolean', default: false })
  reference: boolean;

  @Column({ name: 'part_of', type: 'text', nullable: true })
  partOf: string | null;

  @Column({ name: 'at_most', type: 'text', nullable: true })
  atMost: string | null;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

@Entity({ name: 'legends' })
export class LegendEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', unique: true })
  code: string;
}

@Entity({ name: 'legend_versions' })
export class LegendVersionEntity {
  @PrimaryColumn({ name: 'legend_id', type: 'integer' })
  legendId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb' })
  intervals: unknown;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

@Entity({ name: 'settings' })
export class SettingEntity {
  @PrimaryColumn({ type: 'text' })
  key: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb' })
  value: unknown;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
