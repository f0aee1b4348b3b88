import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table audit_seals (
  chain integer not null,
  seq integer not null,
  line_id bigint not null,
  sha256 bytea not null,
  constraint audit_seals_pkey primary key (chain, seq),
  constraint audit_seals_line_key unique (line_id),
  constraint audit_seals_line_fkey foreign key (line_id) references audit_lines (id),
  constraint audit_seals_seq_positive check (seq >= 1),
  constraint audit_seals_hash_is_sha256 check (octet_length(sha256) = 32)
);
create trigger audit_seals_append_only before update or delete or truncate on audit_seals
  for each statement execute function app.refuse_change();

create table audit_heads (
  chain integer not null,
  seq integer not null,
  line_id bigint not null,
  sha256 bytea not null,
  constraint audit_heads_pkey primary key (chain),
  constraint audit_heads_seal_fkey foreign key (chain, seq) references audit_seals (chain, seq),
  constraint audit_heads_hash_is_sha256 check (octet_length(sha256) = 32)
);
create index audit_heads_seal_idx on audit_heads (chain, seq);

create table audit_roots (
  seq integer not null,
  day date not null,
  up_to_line bigint not null,
  lines bigint not null,
  made_at timestamptz not null,
  sha256 bytea not null,
  constraint audit_roots_pkey primary key (seq),
  constraint audit_roots_day_key unique (day),
  constraint audit_roots_hash_is_sha256 check (octet_length(sha256) = 32)
);
create trigger audit_roots_append_only before update or delete or truncate on audit_roots
  for each statement execute function app.refuse_change();

-- A revision is found by its hash: when its line is sealed, and when somebody holds a receipt against it.
create index submission_revisions_sha256_idx on submission_revisions using hash (sha256);
create index audit_lines_revision_idx on audit_lines using hash (revision_sha256);
create index audit_lines_at_idx on audit_lines using brin (at);
-- A chain is read from its newest line on.
drop index audit_lines_unit_idx;
create index audit_lines_unit_idx on audit_lines (org_unit_id, id);
`;

const order = `
-- Before a number is drawn for the line: under the exclusive lock no line with a smaller number can still appear.
create function app.lock_for_audit_line() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  perform app.lock_for_write();
  return null;
end
$$;
create trigger audit_lines_in_order before insert on audit_lines
  for each statement execute function app.lock_for_audit_line();
`;

const sealing = `
create function app.audit_instant(p_at timestamptz) returns text
language sql immutable
as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
$$;

create function app.seal_audit(p_limit integer)
returns table (sealed integer, complete boolean)
language plpgsql volatile security definer
set search_path = public, app, pg_temp
set lock_timeout = '300ms'
as $$
declare
  line record;
  head record;
  seal bytea;
  done integer := 0;
begin
  -- One process at a time; the others have nothing to wait for.
  if not pg_try_advisory_xact_lock(20250715, 5) then
    return;
  end if;
  -- Every writer that may have drawn a number has ended, and the next one draws a larger one.
  begin
    perform pg_advisory_xact_lock(20250715, 1);
  exception when lock_not_available then
    -- Somebody writes for long: the others are not made to wait for it, the next call goes on.
    return;
  end;
  for line in
    select l.*, coalesce(l.org_unit_id, 0) as chain
    from audit_lines l
    where l.id > (select coalesce(max(h.line_id), 0) from audit_heads h)
    order by l.id
    limit p_limit
  loop
    select h.seq, h.sha256
    into head
    from audit_heads h
    where h.chain = line.chain;
    seal := sha256(
      coalesce(head.sha256, decode(repeat('00', 32), 'hex'))
      || convert_to(
        jsonb_build_array(
          line.chain, coalesce(head.seq, 0) + 1, line.id, app.audit_instant(line.at), line.actor_id, line.action,
          line.object, line.detail, encode(line.revision_sha256, 'hex'), line.org_unit_id,
          (
            select jsonb_build_array(
              r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version, r.act, r.state, r.actor_id,
              r.source, app.audit_instant(r.queued_at), r.request_id, app.audit_instant(r.recorded_at)
            )
            from submission_revisions r
            where r.sha256 = line.revision_sha256
            order by r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version
            limit 1
          )
        )::text,
        'UTF8'
      )
    );
    insert into audit_seals (chain, seq, line_id, sha256)
    values (line.chain, coalesce(head.seq, 0) + 1, line.id, seal);
    insert into audit_heads as h (chain, seq, line_id, sha256)
    values (line.chain, coalesce(head.seq, 0) + 1, line.id, seal)
    on conflict (chain) do update
    set seq = excluded.seq,
      line_id = excluded.line_id,
      sha256 = excluded.sha256;
    done := done + 1;
  end loop;
  if done < p_limit then
    perform app.root_audit();
  end if;
  return query select done, done < p_limit;
end
$$;

