import { Column, Entity, PrimaryColumn } from 'typeorm';

/* What this database is, and whether a catalogue held in memory is stale. Meaning and unit of every column are in the comments of the database. */

@Entity({ name: 'installation' })
export class InstallationEntity {
  @PrimaryColumn({ type: 'boolean', default: true })
  singleton: boolean;

  @Column({ type: 'boolean', default: false })
  simulated: boolean;

  @Column({ name: 'clock_offset', type: 'interval', default: () => "'00:00:00'" })
  clockOffset: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

@Entity({ name: 'catalogue_stamp' })
export class CatalogueStampEntity {
  @PrimaryColumn({ type: 'boolean', default: true })
  singleton: boolean;

  @Column({ type: 'bigint', default: '1' })
  stamp: string;
}
