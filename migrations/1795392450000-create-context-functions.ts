import type { MigrationInterface, QueryRunner } from 'typeorm';

const context = `
-- After one transaction current_setting('app.x', true) is '' and not null, hence nullif.
create function app.current_user_id() returns integer
language sql stable
as $$
  select nullif(current_setting('app.user_id', true), '')::integer;
$$;

create function app.current_role_code() returns text
language sql stable
as $$
  select nullif(current_setting('app.role', true), '');
$$;

create function app.current_org_unit_id() returns integer
language sql stable
as $$
  select nullif(current_setting('app.org_unit_id', true), '')::integer;
$$;

create function app.reads_all_units() returns boolean
language sql stable
as $$
  select coalesce(app.current_role_code() in ('administrator', 'reviewer', 'director', 'viewer'), false);
$$;

create function app.writing_org_unit_id() returns integer
language sql stable
as $$
  select app.current_org_unit_id()
  where app.current_role_code() in ('commune_editor', 'commune_leader');
$$;
`;

const moments = `
create function app.lock_for_write() returns void
language sql volatile
as $$
  select pg_advisory_xact_lock_shared(20250715, 1);
$$;

-- Runs as a transaction of its own: the lock is let go as soon as the moment is known.
create function app.settle() returns timestamptz
language plpgsql volatile
set search_path = public, app, pg_temp
as $$
declare
  moment timestamptz;
begin
  perform pg_advisory_xact_lock(20250715, 1);
  moment := app.now();
  -- Stamps are in milliseconds: the next writer must not get this one.
  while app.now() <= moment loop
    perform pg_sleep(0.0005);
  end loop;
  return moment;
end
$$;
`;

const begin = `
create function app.begin(p_token_sha256 bytea)
returns table (
  user_id integer,
  username text,
  display_name text,
  role text,
  org_unit_id integer,
  org_unit_code text,
  expires_at timestamptz,
  now timestamptz,
  catalogue_stamp bigint,
  simulated boolean
)
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  actor record;
begin
  select u.id, u.username, u.display_name, u.role, us.org_unit_id, unit.code, s.expires_at
  into actor
  from sessions s
  join users u on u.id = s.user_id
  left join user_scopes us on us.user_id = u.id
  left join lateral (
    select ouv.code
    from org_unit_versions ouv
    where ouv.org_unit_id = us.org_unit_id
    order by ouv.version desc
    limit 1
  ) unit on true
  where s.token_sha256 = p_token_sha256
    and s.expires_at > clock_timestamp()
    and u.disabled_at is null;

  perform set_config('app.user_id', coalesce(actor.id::text, ''), true);
  perform set_config('app.role', coalesce(actor.role, ''), true);
  perform set_config('app.org_unit_id', coalesce(actor.org_unit_id::text, ''), true);

  return query
  select actor.id, actor.username, actor.display_name, actor.role, actor.org_unit_id, actor.code, actor.expires_at,
    app.now(), cs.stamp, i.simulated
  from installation i
  cross join catalogue_stamp cs;
end
$$;

-- The lock comes before any stamp: a moment that was settled stays as it was.
create function app.begin_write(p_token_sha256 bytea)
returns table (
  user_id integer,
  username text,
  display_name text,
  role text,
  org_unit_id integer,
  org_unit_code text,
  expires_at timestamptz,
  now timestamptz,
  catalogue_stamp bigint,
  simulated boolean
)
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
begin
  perform app.lock_for_write();
  update sessions s
  set last_seen_at = clock_timestamp()
  where s.token_sha256 = p_token_sha256
    and s.last_seen_at < clock_timestamp() - interval '1 minute';
  return query select * from app.begin(p_token_sha256);
end
$$;
`;

const comments = `
comment on function app.current_user_id() is 'Account of this transaction (users.id); null: nobody is signed in';
comment on function app.current_role_code() is 'Role of the account of this transaction; null: nobody is signed in';
comment on function app.current_org_unit_id() is 'Unit of the account of this transaction; null: none';
comment on function app.reads_all_units() is 'Whether the account of this transaction reads drafts and revisions of every unit';
comment on function app.writing_org_unit_id() is 'Unit whose reports the account of this transaction may write; null: none';
comment on function app.lock_for_write() is 'Taken by every writer before anything is stamped, held until its end; writers do not wait for each other';
comment on function app.settle() is 'Waits for every writer that may have stamped, then gives a moment that no later write can have; run before the snapshot is taken, as a statement of its own';
comment on function app.begin(bytea) is 'First statement of a reading transaction: finds the session, sets scope and moment. Fields of the account are null when there is no valid session';
comment on function app.begin_write(bytea) is 'First statement of a writing transaction: takes the lock of writers, then the same as app.begin';
`;

/** What a transaction knows of who is asking and when it is, and the lock that makes a moment hold. */
export class CreateContextFunctions1795392450000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(context);
    await queryRunner.query(moments);
    await queryRunner.query(begin);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.begin_write(bytea);
      drop function app.begin(bytea);
      drop function app.settle();
      drop function app.lock_for_write();
      drop function app.writing_org_unit_id();
      drop function app.reads_all_units();
      drop function app.current_org_unit_id();
      drop function app.current_role_code();
      drop function app.current_user_id();
    `);
  }
}
