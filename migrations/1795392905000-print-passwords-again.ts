import type { MigrationInterface, QueryRunner } from 'typeorm';

const signature = 'app.renew_one_time_password(integer, integer, text, interval, text)';

/** A sheet of printed passwords that was lost is printed again: only for accounts that nobody has made their own. */
export class PrintPasswordsAgain1795392905000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create function app.renew_one_time_password(
  p_user_id integer, p_version integer, p_password_hash text, p_lifetime interval, p_reason text
)
returns text
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  outcome text := app.open_account(p_user_id, p_version);
begin
  if outcome <> 'ok' then
    return outcome;
  end if;
  if exists (select 1 from users u where u.id = p_user_id and u.disabled_at is not null) then
    return 'disabled';
  end if;
  if not exists (select 1 from users u where u.id = p_user_id and u.one_time_until is not null) then
    return 'already';
  end if;
  update users
  set password_hash = p_password_hash, one_time_until = clock_timestamp() + p_lifetime
  where id = p_user_id;
  delete from sessions s where s.user_id = p_user_id;
  delete from account_links l where l.user_id = p_user_id and l.used_at is null;
  perform app.record_account(p_user_id, 'reset', p_reason);
  return 'ok';
end
$$;
revoke execute on function ${signature} from public;
grant execute on function ${signature} to bdhvs_app;
comment on function ${signature} is 'Another one-time password in place of one that nobody used. ok, stale, unknown, disabled or already (has an own one)';
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function ${signature}`);
  }
}
