import type { MigrationInterface, QueryRunner } from 'typeorm';

const accounts = `
create function app.find_account(p_username text)
returns table (id integer, password_hash text, role text, display_name text, disabled boolean)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select u.id, u.password_hash, u.role, u.display_name, u.disabled_at is not null
  from users u
  where u.username = lower(p_username);
$$;

create function app.commune_has_active(p_org_unit_id integer, p_role text) returns boolean
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select exists (
    select 1
    from user_scopes us
    join users u on u.id = us.user_id
    where us.org_unit_id = p_org_unit_id
      and u.role = p_role
      and u.disabled_at is null
  );
$$;

create function app.display_name(p_user_id integer) returns text
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select u.display_name
  from users u
  where u.id = p_user_id
    and app.current_user_id() is not null;
$$;
`;

const sessions = `
create function app.open_session(p_user_id integer, p_token_sha256 bytea, p_lifetime interval)
returns timestamptz
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  ends timestamptz := clock_timestamp() + p_lifetime;
begin
  delete from sessions s where s.expires_at <= clock_timestamp();
  insert into sessions (token_sha256, user_id, expires_at)
  select p_token_sha256, u.id, ends
  from users u
  where u.id = p_user_id
    and u.disabled_at is null;
  if not found then
    raise exception 'no active account %', p_user_id using errcode = 'foreign_key_violation';
  end if;
  return ends;
end
$$;

create function app.close_session(p_token_sha256 bytea) returns boolean
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
begin
  delete from sessions s where s.token_sha256 = p_token_sha256;
  return found;
end
$$;

create function app.note_sign_in(p_username text, p_address text, p_succeeded boolean) returns void
language sql volatile security definer
set search_path = public, app, pg_temp
as $$
  delete from sign_in_attempts a where a.at < clock_timestamp() - interval '90 days';
  insert into sign_in_attempts (username, address, succeeded)
  values (left(lower(p_username), 200), p_address, p_succeeded);
$$;

-- Failures of a name from an address since it last succeeded there; one address trying many names counts too.
create function app.recent_failures(p_username text, p_address text) returns integer
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  with recent as (
    select a.username, a.at, a.succeeded
    from sign_in_attempts a
    where a.address = p_address
      and a.at > clock_timestamp() - interval '15 minutes'
  ),
  own as (
    select count(*) as failures
    from recent r
    where r.username = left(lower(p_username), 200)
      and not r.succeeded
      and r.at > coalesce(
        (select max(ok.at) from recent ok where ok.username = r.username and ok.succeeded),
        '-infinity'::timestamptz
      )
  ),
  everybody as (
    select count(*) as failures
    from recent r
    where not r.succeeded
  )
  select greatest(own.failures, everybody.failures / 10)::integer
  from own
  cross join everybody;
$$;
`;

const comments = `
comment on function app.find_account(text) is 'Account by name, for signing in; no row: unknown';
comment on function app.commune_has_active(integer, text) is 'Whether a unit has an account of that role that is not disabled';
comment on function app.display_name(integer) is 'Name of an account as shown to others; null: unknown, or nobody is signed in';
comment on function app.open_session(integer, bytea, interval) is 'Opens a session in real time and removes those that ended; gives its end';
comment on function app.close_session(bytea) is 'Signs out; false: there was no such session';
comment on function app.note_sign_in(text, text, boolean) is 'Notes an attempt to sign in and forgets those older than 90 days';
comment on function app.recent_failures(text, text) is 'Failures of the last 15 minutes, real time: of this name at this address since it last succeeded, or a tenth of all at this address, whichever is more';
`;

/** What the runtime role may do with accounts and sessions, and nothing else. */
export class CreateAccountFunctions1795392510000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(accounts);
    await queryRunner.query(sessions);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.recent_failures(text, text);
      drop function app.note_sign_in(text, text, boolean);
      drop function app.close_session(bytea);
      drop function app.open_session(integer, bytea, interval);
      drop function app.display_name(integer);
      drop function app.commune_has_active(integer, text);
      drop function app.find_account(text);
    `);
  }
}
