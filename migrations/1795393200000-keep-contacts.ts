import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table account_contacts (
  user_id integer not null,
  version integer not null,
  email text,
  language text not null default 'vi',
  recorded_at timestamptz not null default app.now(),
  actor_id integer,
  constraint account_contacts_pkey primary key (user_id, version),
  constraint account_contacts_user_fkey foreign key (user_id) references users (id),
  constraint account_contacts_actor_fkey foreign key (actor_id) references users (id),
  constraint account_contacts_version_positive check (version >= 1),
  constraint account_contacts_email_form check (email ~ '^[^[:space:]@<>(),;:"]{1,64}@[^[:space:]@<>(),;:"]+[.][^[:space:]@<>(),;:".]+$' and length(email) <= 254),
  constraint account_contacts_language_known check (language in ('vi', 'en'))
);
create index account_contacts_actor_idx on account_contacts (actor_id);
create trigger account_contacts_append_only before update or delete or truncate on account_contacts
  for each statement execute function app.refuse_change();
create trigger account_contacts_stamp_version before insert on account_contacts
  for each row execute function app.stamp_version();
`;

const rights = `
alter table account_contacts enable row level security;
alter table account_contacts force row level security;
create policy account_contacts_owner on account_contacts to bdhvs_owner using (true) with check (true);
comment on policy account_contacts_owner on account_contacts is 'Without it jobs and migrations by the owner would see no row';
create policy account_contacts_read on account_contacts for select to bdhvs_app
  using (
    user_id = (select app.current_user_id())
    or (select app.current_role_code()) = 'administrator'
  );
create policy account_contacts_keep on account_contacts for insert to bdhvs_app
  with check (
    user_id = (select app.current_user_id())
    or (select app.current_role_code()) = 'administrator'
  );
comment on policy account_contacts_keep on account_contacts is 'Everybody keeps their own, an administrator those of all';
grant select on account_contacts to bdhvs_app;
grant insert (user_id, version, email, language) on account_contacts to bdhvs_app;
call app.demand_audit_lines('account_contacts', 'insert', '^account[.]');
`;

const comments = `
comment on table account_contacts is 'Where and in which language a person is written to, one row a change; the newest holds. No row: nowhere, in Vietnamese';
comment on column account_contacts.user_id is 'Account';
comment on column account_contacts.version is 'Counts up from 1 for each account';
comment on column account_contacts.email is 'E-mail address at the office; null: none is known';
comment on column account_contacts.language is 'Language of messages: vi or en';
comment on column account_contacts.recorded_at is 'When it became known, clock of the installation';
comment on column account_contacts.actor_id is 'Who recorded it: the person or an administrator; null: a seed';
`;

/** People get an address for reminders. */
export class KeepContacts1795393200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table account_contacts');
  }
}
