import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the earlier migration made; taking this one back puts it in place again. */
const formerFailures = `
create or replace function app.recent_failures(p_username text, p_address text) returns integer
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
comment on function app.recent_failures(text, text) is 'Failures of the last 15 minutes, real time: of this name at this address since it last succeeded, or a tenth of all at this address, whichever is more';
`;

const failures = `
create or replace function app.recent_failures(p_username text, p_address text) returns integer
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
      -- Behind a proxy everybody may have one address: a name at home here answers for its own failures only.
      and not exists (
        select 1
        from sign_in_attempts home
        where home.username = left(lower(p_username), 200)
          and home.address = p_address
          and home.succeeded
          and home.at > clock_timestamp() - interval '30 days'
      )
  )
  select greatest(own.failures, everybody.failures / 10)::integer
  from own
  cross join everybody;
$$;
`;

const attempts = `
create function app.admit_sign_in(p_username text, p_address text, p_allowed integer) returns bigint
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  attempt bigint;
begin
  delete from sign_in_attempts a where a.at < clock_timestamp() - interval '90 days';
  -- One at a time for an address, so that whoever counts sees all that came before.
  perform pg_advisory_xact_lock(20250716, hashtext(p_address));
  if app.recent_failures(p_username, p_address) >= p_allowed then
    return null;
  end if;
  insert into sign_in_attempts (username, address, succeeded)
  values (left(lower(p_username), 200), p_address, false)
  returning id into attempt;
  return attempt;
end
$$;

create function app.sign_in_succeeded(p_attempt bigint) returns void
language sql volatile security definer
set search_path = public, app, pg_temp
as $$
  update sign_in_attempts a
  set succeeded = true
  where a.id = p_attempt;
$$;
`;

const keys = `
create function app.forget_old_keys() returns integer
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  forgotten integer;
begin
  delete from idempotency_keys k where k.created_at < clock_timestamp() - interval '30 days';
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
`;

const rights = `
revoke execute on function
  app.admit_sign_in(text, text, integer), app.sign_in_succeeded(bigint), app.forget_old_keys()
from public;
grant execute on function
  app.admit_sign_in(text, text, integer), app.sign_in_succeeded(bigint), app.forget_old_keys()
to bdhvs_app;
`;

const comments = `
comment on function app.recent_failures(text, text) is 'Failures of the last 15 minutes, real time: of this name at this address since it last succeeded, or a tenth of all at this address, whichever is more; the tenth not for a name that signed in from there within 30 days';
comment on function app.admit_sign_in(text, text, integer) is 'Notes an attempt to sign in as failed, before the password is looked at, and gives its id; null: as many failures as are allowed, nothing noted. Forgets attempts older than 90 days';
comment on function app.sign_in_succeeded(bigint) is 'Notes that an admitted attempt (sign_in_attempts.id) signed in';
comment on function app.note_sign_in(text, text, boolean) is 'Notes an attempt after the fact; for servers from before app.admit_sign_in';
comment on function app.forget_old_keys() is 'Deletes idempotency keys older than 30 days of real time, never younger ones; gives how many';
comment on table idempotency_keys is 'Answers already given, so that a command sent twice is done once. Real time; kept for 30 days';
`;

/** Attempts are counted before the password is looked at, and keys of commands are forgotten after 30 days. */
export class SignInThrottleAndKeyRetention1795392700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(failures);
    await queryRunner.query(attempts);
    await queryRunner.query(keys);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.forget_old_keys();
      drop function app.sign_in_succeeded(bigint);
      drop function app.admit_sign_in(text, text, integer);
      comment on function app.note_sign_in(text, text, boolean) is 'Notes an attempt to sign in and forgets those older than 90 days';
      comment on table idempotency_keys is 'Answers already given, so that a command sent twice is done once. Real time';
    `);
    await queryRunner.query(formerFailures);
  }
}
