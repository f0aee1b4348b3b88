import type { Catalogue, DataElement, DataSet, OrgUnit } from '../../domain/catalogue.js';

/** What a template shows of one figure. */
export interface TemplateCell {
  /** Stored now; null: missing. */
  readonly value: number | string | null;
  /** Counted in the period before; null: missing. */
  readonly previous: number | null;
  /** Reference figure that bounds it; null: none known. */
  readonly limit: number | null;
}

export interface TemplateRow {
  readonly unit: OrgUnit;
  /** One for each element. */
  readonly cells: readonly TemplateCell[];
}

/** A template to fill in: of one commune with a row for each element, or of all with a row for each commune. */
export interface TemplateModel {
  readonly catalogue: Pick<Catalogue, 'simulated' | 'elements'>;
  readonly dataSet: DataSet;
  readonly period: string;
  readonly own: boolean;
  /** In the order of the form. */
  readonly elements: readonly DataElement[];
  readonly rows: readonly TemplateRow[];
}

export const SIMULATED = 'số liệu mô phỏng / simulated figures';

/** Name of the reference figure that bounds an element; '': none. */
export function boundOf({ catalogue }: TemplateModel, { atMost }: DataElement): string {
  return catalogue.elements.find(({ code }) => code === atMost)?.nameVi ?? '';
}
