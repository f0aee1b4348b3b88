import type { MigrationInterface, QueryRunner } from 'typeorm';

const reads = `
create function app.accounts(p_as_of timestamptz)
returns table (
  id integer, username text, display_name text, role text, org_unit_id integer, phone text, disabled boolean,
  has_password boolean, one_time_until timestamptz, last_sign_in_at timestamptz, link_expires_at timestamptz,
  predecessor text, version integer
)
language plpgsql stable security definer
set search_path = public, app, pg_temp
as $$
begin
  perform app.require_administrator();
  return query
  select u.id, u.username, v.display_name, v.role, v.org_unit_id, v.phone, v.disabled,
    u.password_hash is not null, u.one_time_until, u.last_sign_in_at, link.expires_at,
    before.username, v.version
  from users u
  cross join lateral (
    select uv.*
    from user_versions uv
    where uv.user_id = u.id
      and (p_as_of is null or uv.recorded_at <= p_as_of)
    order by uv.version desc
    limit 1
  ) v
  left join users before on before.id = u.predecessor_id
  left join account_links link on link.user_id = u.id and link.used_at is null
  order by u.username;
end
$$;

create function app.account_history(p_user_id integer)
returns table (
  version integer, act text, display_name text, role text, org_unit_id integer, phone text, disabled boolean,
  recorded_at timestamptz, actor text, reason text
)
language plpgsql stable security definer
set search_path = public, app, pg_temp
as $$
begin
  perform app.require_administrator();
  return query
  select v.version, v.act, v.display_name, v.role, v.org_unit_id, v.phone, v.disabled, v.recorded_at,
    actor.display_name, v.reason
  from user_versions v
  left join users actor on actor.id = v.actor_id
  where v.user_id = p_user_id
  order by v.version;
end
$$;
`;

const rights = `
revoke execute on function app.accounts(timestamptz), app.account_history(integer) from public;
grant execute on function app.accounts(timestamptz), app.account_history(integer) to bdhvs_app;
comment on function app.accounts(timestamptz) is 'All accounts as known at a moment (null: now), for an administrator; no password, no token';
comment on function app.account_history(integer) is 'Versions of an account (users.id), oldest first, for an administrator';
`;

/** Accounts and their history, to be read by an administrator. */
export class ShowAccountsToAdministrators1795392894000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(reads);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function app.account_history(integer), app.accounts(timestamptz)');
  }
}
