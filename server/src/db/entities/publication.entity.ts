import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* What was published and withdrawn. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'publications' })
export class PublicationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @Column({ name: 'period_id', type: 'integer' })
  periodId: number;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'as_of', type: 'timestamptz' })
  asOf: Date;

  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'bytea' })
  sha256: Buffer;

  @Column({ type: 'text' })
  licence: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true, default: () => 'app.current_user_id()' })
  actorId: number | null;
}

@Entity({ name: 'publication_withdrawals' })
export class PublicationWithdrawalEntity {
  @PrimaryColumn({ name: 'publication_id', type: 'integer' })
  publicationId: number;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', default: () => 'app.current_user_id()' })
  actorId: number;
}
