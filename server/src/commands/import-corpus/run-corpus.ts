import type { TableFile } from '../../domain/import/table-file.js';
import { COMMUNE, type CorpusFile, FIGURES, HEADINGS } from './corpus-file.js';

/** What became of a file: `table` where it was read, the code of its refusal, or what nobody meant to happen. */
export type Outcome =
  | { readonly is: 'read'; readonly table: TableFile }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'crash'; readonly reason: string };

export interface CorpusResult {
  readonly files: number;
  /** How often each code, "read" and "crash" among them. */
  readonly counts: ReadonlyMap<string, number>;
  /** One line a file whose fate was another than it had to be. */
  readonly faults: readonly string[];
  readonly slowest: { readonly kind: string; readonly milliseconds: number };
}

/** Lets files be read one after another and holds what becomes of each against what must. */
export async function runCorpus(
  files: Iterable<CorpusFile>,
  read: (file: CorpusFile) => Promise<Outcome>,
): Promise<CorpusResult> {
  const counts = new Map<string, number>();
  const faults: string[] = [];
  let slowest = { kind: '', milliseconds: 0 };
  let count = 0;
  for (const file of files) {
    const began = performance.now();
    const outcome = await read(file);
    const milliseconds = performance.now() - began;
    if (milliseconds > slowest.milliseconds) slowest = { kind: file.kind, milliseconds };
    const name = outcome.is === 'refused' ? outcome.code : outcome.is;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const fault = faultOf(file, outcome);
    if (fault !== null) faults.push(`${file.kind}: ${fault}`);
    count += 1;
  }
  return { files: count, counts, faults, slowest };
}

/** null: what happened is what must. */
function faultOf({ fate }: CorpusFile, outcome: Outcome): string | null {
  if (outcome.is === 'crash') return `crash: ${outcome.reason}`;
  if (fate.is === 'either') return null;
  if (fate.is === 'read') {
    if (outcome.is !== 'read') return `refused with ${outcome.code}`;
    return holdsTheTable(outcome.table) ? null : 'read with other figures';
  }
  if (outcome.is === 'read') return 'read, and had to be refused';
  return fate.codes.includes(outcome.code) ? null : `refused with ${outcome.code}`;
}

/** The table of the corpus stands in the first sheet, whatever else does. */
function holdsTheTable({ sheets: [sheet] }: TableFile): boolean {
  const seen = sheet?.rows.slice(0, 2).map(({ cells }) =>
    cells.map((cell) => {
      if (cell.kind === 'text') return cell.text;
      return cell.kind === 'number' ? cell.number : cell.kind;
    }),
  );
  const expected = [HEADINGS, [COMMUNE.code, COMMUNE.name, ...FIGURES.map(String)]];
  return JSON.stringify(seen) === JSON.stringify(expected);
}
