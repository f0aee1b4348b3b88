import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Of the definer: whoever acts sees the report by then, but a trigger must not depend on who acts. */
const tell = `
create function app.tell_issued_report() returns trigger
language plpgsql security definer
set search_path = public, app, pg_temp
as $$
begin
  perform pg_notify(
    'bdhvs_issued',
    json_build_object('province', r.province_id, 'report', r.id, 'orgUnit', r.org_unit_id)::text
  )
  from issued_reports r
  where r.id = new.report_id;
  return null;
end
$$;
comment on function app.tell_issued_report() is 'Trigger: tells on bdhvs_issued province, report and unit (ids) of a report on which something was done, when its transaction commits';
revoke execute on function app.tell_issued_report() from public;
`;

const tables = ['report_acts', 'report_paragraphs', 'report_issue_files'];

/** Open pages of reports hear of acts, edits and signed papers of others. */
export class TellIssuedReports1795398010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tell);
    for (const table of tables)
      await queryRunner.query(
        `create trigger ${table}_tell after insert on ${table} for each row execute function app.tell_issued_report()`,
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.query(`drop trigger ${table}_tell on ${table}`);
    await queryRunner.query('drop function app.tell_issued_report()');
  }
}
