import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
create table report_deliveries (
  id uuid not null,
  report_id integer not null,
  org_unit_id integer not null,
  channel text not null,
  target text not null,
  state text not null default 'waiting',
  attempts integer not null default 0,
  detail text,
  planned_at timestamptz not null default app.now(),
  requested_at timestamptz not null default app.now(),
  begun_at timestamptz,
  settled_at timestamptz,
  constraint report_deliveries_pkey primary key (id),
  constraint report_deliveries_report_fkey foreign key (report_id, org_unit_id)
    references issued_reports (id, org_unit_id),
  constraint report_deliveries_once unique (report_id, channel, target),
  constraint report_deliveries_channel_known check (channel in ('mail', 'folder')),
  constraint report_deliveries_target_form check (
    case channel
      when 'mail' then
        target ~ '^[^[:space:]@<>(),;:"]{1,64}@[^[:space:]@<>(),;:"]+[.][^[:space:]@<>(),;:".]+$' and length(target) <= 254
      else target = ''
    end
  ),
  constraint report_deliveries_state_known
    check (state in ('waiting', 'sending', 'failed', 'sent', 'logged', 'uncertain', 'given_up')),
  constraint report_deliveries_attempts_counted check (attempts >= 0),
  constraint report_deliveries_settled_when_over
    check ((settled_at is null) = (state in ('waiting', 'sending', 'failed')))
);
create index report_deliveries_report_idx on report_deliveries (report_id, org_unit_id);
create index report_deliveries_unit_idx on report_deliveries (org_unit_id, planned_at);
`;

const own = `report_id in (
      select r.id
      from issued_reports r
      where r.org_unit_id = (select app.current_org_unit_id())
        or (
          r.org_unit_id = r.province_id
          and (select app.current_role_code()) in ('administrator', 'reviewer', 'director')
        )
    )`;

const rights = `
alter table report_deliveries enable row level security;
alter table report_deliveries force row level security;
create policy report_deliveries_owner on report_deliveries to bdhvs_owner using (true) with check (true);
comment on policy report_deliveries_owner on report_deliveries is 'Written by jobs, as the owner';
create policy report_deliveries_read on report_deliveries for select to bdhvs_app
  using (${own});
comment on policy report_deliveries_read on report_deliveries is 'Addresses are seen by the unit whose reports go there';
create policy report_deliveries_plan on report_deliveries for insert to bdhvs_app
  with check (${own} and state = 'waiting');
create policy report_deliveries_again on report_deliveries for update to bdhvs_app
  using (${own} and state in ('failed', 'logged', 'uncertain', 'given_up'))
  with check (${own} and state = 'waiting');
comment on policy report_deliveries_again on report_deliveries is 'What was not sent is sent again by hand; what was sent never is';
grant select on report_deliveries to bdhvs_app;
grant insert (id, report_id, org_unit_id, channel, target), update (state, attempts, requested_at, settled_at)
  on report_deliveries to bdhvs_app;
call app.demand_audit_lines(
  'report_deliveries', 'insert or update of requested_at', '^(report[.]issue|delivery[.]again)$'
);
`;

const comments = `
comment on table report_deliveries is 'Where the files of an issued report go, one row an address, written with the issue; what became of each stays';
comment on column report_deliveries.id is 'Also the id under which mail servers know it: the same for every attempt';
comment on column report_deliveries.report_id is 'Issued report';
comment on column report_deliveries.org_unit_id is 'Unit of the report';
comment on column report_deliveries.channel is 'mail, or folder: that of the installation';
comment on column report_deliveries.target is 'E-mail address; empty for the folder';
comment on column report_deliveries.state is 'waiting; sending (begun, not known how it ended); failed (tried again by itself); sent; logged (mails are only written down); uncertain (begun by a process that died: not tried again by itself); given_up';
comment on column report_deliveries.attempts is 'How often sending was begun since it was last asked for';
comment on column report_deliveries.detail is 'Why it stands so, a word of the program or what the other side said, without secrets; null: nothing to say';
comment on column report_deliveries.planned_at is 'When the report was issued, clock of the installation';
comment on column report_deliveries.requested_at is 'When it was last asked for: at issue or by hand, clock of the installation';
comment on column report_deliveries.begun_at is 'When the last attempt began, clock of the installation; null: none';
comment on column report_deliveries.settled_at is 'When its state became final, clock of the installation; null: it is not';
`;

/** Where issued reports are sent. */
export class CreateReportDeliveries1795397310000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table report_deliveries');
  }
}
