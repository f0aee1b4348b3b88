import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
create table letterheads (
  province_id integer not null,
  org_unit_id integer not null,
  version integer not null,
  agency_above text not null,
  agency text not null,
  agency_in_text text not null,
  symbol text not null,
  place text not null,
  addressees text[] not null,
  recipients text[] not null,
  signer_authority text not null,
  signer_post text not null,
  signer_name text not null,
  recorded_at timestamptz not null default app.now(),
  actor_id integer not null default app.current_user_id(),
  constraint letterheads_pkey primary key (org_unit_id, version),
  constraint letterheads_unit_fkey foreign key (province_id, org_unit_id) references org_units (province_id, id),
  constraint letterheads_actor_fkey foreign key (actor_id) references users (id),
  constraint letterheads_version_positive check (version >= 1),
  constraint letterheads_words_present check (
    btrim(agency) <> '' and btrim(agency_in_text) <> '' and btrim(symbol) <> '' and btrim(place) <> ''
    and btrim(signer_authority) <> ''
  )
);
create index letterheads_unit_idx on letterheads (province_id, org_unit_id);
create index letterheads_actor_idx on letterheads (actor_id);
create trigger letterheads_append_only before update or delete or truncate on letterheads
  for each statement execute function app.refuse_change();
`;

const rights = `
alter table letterheads enable row level security;
alter table letterheads force row level security;
create policy letterheads_owner on letterheads to bdhvs_owner using (true) with check (true);
comment on policy letterheads_owner on letterheads is 'Without it migrations and seeds by the owner would see no row';
create policy letterheads_read on letterheads for select to bdhvs_app
  using (org_unit_id = (select app.current_org_unit_id()) or (select app.reads_all_units()));
create policy letterheads_keep on letterheads for insert to bdhvs_app
  with check (
    actor_id = (select app.current_user_id())
    and (
      (org_unit_id = province_id and (select app.current_role_code()) in ('administrator', 'reviewer', 'director'))
      or (
        org_unit_id = (select app.current_org_unit_id())
        and (select app.current_role_code()) = 'commune_leader'
      )
    )
  );
comment on policy letterheads_keep on letterheads is 'The Department keeps its own, a leader that of the commune';
grant select on letterheads to bdhvs_app;
grant insert (
  province_id, org_unit_id, version, agency_above, agency, agency_in_text, symbol, place, addressees, recipients,
  signer_authority, signer_post, signer_name
) on letterheads to bdhvs_app;
call app.demand_audit_lines('letterheads', 'insert', '^letterhead[.]keep$');
`;

const comments = `
comment on table letterheads is 'Who writes reports to whom: heading, symbol, place, addressees, recipients and signer of a unit; the newest version holds';
comment on column letterheads.province_id is 'Province of the unit';
comment on column letterheads.org_unit_id is 'Unit whose reports it heads';
comment on column letterheads.version is 'Counts up from 1 for each unit';
comment on column letterheads.agency_above is 'Agency above, in capitals; empty: none';
comment on column letterheads.agency is 'Agency that issues, in capitals';
comment on column letterheads.agency_in_text is 'The agency within a sentence';
comment on column letterheads.symbol is 'Symbol after the number, as BC-SKHCN';
comment on column letterheads.place is 'Place before the date';
comment on column letterheads.addressees is 'Kính gửi; empty: none';
comment on column letterheads.recipients is 'Nơi nhận, without dashes; the last is the archive';
comment on column letterheads.signer_authority is 'First line over the signature, with TM. or KT. where it belongs';
comment on column letterheads.signer_post is 'Second line over the signature; empty: none';
comment on column letterheads.signer_name is 'Name under the signature; empty: open';
comment on column letterheads.recorded_at is 'When it was kept, clock of the installation';
comment on column letterheads.actor_id is 'Who kept it';
`;

/** How the reports of a unit are headed, addressed and signed. */
export class CreateLetterheads1795396000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table letterheads');
  }
}
