import type { MigrationInterface, QueryRunner } from 'typeorm';

const constraints = (kinds: string, numberless: string): string => `
alter table data_element_versions drop constraint data_element_versions_kind_known;
alter table data_element_versions drop constraint data_element_versions_text_has_none;
alter table data_element_versions add constraint data_element_versions_kind_known check (
  kind in (${kinds})
) not valid;
alter table data_element_versions add constraint data_element_versions_text_has_none check (
  (kind in (${numberless})) = (accumulation is null)
) not valid;
`;

const comments = `
comment on column data_element_versions.kind is 'flag (0 or 1), count, decimal, text, date (yyyy-mm-dd) or file (SHA-256 of an attachment, hexadecimal)';
comment on column data_element_versions.accumulation is 'stock: state at the cut-off; flow: happened since the previous cut-off; null: no number';
`;

const commentsBefore = `
comment on column data_element_versions.kind is 'flag (0 or 1), count, decimal or text';
comment on column data_element_versions.accumulation is 'stock: state at the cut-off; flow: happened since the previous cut-off; null: text';
`;

/** What is entered may also be a date, such as that of a decision, or a file, such as its scan. */
export class TakeDatesAndFiles1795393100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      constraints(`'flag', 'count', 'decimal', 'text', 'date', 'file'`, `'text', 'date', 'file'`),
    );
    await queryRunner.query(`
alter table data_element_versions validate constraint data_element_versions_kind_known;
alter table data_element_versions validate constraint data_element_versions_text_has_none;
`);
    await queryRunner.query(comments);
  }

  /** Versions of the kinds that go are history, and stay; no new one comes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(constraints(`'flag', 'count', 'decimal', 'text'`, `'text'`));
    await queryRunner.query(commentsBefore);
  }
}
