import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamp = `
create or replace function app.stamp_submission() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  if old.first_submitted_at is not null and new.first_submitted_at is distinct from old.first_submitted_at then
    raise exception 'the first submission of a report keeps its time' using errcode = 'restrict_violation';
  end if;
  if new.version < old.version then
    raise exception 'the version of a report never goes back' using errcode = 'restrict_violation';
  end if;
  -- Counting again is no change of the report.
  if new.version = old.version then
    new.updated_by := old.updated_by;
    return new;
  end if;
  -- A rebuild or a seed may state the time; a command of a person is stamped here.
  if new.updated_at is not distinct from old.updated_at then
    new.updated_at := app.now();
  end if;
  new.updated_by := coalesce(app.current_user_id(), new.updated_by);
  return new;
end
$$;
`;

const formerStamp = `
create or replace function app.stamp_submission() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  if old.first_submitted_at is not null and new.first_submitted_at is distinct from old.first_submitted_at then
    raise exception 'the first submission of a report keeps its time' using errcode = 'restrict_violation';
  end if;
  if new.version < old.version then
    raise exception 'the version of a report never goes back' using errcode = 'restrict_violation';
  end if;
  -- A rebuild or a seed may state the time; a command of a person is stamped here.
  if new.updated_at is not distinct from old.updated_at then
    new.updated_at := app.now();
  end if;
  new.updated_by := coalesce(app.current_user_id(), new.updated_by);
  return new;
end
$$;
`;

const checks = `
-- A signed report counts at once, or only when it is approved: a setting.
alter table submissions
  drop constraint submissions_submitted_counts,
  add constraint submissions_submitted_was_signed check (
    state not in ('submitted', 'approved') or first_submitted_at is not null
  );
comment on column submissions.draft_version is 'Version of the newest revision if nobody has signed since; null: everything is signed';
comment on column submissions.counted_version is 'Version of the newest revision that makes it count (a signature or, by the setting counts, an approval); kept by app.recount; null: none';
comment on column submissions.excluded is 'true: kept out of totals by an act with a reason; false: counts as counted_version says; kept by app.recount';
comment on column submissions.updated_at is 'When its newest revision was recorded, clock of the installation';
`;

/** The row of a report says what its revisions say, whatever makes it count. */
export class KeepRowsOfReportsInStep1795392823000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(stamp);
    await queryRunner.query(checks);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(formerStamp);
    await queryRunner.query(`
      alter table submissions
        drop constraint submissions_submitted_was_signed,
        add constraint submissions_submitted_counts check (
          state not in ('submitted', 'approved') or counted_version is not null
        );
      comment on column submissions.draft_version is 'Version of the newest revision that does not count; null: none';
      comment on column submissions.counted_version is 'Version of the newest revision that counts in totals; null: none ever counted';
      comment on column submissions.excluded is 'true: kept out of totals by an act with a reason; false: counts as counted_version says';
      comment on column submissions.updated_at is 'When it last changed, clock of the installation';
    `);
  }
}
