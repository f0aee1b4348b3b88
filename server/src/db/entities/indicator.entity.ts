import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Elements due together, and figures computed from them. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'data_sets' })
export class DataSetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', unique: true })
  code: string;
}

@Entity({ name: 'data_set_versions' })
export class DataSetVersionEntity {
  @PrimaryColumn({ name: 'data_set_id', type: 'integer' })
  dataSetId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'name_vi', type: 'text' })
  nameVi: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'text' })
  frequency: string;

  @Column({ type: 'text' })
  provider: string;

  @Column({ type: 'jsonb' })
  members: unknown;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

@Entity({ name: 'indicators' })
export class IndicatorEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', unique: true })
  code: string;
}

@Entity({ name: 'indicator_versions' })
export class IndicatorVersionEntity {
  @PrimaryColumn({ name: 'indicator_id', type: 'integer' })
  indicatorId: number;

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

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  numerator: string;

  @Column({ type: 'text', nullable: true })
  denominator: string | null;

  @Column({ type: 'integer' })
  factor: number;

  @Column({ type: 'integer' })
  decimals: number;

  @Column({ name: 'unit_vi', type: 'text' })
  unitVi: string;

  @Column({ name: 'unit_en', type: 'text' })
  unitEn: string;

  @Column({ name: 'count_unit_vi', type: 'text' })
  countUnitVi: string;

  @Column({ name: 'count_unit_en', type: 'text' })
  countUnitEn: string;

  @Column({ type: 'text' })
  direction: string;

  @Column({ type: 'text', nullable: true })
  legend: string | null;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
