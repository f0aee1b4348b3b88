import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Rules of data quality. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'quality_rules' })
export class QualityRuleEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', unique: true })
  code: string;
}

@Entity({ name: 'quality_rule_versions' })
export class QualityRuleVersionEntity {
  @PrimaryColumn({ name: 'rule_id', type: 'integer' })
  ruleId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'name_vi', type: 'text' })
  nameVi: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'jsonb' })
  elements: unknown;

  @Column({ type: 'jsonb' })
  parameters: unknown;

  @Column({ type: 'text' })
  severity: string;

  @Column({ name: 'message_vi', type: 'text' })
  messageVi: string;

  @Column({ name: 'message_en', type: 'text' })
  messageEn: string;

  @Column({ type: 'boolean' })
  active: boolean;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
