import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report of a chosen span tells of several periods, from one to another. */
export class ReportOnSpansOfPeriods1795397200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table issued_reports
        add column from_period_id integer,
        add constraint issued_reports_from_period_fkey foreign key (from_period_id) references periods (id),
        add constraint issued_reports_span_is_asked check (from_period_id is null or kind = 'custom_period');
      create index issued_reports_from_period_idx on issued_reports (from_period_id);
      grant insert (from_period_id) on issued_reports to bdhvs_app;
      comment on column issued_reports.from_period_id is 'First of the periods it tells of, the last one being period_id; null: it tells of one period';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table issued_reports
        drop constraint issued_reports_span_is_asked,
        drop column from_period_id;
    `);
  }
}
