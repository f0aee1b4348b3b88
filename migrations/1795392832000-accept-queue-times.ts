import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report that was queued on a device in time and arrived late may be accepted as on time: its commune is due when it arrived. */
export class AcceptQueueTimes1795392832000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table window_extensions
        add column accepted_version integer,
        add column queued_at timestamptz,
        add constraint window_extensions_accepted_whole check ((accepted_version is null) = (queued_at is null)),
        add constraint window_extensions_accepted_moves_due check (accepted_version is null or due_at is not null);
      comment on column window_extensions.accepted_version is 'Version of the report whose queue time was accepted: due_at is when it was signed; null: more time was given';
      comment on column window_extensions.queued_at is 'Queue time that was accepted, clock of the device; null: none was';
      grant insert (accepted_version, queued_at) on window_extensions to bdhvs_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table window_extensions
        drop column accepted_version,
        drop column queued_at;
    `);
  }
}
