import type { MigrationInterface, QueryRunner } from 'typeorm';

const reading = `
grant select on audit_lines to bdhvs_app;
create policy audit_lines_read on audit_lines
  for select to bdhvs_app
  using (
    (select app.current_role_code()) = 'administrator'
    or ((select app.current_role_code()) = 'reviewer' and org_unit_id is not null)
  );

create function app.reads_audit() returns boolean
language sql stable
as $$
  select coalesce(app.current_role_code() in ('administrator', 'reviewer'), false);
$$;

create function app.account_name(p_user_id integer) returns text
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select u.username
  from users u
  where u.id = p_user_id
    and app.reads_audit();
$$;

create function app.account_id(p_username text) returns integer
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select u.id
  from users u
  where u.username = lower(p_username)
    and app.reads_audit();
$$;

create function app.audit_state()
returns table (
  sealed_line_id bigint,
  sealed_at timestamptz,
  root_day date,
  root_sha256 bytea,
  root_line_id bigint
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select newest.id, newest.at, root.day, root.sha256, root.up_to_line
  from (select 1) as always
  left join lateral (
    select l.id, l.at
    from audit_lines l
    where l.id = (select max(h.line_id) from audit_heads h)
  ) as newest on true
  left join lateral (
    select r.day, r.sha256, r.up_to_line
    from audit_roots r
    order by r.seq desc
    limit 1
  ) as root on true
  where app.reads_audit();
$$;
`;

const rights = `
revoke execute on function
  app.reads_audit(), app.account_name(integer), app.account_id(text), app.audit_state()
from public;
grant execute on function
  app.reads_audit(), app.account_name(integer), app.account_id(text), app.audit_state()
to bdhvs_app;
`;

const comments = `
comment on table audit_lines is 'What was done, by whom, when; added by the runtime role, read by administrators and, of communes, by reviewers';
comment on function app.reads_audit() is 'Whether the account of this transaction reads the audit';
comment on function app.account_name(integer) is 'Name with which an account signs in; null: unknown, or the reader does not read the audit';
comment on function app.account_id(text) is 'Account (users.id) with this name; null: unknown, or the reader does not read the audit';
comment on function app.audit_state() is 'How far the audit is sealed, and its newest root; no row for who does not read the audit';
`;

/** Administrators read the whole audit, reviewers the chains of communes. */
export class ReadTheAudit1795392881000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(reading);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.audit_state();
      drop function app.account_id(text);
      drop function app.account_name(integer);
      drop policy audit_lines_read on audit_lines;
      revoke select on audit_lines from bdhvs_app;
      drop function app.reads_audit();
      comment on table audit_lines is 'What was done, by whom, when; written by the runtime role, never read by it';
    `);
  }
}
