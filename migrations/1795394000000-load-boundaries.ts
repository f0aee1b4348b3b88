import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table boundary_maps (
  province_id integer not null,
  version integer not null,
  width integer,
  height integer,
  credit text,
  file_name text,
  file_sha256 bytea,
  file_bytes integer,
  reason text not null,
  recorded_at timestamptz not null default app.now(),
  actor_id integer,
  constraint boundary_maps_pkey primary key (province_id, version),
  constraint boundary_maps_province_fkey foreign key (province_id) references org_units (id),
  constraint boundary_maps_actor_fkey foreign key (actor_id) references users (id),
  constraint boundary_maps_version_positive check (version >= 1),
  constraint boundary_maps_whole check (num_nulls(width, height, credit, file_name, file_sha256, file_bytes) in (0, 6)),
  constraint boundary_maps_size check (width between 1 and 4096 and height between 1 and 4096),
  constraint boundary_maps_credit_length check (length(credit) between 3 and 200),
  constraint boundary_maps_name_length check (length(file_name) <= 160),
  constraint boundary_maps_hash_is_sha256 check (octet_length(file_sha256) = 32),
  constraint boundary_maps_file_size check (file_bytes between 1 and 5242880)
);
create index boundary_maps_actor_idx on boundary_maps (actor_id);
create trigger boundary_maps_append_only before update or delete or truncate on boundary_maps
  for each statement execute function app.refuse_change();
create trigger boundary_maps_stamp_version before insert on boundary_maps
  for each row execute function app.stamp_version();

create table boundary_shapes (
  province_id integer not null,
  version integer not null,
  org_unit_id integer not null,
  path text not null,
  label_x integer not null,
  label_y integer not null,
  room integer not null,
  constraint boundary_shapes_pkey primary key (province_id, version, org_unit_id),
  constraint boundary_shapes_map_fkey foreign key (province_id, version) references boundary_maps (province_id, version),
  constraint boundary_shapes_unit_fkey foreign key (province_id, org_unit_id) references org_units (province_id, id),
  constraint boundary_shapes_path_form check (path ~ '^(M[0-9]+ [0-9]+l[0-9 -]+z)+$' and length(path) <= 100000),
  constraint boundary_shapes_label check (label_x between 0 and 4096 and label_y between 0 and 4096 and room between 0 and 4096)
);
create index boundary_shapes_unit_idx on boundary_shapes (org_unit_id, province_id);
create trigger boundary_shapes_append_only before update or delete or truncate on boundary_shapes
  for each statement execute function app.refuse_change();
`;

const rightsOf = (table: string, columns: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_owner on ${table} to bdhvs_owner using (true) with check (true);
comment on policy ${table}_owner on ${table} is 'Without it a migration or chore of the owner would see no row';
create policy ${table}_read on ${table} for select to bdhvs_app
  using ((select app.current_user_id()) is not null);
comment on policy ${table}_read on ${table} is 'Everybody who is signed in sees the same map';
create policy ${table}_load on ${table} for insert to bdhvs_app
  with check ((select app.current_role_code()) = 'administrator');
grant select on ${table} to bdhvs_app;
grant insert (${columns}) on ${table} to bdhvs_app;
call app.demand_audit_lines('${table}', 'insert', '^boundaries[.]');
`;

const comments = `
comment on table boundary_maps is 'Boundaries that were loaded for the map of a province, and taken off again, one row an act; the newest holds. No row: the map shows squares';
comment on column boundary_maps.province_id is 'Province whose communes are drawn';
comment on column boundary_maps.version is 'Counts up from 1 for each province';
comment on column boundary_maps.width is 'Width of the drawing, units of its own; null, like all that says what was loaded: taken off';
comment on column boundary_maps.height is 'Height of the drawing, the same units';
comment on column boundary_maps.credit is 'Whose boundaries these are and of when; stands under the map';
comment on column boundary_maps.file_name is 'What its sender called the file; shown again, never a path; may be empty';
comment on column boundary_maps.file_sha256 is 'SHA-256 of the file, 32 bytes; the file itself is not kept';
comment on column boundary_maps.file_bytes is 'Length of the file in bytes, at most 5 MB';
comment on column boundary_maps.reason is 'Why, or the deciding document';
comment on column boundary_maps.recorded_at is 'When it became known, clock of the installation';
comment on column boundary_maps.actor_id is 'Administrator who did it; null: a seed';
comment on table boundary_shapes is 'The boundary of a commune in a drawing, simplified; neighbours share their border exactly. No row: the file had none of it';
comment on column boundary_shapes.province_id is 'Province of the map';
comment on column boundary_shapes.version is 'Version of the map';
comment on column boundary_shapes.org_unit_id is 'Commune that was open when the file was loaded';
comment on column boundary_shapes.path is 'Path of SVG: whole numbers in units of the drawing, M, l and z only';
comment on column boundary_shapes.label_x is 'A point well inside, units of the drawing from the left';
comment on column boundary_shapes.label_y is 'The same from above';
comment on column boundary_shapes.room is 'How far the border is from that point, units of the drawing';
`;

/** A province loads its boundaries, and takes them off again. */
export class LoadBoundaries1795394000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(
      rightsOf(
        'boundary_maps',
        'province_id, version, width, height, credit, file_name, file_sha256, file_bytes, reason',
      ),
    );
    await queryRunner.query(
      rightsOf('boundary_shapes', 'province_id, version, org_unit_id, path, label_x, label_y, room'),
    );
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table boundary_shapes');
    await queryRunner.query('drop table boundary_maps');
  }
}
