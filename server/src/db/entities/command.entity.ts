import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Commands already answered, and what was done. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'idempotency_keys' })
export class IdempotencyKeyEntity {
  @PrimaryColumn({ name: 'actor_id', type: 'integer' })
  actorId: number;

  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ name: 'request_sha256', type: 'bytea' })
  requestSha256: Buffer;

  @Column({ type: 'integer', nullable: true })
  status: number | null;

  @Column({ type: 'jsonb', nullable: true })
  body: unknown;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

@Entity({ name: 'audit_lines' })
export class AuditLineEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'timestamptz', default: () => 'app.now()' })
  at: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text' })
  object: string;

  @Column({ type: 'jsonb', default: () => "'{}'" })
  detail: unknown;

  @Column({ name: 'revision_sha256', type: 'bytea', nullable: true })
  revisionSha256: Buffer | null;

  @Column({ name: 'org_unit_id', type: 'integer', nullable: true })
  orgUnitId: number | null;
}
