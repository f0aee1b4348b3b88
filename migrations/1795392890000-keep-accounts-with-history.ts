import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
alter table users
  add column phone text,
  add column one_time_until timestamptz,
  add column last_sign_in_at timestamptz,
  add column predecessor_id integer,
  alter column password_hash drop not null,
  add constraint users_phone_form check (phone ~ '^[0-9+() .-]{6,30}$'),
  add constraint users_one_time_is_a_password check (one_time_until is null or password_hash is not null),
  add constraint users_predecessor_fkey foreign key (predecessor_id) references users (id),
  add constraint users_predecessor_is_another check (predecessor_id <> id);
create index users_predecessor_idx on users (predecessor_id);

create table user_versions (
  user_id integer not null,
  version integer not null,
  act text not null,
  display_name text not null,
  role text not null,
  org_unit_id integer,
  phone text,
  disabled boolean not null,
  recorded_at timestamptz not null default app.now(),
  actor_id integer,
  reason text,
  constraint user_versions_pkey primary key (user_id, version),
  constraint user_versions_user_fkey foreign key (user_id) references users (id),
  constraint user_versions_unit_fkey foreign key (org_unit_id) references org_units (id),
  constraint user_versions_actor_fkey foreign key (actor_id) references users (id),
  constraint user_versions_version_positive check (version >= 1),
  constraint user_versions_act_known check (
    act in ('create', 'invite', 'import', 'receive', 'accept', 'change', 'disable', 'enable', 'reset', 'hand_over')
  )
);
create index user_versions_unit_idx on user_versions (org_unit_id);
create index user_versions_actor_idx on user_versions (actor_id);
create trigger user_versions_append_only before update or delete or truncate on user_versions
  for each statement execute function app.refuse_change();

create table account_links (
  token_sha256 bytea not null,
  user_id integer not null,
  purpose text not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  actor_id integer,
  constraint account_links_pkey primary key (token_sha256),
  constraint account_links_user_fkey foreign key (user_id) references users (id),
  constraint account_links_actor_fkey foreign key (actor_id) references users (id),
  constraint account_links_token_is_sha256 check (octet_length(token_sha256) = 32),
  constraint account_links_purpose_known check (purpose in ('invite', 'reset')),
  constraint account_links_expire_later check (expires_at > created_at)
);
create index account_links_user_idx on account_links (user_id);
create index account_links_actor_idx on account_links (actor_id);
`;

const history = `
create function app.record_account(p_user_id integer, p_act text, p_reason text) returns integer
language sql volatile security definer
set search_path = public, app, pg_temp
as $$
  insert into user_versions (user_id, version, act, display_name, role, org_unit_id, phone, disabled, actor_id, reason)
  select u.id,
    coalesce((select max(v.version) from user_versions v where v.user_id = u.id), 0) + 1,
    p_act, u.display_name, u.role, us.org_unit_id, u.phone, u.disabled_at is not null,
    app.current_user_id(), p_reason
  from users u
  left join user_scopes us on us.user_id = u.id
  where u.id = p_user_id
  returning version;
$$;

-- At the end of the transaction, so that an account is seen with its unit; what a command has recorded is not recorded twice.
create function app.record_unrecorded_account() returns trigger
language plpgsql security definer
set search_path = public, app, pg_temp
as $$
declare
  account integer;
begin
  if tg_table_name = 'users' then
    account := new.id;
  else
    account := coalesce(new.user_id, old.user_id);
  end if;
  if not exists (
    select 1
    from users u
    left join user_scopes us on us.user_id = u.id
    cross join lateral (
      select v.*
      from user_versions v
      where v.user_id = u.id
      order by v.version desc
      limit 1
    ) last
    where u.id = account
      and (last.display_name, last.role, last.org_unit_id, last.phone, last.disabled)
        is not distinct from (u.display_name, u.role, us.org_unit_id, u.phone, u.disabled_at is not null)
  ) then
    perform app.record_account(
      account,
      case when exists (select 1 from user_versions v where v.user_id = account) then 'change' else 'create' end,
      null
    );
  end if;
  return null;
