import { createHash } from 'node:crypto';
import type { ImportBody } from '../../contract/imports.js';

type Recorded = Pick<ImportBody, 'dataSet' | 'period' | 'source' | 'file'> & {
  readonly rows: readonly Pick<ImportBody['rows'][number], 'orgUnit' | 'version' | 'values'>[];
};

/**
 * Check sum of what a preview showed: recording something else, or something that was damaged on the way, is refused. It
 * tells mistakes from intent, not friend from foe: whoever may record a file may type the same figures into the form.
 */
export function importDigest({ dataSet, period, source, file, rows }: Recorded): string {
  const said = [
    [dataSet, period, source, file.name, file.sha256, file.bytes],
    rows.map(({ orgUnit, version, values }) => [
      orgUnit,
      version,
      values.map(({ dataElement, value }) => [dataElement, value]),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
