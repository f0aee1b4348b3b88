import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* What communes report. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'submissions' })
export class SubmissionEntity {
  @PrimaryColumn({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ name: 'period_id', type: 'integer' })
  periodId: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ name: 'data_set_id', type: 'integer' })
  dataSetId: number;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'draft_version', type: 'integer', nullable: true })
  draftVersion: number | null;

  @Column({ name: 'counted_version', type: 'integer', nullable: true })
  countedVersion: number | null;

  @Column({ type: 'boolean', default: false })
  excluded: boolean;

  @Column({ name: 'first_submitted_at', type: 'timestamptz', nullable: true })
  firstSubmittedAt: Date | null;

  @Column({ type: 'text', nullable: true, unique: true })
  receipt: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'app.now()' })
  updatedAt: Date;

  @Column({ name: 'updated_by', type: 'integer', nullable: true, default: () => 'app.current_user_id()' })
  updatedBy: number | null;
}

@Entity({ name: 'submission_revisions' })
export class SubmissionRevisionEntity {
  @PrimaryColumn({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ name: 'period_id', type: 'integer' })
  periodId: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ name: 'data_set_id', type: 'integer' })
  dataSetId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  act: string;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'jsonb', nullable: true })
  values: unknown;

  @Column({ type: 'jsonb', nullable: true })
  notes: unknown;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'queued_at', type: 'timestamptz', nullable: true })
  queuedAt: Date | null;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ type: 'bytea' })
  sha256: Buffer;
}

@Entity({ name: 'data_values' })
export class DataValueEntity {
  @PrimaryColumn({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ name: 'period_id', type: 'integer' })
  periodId: number;

  @PrimaryColumn({ name: 'element_id', type: 'integer' })
  elementId: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @Column({ type: 'numeric', precision: 20, scale: 4 })
  value: string;
}

@Entity({ name: 'submission_transitions' })
export class SubmissionTransitionEntity {
  @PrimaryColumn({ type: 'text' })
  act: string;

  @PrimaryColumn({ name: 'role_kind', type: 'text' })
  roleKind: string;

  @PrimaryColumn({ name: 'from_state', type: 'text' })
  fromState: string;

  @Column({ name: 'to_state', type: 'text' })
  toState: string;
}

@Entity({ name: 'submission_comments' })
export class SubmissionCommentEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', type: 'bigint' })
  id: string;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @Column({ name: 'period_id', type: 'integer' })
  periodId: number;

  @Column({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @Column({ name: 'data_set_id', type: 'integer' })
  dataSetId: number;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'element_id', type: 'integer', nullable: true })
  elementId: number | null;

  @Column({ type: 'text' })
  body: string;

  @Column({ name: 'actor_id', type: 'integer', default: () => 'app.current_user_id()' })
  actorId: number;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;
}
