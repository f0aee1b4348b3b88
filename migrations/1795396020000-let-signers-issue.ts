import type { MigrationInterface, QueryRunner } from 'typeorm';

const write = (acts: string): string => `
drop policy report_acts_write on report_acts;
create policy report_acts_write on report_acts for insert to bdhvs_app
  with check (
    actor_id = (select app.current_user_id())
    and report_id in (
      select r.id
      from issued_reports r
      where (r.org_unit_id = r.province_id and (select app.current_role_code()) in ('reviewer', 'director'))
        or r.org_unit_id = (select app.writing_org_unit_id())
    )${acts}
  );
`;

const BY_ROLE = `
    and case
      when act in ('issue', 'send_back') then (select app.current_role_code()) in ('director', 'commune_leader')
      when act in ('draft', 'hand_in') then (select app.current_role_code()) <> 'director'
      else true
    end`;

/** Under the guards of the routes, too: who drafts a report of the Department does not issue it. */
export class LetSignersIssue1795396020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(write(BY_ROLE));
    await queryRunner.query(
      `comment on policy report_acts_write on report_acts is 'Who drafts for the Department does not issue, and who issues does not draft'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(write(''));
  }
}