end
$$;
create constraint trigger users_recorded
  after insert or update of display_name, role, phone, disabled_at on users
  deferrable initially deferred
  for each row execute function app.record_unrecorded_account();
create constraint trigger user_scopes_recorded
  after insert or update or delete on user_scopes
  deferrable initially deferred
  for each row execute function app.record_unrecorded_account();

insert into user_versions (user_id, version, act, display_name, role, org_unit_id, phone, disabled, recorded_at)
select u.id, 1, 'create', u.display_name, u.role, us.org_unit_id, u.phone, u.disabled_at is not null, u.created_at
from users u
left join user_scopes us on us.user_id = u.id;

revoke execute on function app.record_account(integer, text, text), app.record_unrecorded_account() from public;
`;

const comments = `
comment on column users.password_hash is 'argon2id hash in PHC form; never the password; null: the person has not set one (yet)';
comment on column users.phone is 'Office phone, shown to the Department; null: not known';
comment on column users.one_time_until is 'Real time until which the printed one-time password holds; it must be changed at the first sign-in; null: the person''s own password, or none';
comment on column users.last_sign_in_at is 'When the person last signed in, clock of the installation; null: never';
comment on column users.predecessor_id is 'Account whose work was handed over to this one; null: none';

comment on table user_versions is 'Accounts as recorded over time, one row a change; users holds the latest. No password and no link is ever in it';
comment on column user_versions.user_id is 'Account';
comment on column user_versions.version is 'Counts up from 1 for each account';
comment on column user_versions.act is 'create, invite, import, receive (made by a hand-over), accept (by the person), change, disable, enable, reset (new link) or hand_over';
comment on column user_versions.display_name is 'Name shown to others';
comment on column user_versions.role is 'Role';
comment on column user_versions.org_unit_id is 'Commune it works for; null: an account of the province';
comment on column user_versions.phone is 'Office phone; null: not known';
comment on column user_versions.disabled is 'true: may not sign in';
comment on column user_versions.recorded_at is 'When this version became known, clock of the installation';
comment on column user_versions.actor_id is 'Who recorded it; null: the person by a link, or work of the owner';
comment on column user_versions.reason is 'Why; null: not given';

comment on table account_links is 'One-time links by which a person sets the own password. Real time, not the clock of the installation';
comment on column account_links.token_sha256 is 'SHA-256 of the token in the link, 32 bytes; the token itself is nowhere stored';
comment on column account_links.user_id is 'Whose account';
comment on column account_links.purpose is 'invite: new account; reset: new password';
comment on column account_links.created_at is 'Real time at which it was made';
comment on column account_links.expires_at is 'Real time from which it is void';
comment on column account_links.used_at is 'Real time at which it was used, which it can be once; null: not yet';
comment on column account_links.actor_id is 'Administrator who made it';

comment on function app.record_account(integer, text, text) is 'Adds the present state of an account (users.id) to user_versions with what was done and why; gives the version';
comment on function app.record_unrecorded_account() is 'Trigger, at the end of the transaction: no change of an account stays out of user_versions';
`;

/** Accounts get a phone, one-time passwords and links, and a history. */
export class KeepAccountsWithHistory1795392890000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(history);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger user_scopes_recorded on user_scopes;
      drop trigger users_recorded on users;
      drop function app.record_unrecorded_account();
      drop function app.record_account(integer, text, text);
      drop table account_links;
      drop table user_versions;
      -- No password fits this; who had none still has none.
      update users set password_hash = '!' where password_hash is null;
      alter table users
        alter column password_hash set not null,
        drop column predecessor_id,
        drop column last_sign_in_at,
        drop column one_time_until,
        drop column phone;
      comment on column users.password_hash is 'argon2id hash in PHC form; never the password';
    `);
  }
}
