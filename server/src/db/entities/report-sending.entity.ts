import { Column, Entity, PrimaryColumn } from 'typeorm';

/* Sending of reports. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'report_sendings' })
export class ReportSendingEntity {
  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'boolean' })
  scheduled: boolean;

  @Column({ type: 'integer' })
  weekday: number;

  @Column({ type: 'integer' })
  hour: number;

  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'text', array: true })
  recipients: string[];

  @Column({ name: 'to_folder', type: 'boolean' })
  toFolder: boolean;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', default: () => 'app.current_user_id()' })
  actorId: number;
}

@Entity({ name: 'report_turns' })
export class ReportTurnEntity {
  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ name: 'turn_at', type: 'timestamptz' })
  turnAt: Date;

  @Column({ name: 'period_id', type: 'integer' })
  periodId: number;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ name: 'report_id', type: 'integer', nullable: true })
  reportId: number | null;

  @Column({ type: 'text', nullable: true })
  detail: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;
}

@Entity({ name: 'report_deliveries' })
export class ReportDeliveryEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'report_id', type: 'integer' })
  reportId: number;

  @Column({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  target: string;

  @Column({ type: 'text', default: 'waiting' })
  state: string;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'text', nullable: true })
  detail: string | null;

  @Column({ name: 'planned_at', type: 'timestamptz', default: () => 'app.now()' })
  plannedAt: Date;

  @Column({ name: 'requested_at', type: 'timestamptz', default: () => 'app.now()' })
  requestedAt: Date;

  @Column({ name: 'begun_at', type: 'timestamptz', nullable: true })
  begunAt: Date | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;
}
