import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Contacts of people and reminders to them. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'account_contacts' })
export class AccountContactEntity {
  @PrimaryColumn({ name: 'user_id', type: 'integer' })
  userId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', default: 'vi' })
  language: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;
}

@Entity({ name: 'reminder_requests' })
export class ReminderRequestEntity {
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

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;
}

@Entity({ name: 'reminder_messages' })
export class ReminderMessageEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @Column({ name: 'user_id', type: 'integer' })
  userId: number;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'text', default: 'reminder' })
  kind: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', default: 'planned' })
  state: string;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'text', nullable: true })
  subject: string | null;

  @Column({ type: 'text', nullable: true })
  body: string | null;

  @Column({ type: 'text', nullable: true })
  detail: string | null;

  @Column({ name: 'planned_at', type: 'timestamptz', default: () => 'app.now()' })
  plannedAt: Date;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;
}

@Entity({ name: 'reminder_items' })
export class ReminderItemEntity {
  @Column({ name: 'message_id', type: 'uuid' })
  messageId: string;

  @PrimaryColumn({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ name: 'period_id', type: 'integer' })
  periodId: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ name: 'data_set_id', type: 'integer' })
  dataSetId: number;

  @PrimaryColumn({ type: 'text' })
  step: string;

  @PrimaryColumn({ type: 'text' })
  channel: string;

  @PrimaryColumn({ name: 'user_id', type: 'integer' })
  userId: number;
}
