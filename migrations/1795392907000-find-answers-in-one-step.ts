import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waiting for a twin and looking for its answer was two round trips of every command; a volatile function looks anew after it has waited. */
export class FindAnswersInOneStep1795392907000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create function app.kept_answer(p_actor_id integer, p_key text)
returns table (request_sha256 bytea, status integer, body jsonb)
language plpgsql volatile
set search_path = public, app, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_key, p_actor_id));
  return query
    select k.request_sha256, k.status, k.body
    from idempotency_keys k
    where k.actor_id = p_actor_id
      and k.key = p_key;
end
$$;
comment on function app.kept_answer(integer, text) is 'Committed answer to a command of an account with a key, after a twin under way has ended; no row: it was never done';
revoke execute on function app.kept_answer(integer, text) from public;
grant execute on function app.kept_answer(integer, text) to bdhvs_app;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function app.kept_answer(integer, text)');
  }
}
