import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A goal leaves the list of its campaign by a version that says so; its number stays known. */
export class EndGoals1795392900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table goal_versions add column ended boolean not null default false;
      comment on column goal_versions.ended is 'true: taken out of the list, no goal any more from when this version became known; false: it is in the list';
      grant insert (ended) on goal_versions to bdhvs_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table goal_versions drop column ended');
  }
}
