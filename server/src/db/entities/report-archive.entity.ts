import { Column, Entity, PrimaryColumn } from 'typeorm';

/* Archives of reports. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'report_archives' })
export class ReportArchiveEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @Column({ name: 'period_id', type: 'integer' })
  periodId: number;

  @Column({ type: 'text', nullable: true })
  campaign: string | null;

  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'text', default: 'waiting' })
  state: string;

  @Column({ type: 'integer', nullable: true })
  total: number | null;

  @Column({ type: 'integer', default: 0 })
  done: number;

  @Column({ type: 'integer', nullable: true })
  without: number | null;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'text', nullable: true })
  detail: string | null;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName: string | null;

  @Column({ name: 'size_bytes', type: 'bigint', nullable: true })
  sizeBytes: string | null;

  @Column({ type: 'bytea', nullable: true })
  sha256: Buffer | null;

  @Column({ name: 'requested_at', type: 'timestamptz', default: () => 'app.now()' })
  requestedAt: Date;

  @Column({ name: 'beat_at', type: 'timestamptz', nullable: true })
  beatAt: Date | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ name: 'actor_id', type: 'integer', default: () => 'app.current_user_id()' })
  actorId: number;
}
