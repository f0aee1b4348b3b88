import { createHash } from 'node:crypto';
import type { Catalogue } from '../../domain/catalogue.js';
import { localDateOf } from '../../domain/local-time.js';
import type { CatalogueRows } from './catalogue.query.js';
import { toCatalogue } from './to-catalogue.js';

type Part = keyof CatalogueRows;
type Prints = Readonly<Record<Part, string>>;

interface Made {
  readonly prints: Prints;
  readonly rows: CatalogueRows;
  /** Local date and whether simulated: with the rows all that a catalogue follows from. */
  readonly on: string;
  readonly catalogue: Catalogue;
}

/**
 * Makes catalogues that share what they have in common: two moments of which the store says the same differ in `asOf`
 * alone, and of two others the tables that were not touched in between are the same objects. So what was reckoned with
 * one of them holds for the other, and is found again by identity.
 */
export class AlikeCatalogues {
  /** The newest last. */
  private made: readonly Made[] = [];

  /** @param most that are remembered */
  constructor(private readonly most: number) {}

  /** @throws NoProvince */
  make(read: CatalogueRows, moment: Date, simulated: boolean): Catalogue {
    const prints = printsOf(read);
    const rows = this.shared(read, prints);
    const on = `${localDateOf(moment)}/${String(simulated)}`;
    const same = this.made.find(
      (one) => one.on === on && partsOf(rows).every((part) => one.rows[part] === rows[part]),
    );
    if (same !== undefined) return { ...same.catalogue, asOf: moment.toISOString() };
    const catalogue = toCatalogue(rows, moment, simulated);
    this.made = [...this.made.slice(1 - this.most), { prints, rows, on, catalogue }];
    return catalogue;
  }

  /** The rows, each table that is known already as it is known. */
  private shared(read: CatalogueRows, prints: Prints): CatalogueRows {
    const known = (part: Part): CatalogueRows[Part] =>
      this.made.find((one) => one.prints[part] === prints[part])?.rows[part] ?? read[part];
    return Object.fromEntries(partsOf(read).map((part) => [part, known(part)])) as unknown as CatalogueRows;
  }
}

/** Everything that two catalogues say is the same; they may be of different moments. */
export const alike = (a: Catalogue, b: Catalogue): boolean =>
  (Object.keys(a) as (keyof Catalogue)[]).every((part) => part === 'asOf' || a[part] === b[part]);

const partsOf = (rows: CatalogueRows): Part[] => Object.keys(rows) as Part[];

const printsOf = (rows: CatalogueRows): Prints =>
  Object.fromEntries(
    partsOf(rows).map((part) => [
      part,
      createHash('sha256').update(JSON.stringify(rows[part])).digest('base64'),
    ]),
  ) as Record<Part, string>;
