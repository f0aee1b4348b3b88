import { createHash } from 'node:crypto';
import type { Catalogue } from '../../domain/catalogue.js';
import { alike } from '../catalogue/alike-catalogues.js';
import type { FiguresByPeriod, UnitFigures } from './figures-by-period.js';
import type { FoundRow } from './figures.query.js';

/** Figures of one wanted window, and what they were made of. */
export interface KeptWindow {
  readonly period: string;
  /** What was asked of it, whatever moment of knowing it was asked about. */
  readonly question: string;
  /** Tells whether the store found the same again: a hash of its rows. */
  readonly print: string;
  /** By indicator. */
  readonly figures: UnitFigures;
}

/** The last answer to a question. */
export interface KeptAnswer {
  readonly catalogue: Catalogue;
  /** Snapshot of the store it was last found the same in; null: that of a transaction that writes. */
  readonly snapshot: string | null;
  /** In the order asked for. */
  readonly windows: readonly KeptWindow[];
  readonly answer: FiguresByPeriod;
}

/**
 * The last answers of figures, the longest unused dropped first. A later snapshot, and another moment of knowing, find
 * their rows anew, but what they find the same is not evaluated and judged again: figures of a window follow from its
 * rows and the catalogue alone, so nothing has to be invalidated.
 */
export class KeptFigures {
  private readonly kept = new Map<string, KeptAnswer>();
  /** Those of the answers kept, by what was asked and found; of equals the one kept last. */
  private readonly windows = new Map<string, KeptAnswer>();
  private figures = 0;

  /** @param most figures of all answers together; one answer is kept whatever its size */
  constructor(private readonly most: number) {}

  /** undefined: not asked, or of another catalogue. */
  get(catalogue: Catalogue, question: string): KeptAnswer | undefined {
    const known = this.kept.get(question);
    return known !== undefined && alike(known.catalogue, catalogue) ? known : undefined;
  }

  /** The figures of a window of which the same was found before, about whatever moment. */
  window(catalogue: Catalogue, question: string, print: string): KeptWindow | undefined {
    const known = this.windows.get(question + print);
    if (known === undefined || !alike(known.catalogue, catalogue)) return undefined;
    return known.windows.find((one) => one.question === question && one.print === print);
  }

  keep(question: string, answer: KeptAnswer): void {
    this.drop(question);
    this.kept.set(question, answer);
    for (const { question: asked, print } of answer.windows) this.windows.set(asked + print, answer);
    this.figures += sizeOf(answer);
    for (const oldest of this.kept.keys()) {
      if (this.figures <= this.most || this.kept.size === 1) return;
      this.drop(oldest);
    }
  }

  private drop(question: string): void {
    const known = this.kept.get(question);
    if (known === undefined) return;
    this.kept.delete(question);
    for (const { question: asked, print } of known.windows)
      if (this.windows.get(asked + print) === known) this.windows.delete(asked + print);
    this.figures -= sizeOf(known);
  }
}

function sizeOf({ answer }: KeptAnswer): number {
  let size = 0;
  for (const indicators of answer.values()) for (const figures of indicators.values()) size += figures.length;
  return size;
}

/**
 * What was found of each wanted window, as a hash: the same hash, the same figures. In the order in which the store gave
 * it; another order costs the reckoning, no more.
 */
export function printsOf(rows: readonly FoundRow[], windows: number): string[] {
  const found = Array.from({ length: windows }, (): string[] => []);
  for (const { group_no: group, element_id, org_unit_id, value, period_id, periods } of rows)
    found[group]?.push([element_id, org_unit_id, value, period_id, periods].join(' '));
  return found.map((lines) => createHash('sha256').update(lines.join(';')).digest('base64'));
}