create function app.root_audit() returns void
language plpgsql volatile
set search_path = public, app, pg_temp
as $$
declare
  moment timestamptz := app.now();
  ended date := (moment at time zone 'Asia/Ho_Chi_Minh')::date - 1;
  first_at timestamptz;
  newest record;
begin
  select l.at into first_at from audit_lines l order by l.id limit 1;
  if first_at is null or (first_at at time zone 'Asia/Ho_Chi_Minh')::date > ended then
    return;
  end if;
  select r.seq, r.day, r.sha256 into newest from audit_roots r order by r.seq desc limit 1;
  if newest.day >= ended then
    return;
  end if;
  insert into audit_roots (seq, day, up_to_line, lines, made_at, sha256)
  select
    coalesce(newest.seq, 0) + 1,
    ended,
    all_heads.up_to_line,
    all_heads.lines,
    moment,
    sha256(
      coalesce(newest.sha256, decode(repeat('00', 32), 'hex'))
      || convert_to(
        jsonb_build_array(
          coalesce(newest.seq, 0) + 1, ended::text, all_heads.up_to_line, all_heads.lines,
          app.audit_instant(moment), all_heads.list
        )::text,
        'UTF8'
      )
    )
  from (
    select
      max(h.line_id) as up_to_line,
      sum(h.seq)::bigint as lines,
      jsonb_agg(jsonb_build_array(h.chain, h.seq, encode(h.sha256, 'hex')) order by h.chain) as list
    from audit_heads h
  ) as all_heads;
end
$$;
`;

const rights = `
revoke execute on function
  app.lock_for_audit_line(), app.audit_instant(timestamptz), app.seal_audit(integer), app.root_audit()
from public;
grant execute on function app.lock_for_audit_line(), app.seal_audit(integer) to bdhvs_app;
`;

const comments = `
comment on table audit_seals is 'One seal for each line of the audit that was sealed: each hash holds the one before it in its chain. Written by app.seal_audit only';
comment on column audit_seals.chain is 'Commune whose chain it is (org_units.id); 0: the chain of the administration';
comment on column audit_seals.seq is 'Place in the chain, from 1 without a gap';
comment on column audit_seals.line_id is 'Sealed line (audit_lines.id); ascends with seq';
comment on column audit_seals.sha256 is 'SHA-256 over the hash before it (32 zero bytes at first) and the text of chain, seq, line and its revision, 32 bytes';
comment on table audit_heads is 'Newest seal of each chain, so that a chain cannot be cut short unnoticed. Written by app.seal_audit only';
comment on column audit_heads.chain is 'Commune (org_units.id); 0: the administration';
comment on column audit_heads.seq is 'Place of the newest seal, which is how many lines the chain has';
comment on column audit_heads.line_id is 'Line of the newest seal';
comment on column audit_heads.sha256 is 'Hash of the newest seal, 32 bytes';
comment on table audit_roots is 'One hash a day over the heads of all chains; kept elsewhere, it proves everything up to it. Written by app.seal_audit only';
comment on column audit_roots.seq is 'Counts up from 1 without a gap';
comment on column audit_roots.day is 'Local day (Asia/Ho_Chi_Minh) that had ended';
comment on column audit_roots.up_to_line is 'Newest line under this root (audit_lines.id)';
comment on column audit_roots.lines is 'How many lines are under it, over all chains';
comment on column audit_roots.made_at is 'When it was made, clock of the installation';
comment on column audit_roots.sha256 is 'SHA-256 over the root before it (32 zero bytes at first) and the text of seq, day, up_to_line, lines, made_at and all heads, 32 bytes';
comment on function app.lock_for_audit_line() is 'Trigger: whoever adds a line holds the lock of writers before a number is drawn for it';
comment on function app.audit_instant(timestamptz) is 'An instant as it stands in what is hashed: UTC with microseconds';
comment on function app.seal_audit(integer) is 'Seals up to so many lines in the order of their numbers, and makes the root of the day that ended once nothing is left. complete: nothing was left. No row: another process is at it, or a writer went on for long. Writers wait while it runs';
comment on function app.root_audit() is 'Part of app.seal_audit: makes the root of the local day that ended, once';
`;

/** A chain of hashes for each commune and one for the administration, with a daily root over all of them. */
export class SealTheAudit1795392880000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(order);
    await queryRunner.query(sealing);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.seal_audit(integer);
      drop function app.root_audit();
      drop function app.audit_instant(timestamptz);
      drop trigger audit_lines_in_order on audit_lines;
      drop function app.lock_for_audit_line();
      drop index submission_revisions_sha256_idx;
      drop index audit_lines_revision_idx;
      drop index audit_lines_at_idx;
      drop index audit_lines_unit_idx;
      create index audit_lines_unit_idx on audit_lines (org_unit_id);
      drop table audit_roots;
      drop table audit_heads;
      drop table audit_seals;
    `);
  }
}
