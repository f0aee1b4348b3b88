import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that the older shape of the answer has not, each with a comma before it. */
interface More {
  readonly columns: string;
  readonly values: string;
}

const begin = (more: More): string => `
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
  simulated boolean${more.columns}
)
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  actor record;
begin
  select u.id, u.username, u.display_name, u.role, us.org_unit_id, unit.code, s.expires_at
    ${more.columns === '' ? '' : ', u.one_time_until is not null as must_change_password'}
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
    app.now(), cs.stamp, i.simulated${more.values}
  from installation i
  cross join catalogue_stamp cs;
end
$$;

`;

const beginWrite = (more: More): string => `
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
  simulated boolean${more.columns}
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

const rights = `
revoke execute on function app.begin(bytea), app.begin_write(bytea) from public;
grant execute on function app.begin(bytea), app.begin_write(bytea) to bdhvs_app;
comment on function app.begin(bytea) is 'First statement of a reading transaction: finds the session, sets scope and moment. Fields of the account are null when there is no valid session';
comment on function app.begin_write(bytea) is 'First statement of a writing transaction: takes the lock of writers, then the same as app.begin';
`;

const dropBegin = `
drop function app.begin_write(bytea);
drop function app.begin(bytea);
`;

/** A session says whether its password is a one-time one, which must be changed before anything else. */
export class BeginWithOneTimePasswords1795392891000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropBegin);
    const more = {
      columns: ',\n  must_change_password boolean',
      values: ', coalesce(actor.must_change_password, false)',
    };
    await queryRunner.query(begin(more));
    await queryRunner.query(beginWrite(more));
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropBegin);
    await queryRunner.query(begin({ columns: '', values: '' }));
    await queryRunner.query(beginWrite({ columns: '', values: '' }));
    await queryRunner.query(rights);
  }
}
