import type { MigrationInterface, QueryRunner } from 'typeorm';

const functions = `
create function app.local_date() returns date
language sql volatile
set search_path = public, app, pg_temp
as $$
  select (app.now() at time zone 'Asia/Ho_Chi_Minh')::date;
$$;

-- What a unit took over, also through a unit that took over before it; a link whose change was undone is none.
create function app.predecessor_ids(p_org_unit_id integer) returns setof integer
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  with recursive taken (id) as (
    select p_org_unit_id
    union
    select l.predecessor_id
    from taken
    join org_unit_links l on l.successor_id = taken.id
    where l.effective_on <= app.local_date()
      and not exists (
        select 1
        from unit_changes undo
        where undo.undoes = l.change_id
      )
  )
  select taken.id
  from taken
  where taken.id <> p_org_unit_id;
$$;

create function app.accounts_of_units(p_org_unit_ids integer[])
returns table (user_id integer, username text, display_name text, role text, org_unit_id integer)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select u.id, u.username, u.display_name, u.role, us.org_unit_id
  from user_scopes us
  join users u on u.id = us.user_id
  where us.org_unit_id = any (p_org_unit_ids)
    and u.disabled_at is null
    and app.current_role_code() = 'administrator'
  order by us.org_unit_id, u.username;
$$;

-- Accounts follow on the day the change takes effect, not when it is recorded; back again when it is undone.
create function app.move_accounts(p_change_id integer) returns integer
language sql volatile security definer
set search_path = public, app, pg_temp
as $$
  with change as (
    select c.id, c.undoes
    from unit_changes c
    where c.id = p_change_id
      and (
        c.kind = 'undo'
        or c.effective_on <= app.local_date()
        and not exists (select 1 from unit_changes undo where undo.undoes = c.id)
      )
  ),
  wanted (user_id, from_unit_id, to_unit_id) as (
    select us.user_id, l.predecessor_id, l.successor_id
    from change
    join org_unit_links l on l.change_id = change.id
    join user_scopes us on us.org_unit_id = l.predecessor_id
    where change.undoes is null
    union all
    select us.user_id, m.to_unit_id, m.from_unit_id
    from change
    join user_scope_moves m on m.change_id = change.undoes
    join user_scopes us
      on us.user_id = m.user_id
      and us.org_unit_id = m.to_unit_id
  ),
  moved as (
    insert into user_scope_moves (user_id, change_id, from_unit_id, to_unit_id)
    select wanted.user_id, p_change_id, wanted.from_unit_id, wanted.to_unit_id
    from wanted
    on conflict (user_id, change_id) do nothing
    returning user_id, from_unit_id, to_unit_id
  ),
  followed as (
    update user_scopes us
    set org_unit_id = moved.to_unit_id
    from moved
    where us.user_id = moved.user_id
      and us.org_unit_id = moved.from_unit_id
    returning us.user_id
  )
  select count(*)::integer from followed;
$$;

create function app.move_accounts_of_change(p_change_id integer) returns integer
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
begin
  if app.current_role_code() is distinct from 'administrator' then
    raise exception 'only an administrator moves accounts' using errcode = 'insufficient_privilege';
  end if;
  return app.move_accounts(p_change_id);
end
$$;

create function app.follow_unit_changes() returns integer
language sql volatile
set search_path = public, app, pg_temp
as $$
  select coalesce(sum(app.move_accounts(c.id)), 0)::integer
  from (
    select l.change_id as id
    from org_unit_links l
    join user_scopes us on us.org_unit_id = l.predecessor_id
    where l.change_id is not null
      and l.effective_on <= app.local_date()
    group by l.change_id
    order by l.change_id
  ) c;
$$;
`;

/** Whoever works for a unit finishes what the units before it still owe, and reads what they left. */
const ofPredecessors = (column: string, unit: string): string =>
  `${column} in (select app.predecessor_ids((select app.${unit}())))`;

const policies = `
create policy submissions_read_predecessors on submissions for select to bdhvs_app
  using (${ofPredecessors('org_unit_id', 'current_org_unit_id')});
create policy submissions_insert_predecessors on submissions for insert to bdhvs_app
  with check (
    ${ofPredecessors('org_unit_id', 'writing_org_unit_id')}
    and updated_by = (select app.current_user_id())
  );
create policy submissions_update_predecessors on submissions for update to bdhvs_app
  using (${ofPredecessors('org_unit_id', 'writing_org_unit_id')})
  with check (
    ${ofPredecessors('org_unit_id', 'writing_org_unit_id')}
    and updated_by = (select app.current_user_id())
  );
create policy submission_revisions_read_predecessors on submission_revisions for select to bdhvs_app
  using (${ofPredecessors('org_unit_id', 'current_org_unit_id')});
create policy submission_revisions_insert_predecessors on submission_revisions for insert to bdhvs_app
  with check (
    ${ofPredecessors('org_unit_id', 'writing_org_unit_id')}
    and actor_id = (select app.current_user_id())
  );
`;

const predecessorPolicies = [
  ['submissions', 'read'],
  ['submissions', 'insert'],
  ['submissions', 'update'],
  ['submission_revisions', 'read'],
  ['submission_revisions', 'insert'],
] as const;

const rights = `
revoke execute on function app.local_date(), app.predecessor_ids(integer), app.accounts_of_units(integer[]),
  app.move_accounts(integer), app.move_accounts_of_change(integer), app.follow_unit_changes() from public;
grant execute on function app.local_date(), app.predecessor_ids(integer), app.accounts_of_units(integer[]),
  app.move_accounts_of_change(integer) to bdhvs_app;
`;

const comments = `
comment on function app.local_date() is 'Today by the clock of the installation, Asia/Ho_Chi_Minh';
comment on function app.predecessor_ids(integer) is 'Units that a unit took over by today, directly and through others (org_units.id)';
comment on function app.accounts_of_units(integer[]) is 'Active accounts of some units; nothing unless an administrator asks';
comment on function app.move_accounts(integer) is 'Lets accounts follow a change of units that is in effect; gives how many moved. For the owner';
comment on function app.move_accounts_of_change(integer) is 'The same for an administrator who records the change';
comment on function app.follow_unit_changes() is 'Lets accounts follow every change that came into effect since; gives how many moved. For the owner, daily';
`;

/** Accounts and unfinished reports follow a change of units. */
export class FollowUnitChanges1795392870500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(functions);
    await queryRunner.query(policies);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, act] of predecessorPolicies)
      await queryRunner.query(`drop policy ${table}_${act}_predecessors on ${table}`);
    await queryRunner.query(`
      drop function app.follow_unit_changes();
      drop function app.move_accounts_of_change(integer);
      drop function app.move_accounts(integer);
      drop function app.accounts_of_units(integer[]);
      drop function app.predecessor_ids(integer);
      drop function app.local_date();
    `);
  }
}
