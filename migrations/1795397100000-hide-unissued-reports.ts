import type { MigrationInterface, QueryRunner } from 'typeorm';

/* A policy that asked report_acts itself would ask its own table again: the acts are read through their reports. */
const issued = `
create function app.report_is_issued(p_report_id integer) returns boolean
language sql stable security definer
set search_path = public, app, pg_temp
return exists (
  select 1
  from report_acts a
  where a.report_id = p_report_id
    and a.act = 'issue'
);
comment on function app.report_is_issued(integer) is 'Whether a report was issued, whoever asks';
revoke execute on function app.report_is_issued(integer) from public;
grant execute on function app.report_is_issued(integer) to bdhvs_app;
`;

const readable = (others: string): string => `
drop policy issued_reports_read on issued_reports;
create policy issued_reports_read on issued_reports for select to bdhvs_app
  using (org_unit_id = (select app.current_org_unit_id()) or ${others});
`;

/** What a commune drafts is its own until it is issued: an account of the province reads its issued reports. */
export class HideUnissuedReports1795397100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(issued);
    await queryRunner.query(
      readable(`(
      (select app.reads_all_units())
      and (org_unit_id = province_id or app.report_is_issued(id))
    )`),
    );
    await queryRunner.query(
      `comment on policy issued_reports_read on issued_reports is 'Drafts of a commune are seen by the commune alone'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readable('(select app.reads_all_units())'));
    await queryRunner.query('drop function app.report_is_issued(integer)');
  }
}
