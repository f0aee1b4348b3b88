import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
create table submission_transitions (
  act text not null,
  role_kind text not null,
  from_state text not null,
  to_state text not null,
  constraint submission_transitions_pkey primary key (act, role_kind, from_state),
  constraint submission_transitions_kind_known check (role_kind in ('commune', 'reviewer', 'department'))
);
insert into submission_transitions (act, role_kind, from_state, to_state)
values
  ('save', 'commune', 'not_started', 'draft'),
  ('save', 'commune', 'draft', 'draft'),
  ('save', 'commune', 'awaiting_signature', 'draft'),
  ('save', 'commune', 'submitted', 'draft'),
  ('save', 'commune', 'returned', 'returned'),
  ('hand_over', 'commune', 'draft', 'awaiting_signature'),
  ('hand_over', 'commune', 'returned', 'awaiting_signature'),
  ('give_back', 'commune', 'awaiting_signature', 'draft'),
  ('submit', 'commune', 'draft', 'submitted'),
  ('submit', 'commune', 'awaiting_signature', 'submitted'),
  ('submit', 'commune', 'returned', 'submitted'),
  ('save', 'department', 'not_started', 'draft'),
  ('save', 'department', 'draft', 'draft'),
  ('save', 'department', 'awaiting_signature', 'draft'),
  ('save', 'department', 'submitted', 'draft'),
  ('save', 'department', 'returned', 'returned'),
  ('submit', 'department', 'draft', 'submitted'),
  ('submit', 'department', 'awaiting_signature', 'submitted'),
  ('submit', 'department', 'returned', 'submitted'),
  ('approve', 'reviewer', 'submitted', 'approved'),
  ('return', 'reviewer', 'submitted', 'returned'),
  ('return', 'reviewer', 'approved', 'returned'),
  ('reopen', 'reviewer', 'approved', 'returned'),
  ('exclude', 'reviewer', 'draft', 'draft'),
  ('exclude', 'reviewer', 'awaiting_signature', 'awaiting_signature'),
  ('exclude', 'reviewer', 'submitted', 'submitted'),
  ('exclude', 'reviewer', 'approved', 'approved'),
  ('exclude', 'reviewer', 'returned', 'returned'),
  ('include', 'reviewer', 'draft', 'draft'),
  ('include', 'reviewer', 'awaiting_signature', 'awaiting_signature'),
  ('include', 'reviewer', 'submitted', 'submitted'),
  ('include', 'reviewer', 'approved', 'approved'),
  ('include', 'reviewer', 'returned', 'returned');

create trigger submission_transitions_append_only before update or delete or truncate on submission_transitions
  for each statement execute function app.refuse_change();

comment on table submission_transitions is 'Every act on a report there is: the copy of the table of the application by which each revision is checked again';
comment on column submission_transitions.act is 'save, hand_over, give_back, submit, approve, return, reopen, exclude or include';
comment on column submission_transitions.role_kind is 'commune: its editors and leaders; reviewer: on any report; department: a reviewer on figures the Department gives itself';
comment on column submission_transitions.from_state is 'State before; not_started: no row';
comment on column submission_transitions.to_state is 'State after';
`;

const acts = `
alter table submission_revisions
  drop constraint submission_revisions_act_known,
  add constraint submission_revisions_act_known check (
    act in ('save', 'hand_over', 'give_back', 'submit', 'approve', 'return', 'reopen', 'exclude', 'include')
  ),
  add constraint submission_revisions_only_entry_has_values check (values is null or act in ('save', 'submit'));
comment on column submission_revisions.act is 'save, hand_over, give_back, submit, approve, return, reopen, exclude or include';
comment on column submission_revisions.notes is 'reason of the act, reasons for warnings by element and rule, comments by element, noChange; absent or null: none';
`;

const formerActs = `
alter table submission_revisions
  drop constraint submission_revisions_only_entry_has_values,
  drop constraint submission_revisions_act_known,
  add constraint submission_revisions_act_known check (
    act in ('save', 'hand_over', 'submit', 'approve', 'return', 'reopen', 'exclude', 'include')
  );
comment on column submission_revisions.act is 'save, hand_over, submit, approve, return, reopen, exclude or include';
comment on column submission_revisions.notes is 'Remarks and reasons, by element code or "reason"; null: none';
`;

const people = `
create function app.signing_people(p_org_unit_id integer)
returns table (has_active_leader boolean, has_other_editor boolean)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select
    coalesce(bool_or(u.role = 'commune_leader'), false),
    coalesce(bool_or(u.role = 'commune_editor' and u.id is distinct from app.current_user_id()), false)
  from user_scopes us
  join users u on u.id = us.user_id
  where us.org_unit_id = p_org_unit_id
    and u.disabled_at is null;
$$;
comment on function app.signing_people(integer) is 'Whether a unit has an active leader account, and an active editor account other than that of this transaction';

create function app.data_set_provider(p_data_set_id integer) returns text
language sql stable
as $$
  select v.provider
  from data_set_versions v
  where v.data_set_id = p_data_set_id
  order by v.version desc
  limit 1;
$$;
comment on function app.data_set_provider(integer) is 'Who gives the figures of a data set now: commune or department';
`;

const rights = `
grant select on submission_transitions to bdhvs_app;
revoke execute on function app.signing_people(integer), app.data_set_provider(integer) from public;
grant execute on function app.signing_people(integer), app.data_set_provider(integer) to bdhvs_app;
`;

/** The workflow is decided in one table of the application; the store keeps a copy. */
export class CreateTransitions1795392820000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(acts);
    await queryRunner.query(people);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.data_set_provider(integer);
      drop function app.signing_people(integer);
      drop table submission_transitions;
    `);
    await queryRunner.query(formerActs);
  }
}
