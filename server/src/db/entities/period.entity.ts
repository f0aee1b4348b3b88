import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Periods with their times, dated denominators, and published marks. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'periods' })
export class PeriodEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', unique: true })
  code: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'starts_on', type: 'date', nullable: true })
  startsOn: string | null;

  @Column({ name: 'ends_before', type: 'date', nullable: true })
  endsBefore: string | null;
}

@Entity({ name: 'data_set_periods' })
export class DataSetPeriodEntity {
  @PrimaryColumn({ name: 'data_set_id', type: 'integer' })
  dataSetId: number;

  @PrimaryColumn({ name: 'period_id', type: 'integer' })
  periodId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'opens_at', type: 'timestamptz' })
  opensAt: Date;

  @Column({ name: 'cut_off_at', type: 'timestamptz' })
  cutOffAt: Date;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'closes_at', type: 'timestamptz' })
  closesAt: Date;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

@Entity({ name: 'window_extensions' })
export class WindowExtensionEntity {
  @PrimaryColumn({ name: 'data_set_id', type: 'integer' })
  dataSetId: number;

  @PrimaryColumn({ name: 'period_id', type: 'integer' })
  periodId: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt: Date | null;

  @Column({ name: 'closes_at', type: 'timestamptz' })
  closesAt: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'accepted_version', type: 'integer', nullable: true })
  acceptedVersion: number | null;

  @Column({ name: 'queued_at', type: 'timestamptz', nullable: true })
  queuedAt: Date | null;
}

@Entity({ name: 'reference_figures' })
export class ReferenceFigureEntity {
  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ name: 'element_id', type: 'integer' })
  elementId: number;

  @PrimaryColumn({ name: 'effective_on', type: 'date' })
  effectiveOn: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'numeric', precision: 20, scale: 4 })
  value: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

@Entity({ name: 'published_figures' })
export class PublishedFigureEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  indicator: string;

  @Column({ type: 'numeric', precision: 20, scale: 4 })
  value: string;

  @Column({ type: 'text' })
  unit: string;

  @Column({ name: 'as_of_date', type: 'date' })
  asOfDate: string;

  @Column({ name: 'note_vi', type: 'text' })
  noteVi: string;

  @Column({ name: 'note_en', type: 'text' })
  noteEn: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
