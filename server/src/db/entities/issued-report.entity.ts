import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* Drafted and issued reports. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'letterheads' })
export class LetterheadEntity {
  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @PrimaryColumn({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'agency_above', type: 'text' })
  agencyAbove: string;

  @Column({ type: 'text' })
  agency: string;

  @Column({ name: 'agency_in_text', type: 'text' })
  agencyInText: string;

  @Column({ type: 'text' })
  symbol: string;

  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'text', array: true })
  addressees: string[];

  @Column({ type: 'text', array: true })
  recipients: string[];

  @Column({ name: 'signer_authority', type: 'text' })
  signerAuthority: string;

  @Column({ name: 'signer_post', type: 'text' })
  signerPost: string;

  @Column({ name: 'signer_name', type: 'text' })
  signerName: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', default: () => 'app.current_user_id()' })
  actorId: number;
}

@Entity({ name: 'issued_reports' })
export class IssuedReportEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @Column({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'period_id', type: 'integer' })
  periodId: number;

  @Column({ name: 'from_period_id', type: 'integer', nullable: true })
  fromPeriodId: number | null;

  @Column({ type: 'text', nullable: true })
  campaign: string | null;

  @Column({ type: 'text' })
  language: string;

  @Column({ name: 'replaces_id', type: 'integer', nullable: true })
  replacesId: number | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true, default: () => 'app.current_user_id()' })
  actorId: number | null;
}

@Entity({ name: 'report_acts' })
export class ReportActEntity {
  @PrimaryColumn({ name: 'report_id', type: 'integer' })
  reportId: number;

  @Column({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  act: string;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'as_of', type: 'timestamptz', nullable: true })
  asOf: Date | null;

  @Column({ type: 'text', nullable: true })
  number: string | null;

  @Column({ name: 'issued_on', type: 'date', nullable: true })
  issuedOn: string | null;

  @Column({ type: 'text', nullable: true })
  content: string | null;

  @Column({ type: 'bytea', nullable: true })
  sha256: Buffer | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true, default: () => 'app.current_user_id()' })
  actorId: number | null;
}

@Entity({ name: 'report_paragraphs' })
export class ReportParagraphEntity {
  @PrimaryColumn({ name: 'report_id', type: 'integer' })
  reportId: number;

  @PrimaryColumn({ type: 'text' })
  paragraph: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'text' })
  drafted: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', default: () => 'app.current_user_id()' })
  actorId: number;
}

@Entity({ name: 'report_issue_files' })
export class ReportIssueFileEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ name: 'report_id', type: 'integer' })
  reportId: number;

  @Column({ type: 'text' })
  format: string;

  @Column({ type: 'bytea' })
  sha256: Buffer;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  @Column({ name: 'size_bytes', type: 'integer' })
  sizeBytes: number;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', default: () => 'app.current_user_id()' })
  actorId: number;
}
