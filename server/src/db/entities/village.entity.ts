import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/* The register of villages. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'villages' })
export class VillageEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ name: 'province_id', type: 'integer' })
  provinceId: number;

  @Column({ name: 'org_unit_id', type: 'integer' })
  orgUnitId: number;
}

@Entity({ name: 'village_versions' })
export class VillageVersionEntity {
  @PrimaryColumn({ name: 'village_id', type: 'integer' })
  villageId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'search_key', type: 'text' })
  searchKey: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'integer', nullable: true })
  households: number | null;

  @Column({ name: 'has_team', type: 'boolean', nullable: true })
  hasTeam: boolean | null;

  @Column({ name: 'team_founded_on', type: 'date', nullable: true })
  teamFoundedOn: string | null;

  @Column({ name: 'team_members', type: 'integer', nullable: true })
  teamMembers: number | null;

  @Column({ name: 'has_broadband', type: 'boolean', nullable: true })
  hasBroadband: boolean | null;

  @Column({ name: 'best_signal', type: 'text', nullable: true })
  bestSignal: string | null;

  @Column({ type: 'text', nullable: true })
  notes: string | null;

  @Column({ name: 'opened_on', type: 'date', nullable: true })
  openedOn: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ name: 'predecessor_note', type: 'text', nullable: true })
  predecessorNote: string | null;

  @Column({ name: 'effective_on', type: 'date', nullable: true })
  effectiveOn: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app.now()' })
  recordedAt: Date;

  @Column({ name: 'actor_id', type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
