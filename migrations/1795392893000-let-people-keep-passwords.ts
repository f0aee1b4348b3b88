import type { MigrationInterface, QueryRunner } from 'typeorm';

const signIn = `
create function app.account_for_sign_in(p_username text)
returns table (id integer, password_hash text, disabled boolean, one_time_is_over boolean)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select u.id, u.password_hash, u.disabled_at is not null, coalesce(u.one_time_until <= clock_timestamp(), false)
  from users u
  where u.username = lower(p_username);
$$;
`;

const openSession = (noteSignIn: string): string => `
create or replace function app.open_session(p_user_id integer, p_token_sha256 bytea, p_lifetime interval)
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
  ${noteSignIn}
  return ends;
end
$$;
`;

/** Somebody who never had, or let run out, a password cannot sign a report: nobody has to wait for them. */
const communeHasActive = (able: string): string => `
create or replace function app.commune_has_active(p_org_unit_id integer, p_role text) returns boolean
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
      ${able}
  );
$$;
`;

const passwords = `
create function app.set_own_password(p_password_hash text, p_token_sha256 bytea) returns void
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
begin
  update users u
  set password_hash = p_password_hash,
    one_time_until = null
  where u.id = app.current_user_id()
    and u.disabled_at is null;
  if not found then
    raise exception 'nobody is signed in' using errcode = 'insufficient_privilege';
  end if;
  delete from sessions s where s.user_id = app.current_user_id() and s.token_sha256 <> p_token_sha256;
end
$$;

create function app.find_account_link(p_token_sha256 bytea)
returns table (username text, display_name text, role text, org_unit_id integer, purpose text, expires_at timestamptz, state text)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select u.username, u.display_name, u.role, us.org_unit_id, l.purpose, l.expires_at,
    case
      when l.used_at is not null then 'used'
      when l.expires_at <= clock_timestamp() or u.disabled_at is not null then 'over'
      else 'open'
    end
  from account_links l
  join users u on u.id = l.user_id
  left join user_scopes us on us.user_id = u.id
  where l.token_sha256 = p_token_sha256;
$$;

create function app.accept_account_link(p_token_sha256 bytea, p_display_name text, p_password_hash text)
returns text
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  account integer;
  was text;
  accepted text;
begin
  update account_links l
  set used_at = clock_timestamp()
  from users u
  where l.token_sha256 = p_token_sha256
    and l.used_at is null
    and l.expires_at > clock_timestamp()
    and u.id = l.user_id
    and u.disabled_at is null
  returning u.id, u.display_name, u.username into account, was, accepted;
  if account is null then
    return null;
  end if;
  update users u
  set display_name = p_display_name,
    password_hash = p_password_hash,
    one_time_until = null
  where u.id = account;
  delete from sessions s where s.user_id = account;
  perform app.record_account(account, 'accept', null);
  return accepted;
end
$$;

create function app.commune_contacts(p_org_unit_id integer)
returns table (role text, display_name text, phone text)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select u.role, u.display_name, u.phone
  from user_scopes us
  join users u on u.id = us.user_id
  where us.org_unit_id = p_org_unit_id
    and u.disabled_at is null
    and app.current_role_code() in ('administrator', 'reviewer', 'director')
  order by u.role, u.display_name;
$$;
`;

const signatures = [
  'app.account_for_sign_in(text)',
  'app.set_own_password(text, bytea)',
  'app.find_account_link(bytea)',
  'app.accept_account_link(bytea, text, text)',
  'app.commune_contacts(integer)',
].join(', ');

const rights = `
revoke execute on function ${signatures} from public;
grant execute on function ${signatures} to bdhvs_app;
`;

const comments = `
comment on function app.account_for_sign_in(text) is 'Account by name, for signing in; no row: unknown. password_hash is null while the person has set none; one_time_is_over: a printed password that was not used in time';
comment on function app.find_account(text) is 'Account by name; for servers from before app.account_for_sign_in';
comment on function app.open_session(integer, bytea, interval) is 'Opens a session in real time, removes those that ended, and notes when the person signed in; gives its end';
comment on function app.commune_has_active(integer, text) is 'Whether a unit has an account of that role that is not disabled and has a password that holds';
comment on function app.set_own_password(text, bytea) is 'Sets the password of the account of this transaction; ends its sessions but the one with this token';
comment on function app.find_account_link(bytea) is 'What a one-time link is for: open, used or over; no row: no such link';
comment on function app.accept_account_link(bytea, text, text) is 'Uses a one-time link, once: sets name and password; gives the name of the account; null: not (or no longer) usable';
comment on function app.commune_contacts(integer) is 'Officer and leader of a unit with their office phone, for the Department only';
`;

/** What a person may do with the own password, signed in or by a one-time link. */
export class LetPeopleKeepPasswords1795392893000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(signIn);
    await queryRunner.query(
      openSession('update users u set last_sign_in_at = app.now() where u.id = p_user_id;'),
    );
    await queryRunner.query(
      communeHasActive(
        'and u.password_hash is not null and (u.one_time_until is null or u.one_time_until > clock_timestamp())',
      ),
    );
    await queryRunner.query(passwords);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function ${signatures}`);
    await queryRunner.query(openSession(''));
    await queryRunner.query(communeHasActive(''));
    await queryRunner.query(`
      comment on function app.find_account(text) is 'Account by name, for signing in; no row: unknown';
      comment on function app.commune_has_active(integer, text) is 'Whether a unit has an account of that role that is not disabled';
      comment on function app.open_session(integer, bytea, interval) is 'Opens a session in real time and removes those that ended; gives its end';
    `);
  }
}
