import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Campaigns with their goals and targets. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'campaigns' })
export class CampaignEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', unique: true })
  code: string;
}

@Entity({ name: 'campaign_versions' })
export class CampaignVersionEntity {
  @PrimaryColumn({ name: 'campaign_id', type: 'integer' })
  campaignId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'name_vi', type: 'text' })
  nameVi: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ name: 'start_on', type: 'date' })
  startOn: string;

  @Column({ name: 'end_on', type: 'date' })
  endOn: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

@Entity({ name: 'goals' })
export class GoalEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ name: 'campaign_id', type: 'integer' })
  campaignId: number;

  @Column({ type: 'integer' })
  number: number;
}

@Entity({ name: 'goal_versions' })
export class GoalVersionEntity {
  @PrimaryColumn({ name: 'goal_id', type: 'integer' })
  goalId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  indicator: string;

  @Column({ name: 'name_vi', type: 'text' })
  nameVi: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'boolean', default: false })
  ended: boolean;
}

@Entity({ name: 'targets' })
export class TargetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;
}

@Entity({ name: 'target_versions' })
export class TargetVersionEntity {
  @PrimaryColumn({ name: 'target_id', type: 'integer' })
  targetId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  campaign: string;

  @Column({ type: 'text' })
  indicator: string;

  @Column({ type: 'text' })
  scope: string;

  @Column({ name: 'scope_code', type: 'text' })
  scopeCode: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'numeric', precision: 20, scale: 4 })
  value: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn: string;

  @Column({ name: 'baseline_value', type: 'numeric', precision: 20, scale: 4 })
  baselineValue: string;

  @Column({ name: 'baseline_on', type: 'date' })
  baselineOn: string;

  @Column({ name: 'baseline_source', type: 'text' })
  baselineSource: string;

  @Column({ name: 'plan_shape', type: 'text' })
  planShape: string;

  @Column({ name: 'plan_points', type: 'jsonb', default: () => "'[]'" })
  planPoints: unknown;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'org_unit_id', type: 'integer', nullable: true })
  orgUnitId: number | null;

  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn: string | null;

  @Column({ type: 'boolean', default: false })
  ended: boolean;

  @Column({ name: 'province_total', type: 'numeric', precision: 20, scale: 4, nullable: true })
  provinceTotal: string | null;
}
