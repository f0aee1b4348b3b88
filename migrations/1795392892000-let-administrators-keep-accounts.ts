import type { MigrationInterface, QueryRunner } from 'typeorm';

const guards = `
-- Held against the account itself and not against what the transaction says of it.
create function app.require_administrator() returns void
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
begin
  if not exists (
    select 1
    from users u
    where u.id = app.current_user_id()
      and u.role = 'administrator'
      and u.disabled_at is null
      and u.one_time_until is null
  ) then
    raise exception 'only an administrator may do this' using errcode = 'insufficient_privilege';
  end if;
end
$$;

-- One after the other, so that two administrators cannot disable each other at the same time.
create function app.open_account(p_user_id integer, p_version integer) returns text
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  current integer;
begin
  perform app.require_administrator();
  perform pg_advisory_xact_lock(20250717, 1);
  select max(v.version) into current from user_versions v where v.user_id = p_user_id;
  if current is null then
    return 'unknown';
  end if;
  return case when current = p_version then 'ok' else 'stale' end;
end
$$;

create function app.is_last_administrator(p_user_id integer) returns boolean
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select exists (
    select 1 from users u where u.id = p_user_id and u.role = 'administrator' and u.disabled_at is null
  )
  and not exists (
    select 1
    from users u
    where u.id <> p_user_id
      and u.role = 'administrator'
      and u.disabled_at is null
      and u.password_hash is not null
      and (u.one_time_until is null or u.one_time_until > clock_timestamp())
  );
$$;
`;

const commands = `
create function app.create_account(
  p_username text, p_display_name text, p_role text, p_org_unit_id integer, p_phone text,
  p_password_hash text, p_one_time_lifetime interval, p_predecessor_id integer, p_act text, p_reason text
)
returns integer
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  account integer;
begin
  perform app.require_administrator();
  if (p_role in ('commune_editor', 'commune_leader')) is distinct from (p_org_unit_id is not null) then
    raise exception 'a commune role has a unit, another has none' using errcode = 'check_violation';
  end if;
  insert into users (username, display_name, role, phone, password_hash, one_time_until, predecessor_id)
  values (p_username, p_display_name, p_role, p_phone, p_password_hash,
    case when p_password_hash is not null then clock_timestamp() + p_one_time_lifetime end, p_predecessor_id)
  returning id into account;
  if p_org_unit_id is not null then
    insert into user_scopes (user_id, org_unit_id) values (account, p_org_unit_id);
  end if;
  perform app.record_account(account, p_act, p_reason);
  return account;
end
$$;

create function app.change_account(
  p_user_id integer, p_version integer, p_display_name text, p_role text, p_org_unit_id integer, p_phone text,
  p_act text, p_reason text
)
returns text
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  outcome text := app.open_account(p_user_id, p_version);
  narrowed boolean;
begin
  if outcome <> 'ok' then
    return outcome;
  end if;
  if (p_role in ('commune_editor', 'commune_leader')) is distinct from (p_org_unit_id is not null) then
    raise exception 'a commune role has a unit, another has none' using errcode = 'check_violation';
  end if;
  if p_role <> 'administrator' and app.is_last_administrator(p_user_id) then
    return 'last_administrator';
  end if;
  select u.role <> p_role or us.org_unit_id is distinct from p_org_unit_id into narrowed
  from users u
  left join user_scopes us on us.user_id = u.id
  where u.id = p_user_id;
  update users set display_name = p_display_name, role = p_role, phone = p_phone where id = p_user_id;
  delete from user_scopes s where s.user_id = p_user_id and s.org_unit_id is distinct from p_org_unit_id;
  if p_org_unit_id is not null then
    insert into user_scopes (user_id, org_unit_id) values (p_user_id, p_org_unit_id) on conflict do nothing;
  end if;
  -- What is open on a screen belongs to the old role or unit.
  if narrowed then
    delete from sessions s where s.user_id = p_user_id;
  end if;
  perform app.record_account(p_user_id, p_act, p_reason);
  return 'ok';
end
$$;

create function app.set_account_disabled(
  p_user_id integer, p_version integer, p_disabled boolean, p_act text, p_reason text
)
returns text
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  outcome text := app.open_account(p_user_id, p_version);
begin
  if outcome <> 'ok' then
    return outcome;
  end if;
  if p_disabled and app.is_last_administrator(p_user_id) then
    return 'last_administrator';
  end if;
  if p_disabled = (select u.disabled_at is not null from users u where u.id = p_user_id) then
    return 'already';
  end if;
  update users set disabled_at = case when p_disabled then app.now() end where id = p_user_id;
  if p_disabled then
    delete from sessions s where s.user_id = p_user_id;
    delete from account_links l where l.user_id = p_user_id and l.used_at is null;
  end if;
  perform app.record_account(p_user_id, p_act, p_reason);
  return 'ok';
end
$$;

-- The old password is void at once; the person sets a new one by the link.
create function app.reset_account(p_user_id integer, p_version integer, p_reason text) returns text
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  outcome text := app.open_account(p_user_id, p_version);
begin
  if outcome <> 'ok' then
    return outcome;
  end if;
  if exists (select 1 from users u where u.id = p_user_id and u.disabled_at is not null) then
    return 'disabled';
  end if;
  update users set password_hash = null, one_time_until = null where id = p_user_id;
  delete from sessions s where s.user_id = p_user_id;
  perform app.record_account(p_user_id, 'reset', p_reason);
  return 'ok';
end
$$;

create function app.issue_account_link(
  p_user_id integer, p_token_sha256 bytea, p_purpose text, p_lifetime interval
)
returns timestamptz
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  ends timestamptz := clock_timestamp() + p_lifetime;
begin
  perform app.require_administrator();
  delete from account_links l where l.user_id = p_user_id and l.used_at is null;
  insert into account_links (token_sha256, user_id, purpose, expires_at, actor_id)
  values (p_token_sha256, p_user_id, p_purpose, ends, app.current_user_id());
  return ends;
end
$$;
`;

