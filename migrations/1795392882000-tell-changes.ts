import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a change only the place is told, on a channel that says its kind; what it is, is read by who may read it. */
const reports = `
create function app.tell_report() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
declare
  counts boolean := new.counted_version is not null;
begin
  if tg_op = 'UPDATE' then
    counts := new.counted_version is distinct from old.counted_version
      or new.excluded is distinct from old.excluded
      or counts and (new.state = 'approved') is distinct from (old.state = 'approved');
  end if;
  perform pg_notify(
    case when counts then 'bdhvs_counted' else 'bdhvs_report' end,
    json_build_object('province', new.province_id, 'period', new.period_id, 'orgUnit', new.org_unit_id)::text
  );
  return null;
end
$$;
create trigger submissions_tell after insert or update on submissions
  for each row execute function app.tell_report();
`;

const catalogue = `
create function app.tell_catalogue() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  perform pg_notify('bdhvs_catalogue', '');
  return null;
end
$$;
create trigger catalogue_stamp_tell after update on catalogue_stamp
  for each statement execute function app.tell_catalogue();
`;

const sessions = `
create function app.tell_sessions() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  if exists (select 1 from gone) then
    perform pg_notify('bdhvs_session', '');
  end if;
  return null;
end
$$;
create trigger sessions_tell after delete on sessions
  referencing old table as gone
  for each statement execute function app.tell_sessions();
create trigger users_tell after update on users
  referencing new table as gone
  for each statement execute function app.tell_sessions();

create function app.live_audience(p_tokens_sha256 bytea[])
returns table (token_sha256 bytea, role text, org_unit_id integer)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select s.token_sha256, u.role, us.org_unit_id
  from sessions s
  join users u on u.id = s.user_id
  left join user_scopes us on us.user_id = u.id
  where s.token_sha256 = any (p_tokens_sha256)
    and s.expires_at > clock_timestamp()
    and u.disabled_at is null;
$$;
`;

const rights = `
revoke execute on function
  app.tell_report(), app.tell_catalogue(), app.tell_sessions(), app.live_audience(bytea[])
from public;
grant execute on function app.live_audience(bytea[]) to bdhvs_app;
`;

const comments = `
comment on function app.tell_report() is 'Trigger: tells province, period and unit (ids) of a changed report when its transaction commits; on bdhvs_counted when something that counts changed, else on bdhvs_report';
comment on function app.tell_catalogue() is 'Trigger: tells on bdhvs_catalogue that a definition, unit, target, time or reference figure was added';
comment on function app.tell_sessions() is 'Trigger: tells on bdhvs_session that sessions were closed or accounts changed; not which';
comment on function app.live_audience(bytea[]) is 'Which of these sessions (SHA-256 of the token) are open now, with role and unit (org_units.id) of the account';
`;

/** Open screens hear of a change when it is committed, from any process. */
export class TellChanges1795392882000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(reports);
    await queryRunner.query(catalogue);
    await queryRunner.query(sessions);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.live_audience(bytea[]);
      drop trigger users_tell on users;
      drop trigger sessions_tell on sessions;
      drop function app.tell_sessions();
      drop trigger catalogue_stamp_tell on catalogue_stamp;
      drop function app.tell_catalogue();
      drop trigger submissions_tell on submissions;
      drop function app.tell_report();
    `);
  }
}
