import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A target changes by a document; one of a commune belongs to the unit, not to whoever has its code later. */
export class DecideTargets1795392871000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table target_versions
        add column org_unit_id integer,
        add column decision text,
        add column decided_on date,
        add column ended boolean not null default false,
        add constraint target_versions_unit_fkey foreign key (org_unit_id) references org_units (id),
        add constraint target_versions_unit_of_commune check (org_unit_id is null or scope = 'commune');
      create index target_versions_unit_idx on target_versions (org_unit_id);
      comment on column target_versions.org_unit_id is 'Commune it is for; null: not of one commune, or only its code is known';
      comment on column target_versions.decision is 'Number of the deciding document; null: none, as label and source say';
      comment on column target_versions.decided_on is 'Local date of the deciding document; null: none';
      comment on column target_versions.ended is 'true: taken back, it holds no more from when this version became known; false: it holds';
      grant insert (org_unit_id, decision, decided_on, ended) on target_versions to bdhvs_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table target_versions
        drop column org_unit_id,
        drop column decision,
        drop column decided_on,
        drop column ended
    `);
  }
}
