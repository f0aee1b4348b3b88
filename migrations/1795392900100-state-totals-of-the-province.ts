import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document may state, beside the number wanted of each commune, the total wanted of the province. */
export class StateTotalsOfTheProvince1795392900100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table target_versions
        add column province_total numeric(20, 4),
        add constraint target_versions_total_of_province
          check (province_total is null or (scope = 'province' and kind = 'count' and province_total > 0));
      comment on column target_versions.province_total is 'Total of all communes that the document states, count targets of the province only, in the unit of the indicator; null: none stated';
      grant insert (province_total) on target_versions to bdhvs_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table target_versions drop column province_total');
  }
}
