import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Says of each audit line whose chain it belongs to: a commune's, or the administration's. */
export class ChainOfAuditLines1795392800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table audit_lines
        add column org_unit_id integer,
        add constraint audit_lines_unit_fkey foreign key (org_unit_id) references org_units (id);
      create index audit_lines_unit_idx on audit_lines (org_unit_id);
      comment on column audit_lines.org_unit_id is 'Commune whose chain the line belongs to; null: the chain of the administration';
      grant insert (org_unit_id) on audit_lines to bdhvs_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table audit_lines drop column org_unit_id');
  }
}
