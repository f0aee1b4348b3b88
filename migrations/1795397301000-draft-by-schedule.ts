import type { MigrationInterface, QueryRunner } from 'typeorm';

const byNobody = `
alter table issued_reports alter column actor_id drop not null;
alter table report_acts alter column actor_id drop not null;
alter table report_acts add constraint report_acts_by_somebody check (actor_id is not null or act = 'draft');
comment on column issued_reports.actor_id is 'Who began it; null: the schedule';
comment on column report_acts.actor_id is 'Who did it; null: the schedule, which only drafts';
`;

const bySomebody = `
alter table report_acts drop constraint report_acts_by_somebody;
alter table report_acts alter column actor_id set not null;
alter table issued_reports alter column actor_id set not null;
comment on column issued_reports.actor_id is 'Who began it';
comment on column report_acts.actor_id is 'Who did it';
`;

const turns = `
create table report_turns (
  province_id integer not null,
  org_unit_id integer not null,
  turn_at timestamptz not null,
  period_id integer not null,
  outcome text not null,
  report_id integer,
  detail text,
  recorded_at timestamptz not null default app.now(),
  constraint report_turns_pkey primary key (org_unit_id, turn_at),
  constraint report_turns_unit_fkey foreign key (province_id, org_unit_id) references org_units (province_id, id),
  constraint report_turns_period_fkey foreign key (period_id) references periods (id),
  constraint report_turns_report_fkey foreign key (report_id, org_unit_id) references issued_reports (id, org_unit_id),
  constraint report_turns_outcome_known check (outcome in ('drafted', 'exists', 'failed')),
  constraint report_turns_name_report check ((report_id is null) = (outcome = 'failed'))
);
create index report_turns_unit_idx on report_turns (province_id, org_unit_id);
create index report_turns_period_idx on report_turns (period_id);
create index report_turns_report_idx on report_turns (report_id, org_unit_id);
create trigger report_turns_append_only before update or delete or truncate on report_turns
  for each statement execute function app.refuse_change();
alter table report_turns enable row level security;
alter table report_turns force row level security;
create policy report_turns_owner on report_turns to bdhvs_owner using (true) with check (true);
comment on policy report_turns_owner on report_turns is 'Written by the schedule, as the owner';
create policy report_turns_read on report_turns for select to bdhvs_app
  using (org_unit_id = (select app.current_org_unit_id()) or (select app.reads_all_units()));
grant select on report_turns to bdhvs_app;

comment on table report_turns is 'Turns of the schedule and what came of each, one a unit and moment';
comment on column report_turns.province_id is 'Province of the unit';
comment on column report_turns.org_unit_id is 'Unit whose turn it was';
comment on column report_turns.turn_at is 'When it was due by the schedule, clock of the installation';
comment on column report_turns.period_id is 'Week it was about';
comment on column report_turns.outcome is 'drafted; exists: there was a report of the week already and nothing was done; failed';
comment on column report_turns.report_id is 'Report that was drafted or found; null: failed';
comment on column report_turns.detail is 'Why it failed, a code of the problem; null: it did not';
comment on column report_turns.recorded_at is 'When it was looked at, clock of the installation';
`;

/** The schedule drafts as nobody, and tells what came of each turn. */
export class DraftBySchedule1795397301000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(byNobody);
    await queryRunner.query(turns);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table report_turns');
    await queryRunner.query(bySomebody);
  }
}