const signatures = [
  'app.create_account(text, text, text, integer, text, text, interval, integer, text, text)',
  'app.change_account(integer, integer, text, text, integer, text, text, text)',
  'app.set_account_disabled(integer, integer, boolean, text, text)',
  'app.reset_account(integer, integer, text)',
  'app.issue_account_link(integer, bytea, text, interval)',
].join(', ');
const inner = [
  'app.require_administrator()',
  'app.open_account(integer, integer)',
  'app.is_last_administrator(integer)',
].join(', ');

const rights = `
revoke execute on function ${signatures}, ${inner} from public;
grant execute on function ${signatures} to bdhvs_app;
`;

const comments = `
comment on function app.require_administrator() is 'Stops unless the account of this transaction is an active administrator with a password of its own';
comment on function app.open_account(integer, integer) is 'Begins a command on an account (users.id): ok, stale (version is not the latest) or unknown. Commands on accounts run one after the other';
comment on function app.is_last_administrator(integer) is 'Whether nobody else could administer if this account (users.id) could not';
comment on function app.create_account(text, text, text, integer, text, text, interval, integer, text, text) is 'Adds an account, without a password or with a one-time one; gives its id';
comment on function app.change_account(integer, integer, text, text, integer, text, text, text) is 'Changes name, role, unit and phone; sessions end when role or unit changes. ok, stale, unknown or last_administrator';
comment on function app.set_account_disabled(integer, integer, boolean, text, text) is 'Disables (sessions and links end at once) or enables an account. ok, stale, unknown, already or last_administrator';
comment on function app.reset_account(integer, integer, text) is 'Voids password and sessions of an account. ok, stale, unknown or disabled';
comment on function app.issue_account_link(integer, bytea, text, interval) is 'Makes the one link of an account, in place of an older unused one; gives its end, real time';
`;

/** What an administrator may do with accounts; each function asks again who is there. The runtime role has no other right on them. */
export class LetAdministratorsKeepAccounts1795392892000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(guards);
    await queryRunner.query(commands);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function ${signatures}, ${inner}`);
  }
}
