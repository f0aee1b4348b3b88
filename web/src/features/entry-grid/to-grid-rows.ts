import type { DataElementDto, DataSetList } from '@contract/catalogue.js';
import type { Section } from '@domain/catalogue.js';
import type { Language } from '@domain/format.js';
import { bySection, toEntryForm, type EntryField } from '../../lib/report-form/entry-fields.js';
import type { NamedRow } from './place-paste.js';
import type { Accumulation } from './row-end.js';

/** One figure of the form, a row of the table. */
export interface GridRow extends NamedRow {
  readonly name: string;
  readonly unit: string;
  readonly kind: EntryField['element']['kind'];
  readonly accumulation: Accumulation;
  /** "Trong đó": a part of the row above. */
  readonly part: boolean;
}

export interface GridSection {
  readonly section: Section;
  readonly rows: readonly GridRow[];
}

type DataSetDto = (typeof DataSetList)['_output']['items'][number];

/** Rows of a form under their headings; null: the catalogue knows no such form. */
export function toGridSections(
  dataSets: readonly DataSetDto[],
  elements: readonly DataElementDto[],
  dataSet: string,
  lang: Language,
): readonly GridSection[] | null {
  const form = toEntryForm(dataSets, elements, [], { dataSet, values: [], comments: [] });
  if (form === null) return null;
  return bySection(form.fields).map(({ section, fields }) => ({
    section,
    // A file is given in its form.
    rows: fields
      .filter(({ element }) => element.kind !== 'file')
      .map(({ element }) => ({
        code: element.code,
        names: [element.nameVi, element.nameEn],
        name: lang === 'vi' ? element.nameVi : element.nameEn,
        unit: lang === 'vi' ? element.unitVi : element.unitEn,
        kind: element.kind,
        accumulation: element.kind === 'count' || element.kind === 'decimal' ? element.accumulation : null,
        part: element.partOf !== null,
      })),
  }));
}

/** Rows of the table from top to bottom. */
export const rowsOf = (sections: readonly GridSection[]): readonly GridRow[] =>
  sections.flatMap(({ rows }) => rows);
