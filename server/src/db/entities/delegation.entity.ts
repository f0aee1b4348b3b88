import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Who signs in the place of a leader. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'delegations' })
export class DelegationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @Column({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @Column({ name: 'from_user_id', type: 'integer' })
  fromUserId: number;

  @Column({ name: 'to_user_id', type: 'integer' })
  toUserId: number;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;
}

@Entity({ name: 'delegation_revocations' })
export class DelegationRevocationEntity {
  @PrimaryColumn({ name: 'delegation_id', type: 'integer' })
  delegationId: number;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;
}
