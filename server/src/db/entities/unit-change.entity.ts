import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Decided changes of units and the accounts that followed them. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'unit_changes' })
export class UnitChangeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'integer', nullable: true, unique: true })
  undoes: number | null;

  @Column({ name: 'decision_number', type: 'text' })
  decisionNumber: string;

  @Column({ name: 'decision_on', type: 'date' })
  decisionOn: string;

  @Column({ name: 'decision_source', type: 'text' })
  decisionSource: string;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn: string;

  @Column({ type: 'jsonb' })
  detail: unknown;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;
}

@Entity({ name: 'user_scope_moves' })
export class UserScopeMoveEntity {
  @PrimaryColumn({ name: 'user_id', type: 'integer' })
  userId: number;

  @PrimaryColumn({ name: 'change_id', type: 'integer' })
  changeId: number;

  @Column({ name: 'from_unit_id', type: 'integer' })
  fromUnitId: number;

  @Column({ name: 'to_unit_id', type: 'integer' })
  toUnitId: number;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;
}
