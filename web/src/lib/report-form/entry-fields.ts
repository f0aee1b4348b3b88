import type { DataElementDto, DataSetList } from '@contract/catalogue.js';
import type { QualityRuleDto } from '@contract/quality-rules.js';
import type { SubmissionDto } from '@contract/submissions.js';
import {
  type DataElement,
  type DataSet,
  type QualityRule,
  type Section,
  SECTIONS,
} from '@domain/catalogue.js';

type DataSetDto = (typeof DataSetList)['_output']['items'][number];

/** A value of the form. null: missing, never zero. A flag is 1 or 0. */
export type Value = number | string | null;

/** One box of the form: what it asks, and what it is compared with. */
export interface EntryField {
  readonly element: DataElement;
  readonly section: Section;
  readonly required: boolean;
  /** Counted value of the period before; null: missing. */
  readonly previous: number | null;
  /** Denominator that bounds it; null: none known. */
  readonly limit: number | null;
  /** What a reviewer or the leader asks to look at here. */
  readonly comments: readonly string[];
}

/** A form: its boxes in order, and what the rules of the figures need. */
export interface EntryForm {
  readonly dataSet: DataSet;
  readonly fields: readonly EntryField[];
  readonly elements: readonly DataElement[];
  readonly rules: readonly QualityRule[];
  /** Local date by the clock of the installation, after which no entered date lies; null: not known. */
  readonly today: string | null;
}

function sectionOf(name: string): Section {
  return SECTIONS.find((section) => section === name) ?? 'narrative';
}

/** The wire and the catalogue name the same things a little differently; ids play no part in a browser. */
function elementOf(dto: DataElementDto): DataElement {
  const { unit, ...rest } = dto;
  return { ...rest, id: 0, unitVi: unit };
}

function dataSetOf(dto: DataSetDto): DataSet {
  const members = dto.members.map((member) => ({
    ...member,
    element: member.dataElement,
    section: sectionOf(member.section),
  }));
  return { ...dto, id: 0, version: 0, members };
}

/** The form of a report; null when the catalogue does not know its data set. */
export function toEntryForm(
  dataSets: readonly DataSetDto[],
  elementDtos: readonly DataElementDto[],
  rules: readonly QualityRuleDto[],
  submission: Pick<SubmissionDto, 'dataSet' | 'values' | 'comments'>,
  today: string | null = null,
): EntryForm | null {
  const found = dataSets.find((one) => one.code === submission.dataSet);
  if (found === undefined) return null;
  const dataSet = dataSetOf(found);
  const elements = elementDtos.map(elementOf);
  const byCode = new Map(elements.map((element) => [element.code, element]));
  const values = new Map(submission.values.map((value) => [value.dataElement, value]));
  const fields = [...dataSet.members]
    .sort((a, b) => a.position - b.position)
    .flatMap((member): EntryField[] => {
      const element = byCode.get(member.element);
      if (element === undefined) return [];
      const value = values.get(member.element);
      return [
        {
          element,
          section: member.section,
          required: member.required,
          previous: value?.previous ?? null,
          limit: value?.limit ?? null,
          comments: submission.comments
            .filter(({ dataElement }) => dataElement === element.code)
            .map(({ by, text }) => (by === null ? text : `${by}: ${text}`)),
        },
      ];
    });
  return { dataSet, fields, elements, rules: rules.map((rule) => ({ ...rule, id: 0 })), today };
}

/** Boxes under their headings, in the order of the form. */
export function bySection(
  fields: readonly EntryField[],
): { readonly section: Section; readonly fields: readonly EntryField[] }[] {
  const groups: { section: Section; fields: EntryField[] }[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last?.section === field.section) last.fields.push(field);
    else groups.push({ section: field.section, fields: [field] });
  }
  return groups;
}
