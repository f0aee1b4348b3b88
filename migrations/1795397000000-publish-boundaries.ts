import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * With the rights of their owner, like the published weeks. Not within a snapshot: boundaries are no figures, and what is
 * taken off, for whatever reason, is gone from the published map in the same moment.
 */
const views = `
create view published_boundaries with (security_barrier = true) as
select newest.version, newest.width, newest.height, newest.credit, newest.recorded_at as loaded_at
from (
  select distinct on (m.province_id) m.version, m.width, m.height, m.credit, m.recorded_at
  from boundary_maps m
  order by m.province_id, m.version desc
) newest
where newest.width is not null
  and exists (select 1 from published_weeks);

create view published_boundary_shapes with (security_barrier = true) as
select s.version, u.code, s.path, s.label_x, s.label_y, s.room
from boundary_shapes s
cross join lateral (
  select v.code
  from org_unit_versions v
  where v.org_unit_id = s.org_unit_id
  order by v.version desc
  limit 1
) u
where exists (
  select 1
  from published_boundaries b
  where b.version = s.version
);
grant select on published_boundaries, published_boundary_shapes to bdhvs_public;
`;

const comments = `
comment on view published_boundaries is 'The boundaries that the published map is drawn by: those that are loaded, as long as a week is published. No row: it shows squares';
comment on column published_boundaries.version is 'Of the boundaries, counts up from 1';
comment on column published_boundaries.width is 'Width of the drawing, units of its own';
comment on column published_boundaries.height is 'Height of the drawing, the same units';
comment on column published_boundaries.credit is 'Whose boundaries these are and of when; stands under the map';
comment on column published_boundaries.loaded_at is 'When they were loaded';
comment on view published_boundary_shapes is 'The boundary of a commune on the published map';
comment on column published_boundary_shapes.version is 'Of the boundaries it belongs to';
comment on column published_boundary_shapes.code is 'Official code of the commune';
comment on column published_boundary_shapes.path is 'Path of SVG: whole numbers in units of the drawing, M, l and z only';
comment on column published_boundary_shapes.label_x is 'A point well inside, units of the drawing from the left';
comment on column published_boundary_shapes.label_y is 'The same from above';
comment on column published_boundary_shapes.room is 'How far the border is from that point, units of the drawing';
`;

/** The published map is drawn by the boundaries that are loaded. */
export class PublishBoundaries1795397000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(views);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop view published_boundary_shapes');
    await queryRunner.query('drop view published_boundaries');
  }
}
