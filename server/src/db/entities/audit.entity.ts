import { Column, Entity, PrimaryColumn } from 'typeorm';

/* The seals of the audit. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'audit_seals' })
export class AuditSealEntity {
  @PrimaryColumn({ type: 'integer' })
  chain: number;

  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @Column({ name: 'line_id', type: 'bigint', unique: true })
  lineId: string;

  @Column({ type: 'bytea' })
  sha256: Buffer;
}

@Entity({ name: 'audit_heads' })
export class AuditHeadEntity {
  @PrimaryColumn({ type: 'integer' })
  chain: number;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ name: 'line_id', type: 'bigint' })
  lineId: string;

  @Column({ type: 'bytea' })
  sha256: Buffer;
}

@Entity({ name: 'audit_roots' })
export class AuditRootEntity {
  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @Column({ type: 'date', unique: true })
  day: string;

  @Column({ name: 'up_to_line', type: 'bigint' })
  upToLine: string;

  @Column({ type: 'bigint' })
  lines: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ type: 'bytea' })
  sha256: Buffer;
}
