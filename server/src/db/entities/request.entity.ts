import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Requests of communes and their answers. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'requests' })
export class RequestEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @Column({ name: 'period_id', type: 'integer' })
  periodId: number;

  @Column({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @Column({ name: 'data_set_id', type: 'integer' })
  dataSetId: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'until_at', type: 'timestamptz', nullable: true })
  untilAt: Date | null;

  @Column({ name: 'queued_at', type: 'timestamptz', nullable: true })
  queuedAt: Date | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;
}

@Entity({ name: 'request_answers' })
export class RequestAnswerEntity {
  @PrimaryColumn({ name: 'request_id', type: 'integer' })
  requestId: number;

  @Column({ type: 'boolean' })
  granted: boolean;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;
}
