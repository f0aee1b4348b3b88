import type { TableLimits } from './table-limits.js';
import { broken, TableRefused } from './table-refused.js';
import { unpackPart } from './unpack-part.js';
import { walkXml, type XmlWalk } from './walk-xml.js';
import { readZipDirectory, type ZipPart } from './zip-directory.js';

export interface Relationship {
  readonly id: string;
  /** Last step of its type: "worksheet", "sharedStrings", "styles". */
  readonly type: string;
  /** Name of a part of the same archive. */
  readonly target: string;
}

/** The parts of a workbook; each is unpacked when it is asked for, and links that lead out of the archive do not exist. */
export class WorkbookArchive {
  private readonly parts: ReadonlyMap<string, ZipPart>;

  constructor(
    private readonly file: Buffer,
    private readonly limits: TableLimits,
  ) {
    this.parts = readZipDirectory(file, limits);
  }

  names(): IterableIterator<string> {
    return this.parts.keys();
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  walk(name: string, walk: XmlWalk): void {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined) throw broken(name);
    walkXml(unpackPart(this.file, part), part.name, this.limits, walk);
  }

  /** @param source the part that has them; "" for the archive itself. Empty where there are none. */
  relationships(source: string): readonly Relationship[] {
    const slash = source.lastIndexOf('/') + 1;
    const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
    if (!this.has(name)) return [];
    const found: Relationship[] = [];
    this.walk(name, {
      open: (tag, attributes) => {
        if (tag !== 'Relationship' || attributes.get('TargetMode')?.toLowerCase() === 'external') return;
        const [id, type, target] = ['Id', 'Type', 'Target'].map((one) => attributes.get(one));
        if (id === undefined || type === undefined || target === undefined) throw broken(name);
        found.push({
          id,
          type: type.slice(type.lastIndexOf('/') + 1),
          target: partAt(source.slice(0, slash), target, name),
        });
      },
      close: nothing,
      text: nothing,
    });
    return found;
  }
}

/** For walks that care for tags only. */
export const nothing = (): void => undefined;

/** A target is told from the folder of its source, or from the top. */
function partAt(folder: string, target: string, where: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) throw broken(where);
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const MACRO_PARTS = /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml|macrosheets\/)/u;
const CONTENT_TYPES = '[Content_Types].xml';

/** Refuses what carries programs, and tells a workbook from the other archives that people have. */
export function refuseForeignArchives(archive: WorkbookArchive): void {
  if (archive.has('mimetype')) throw new TableRefused('table_file_old', { format: 'OpenDocument (.ods)' });
  if (!archive.has(CONTENT_TYPES)) throw new TableRefused('table_file_unknown');
  for (const name of archive.names()) if (MACRO_PARTS.test(name)) throw new TableRefused('table_file_macro');
  archive.walk(CONTENT_TYPES, {
    open: (_tag, attributes) => {
      const type = (attributes.get('ContentType') ?? '').toLowerCase();
      if (/macro|vbaproject/u.test(type)) throw new TableRefused('table_file_macro');
      if (type.includes('sheet.binary'))
        throw new TableRefused('table_file_old', { format: 'Excel Binary (.xlsb)' });
    },
    close: nothing,
    text: nothing,
  });
}
