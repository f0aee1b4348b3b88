import { describe, expect, it } from '@jest/globals';
import type { DefinitionVersionDto } from '@contract/definitions.js';
import { toHistoryItems } from './to-history-items.js';

const version = (n: number, definition: Record<string, unknown>): DefinitionVersionDto => ({
  code: 'percent',
  version: n,
  definition,
  recordedAt: `2025-07-0${String(n)}T00:00:00Z`,
  by: null,
  reason: null,
});

describe('the history of a definition', () => {
  it('is the difference of neighbouring versions, newest first', () => {
    const [newest] = toHistoryItems([
      version(2, { decimals: 2, kind: 'ratio' }),
      version(1, { decimals: 1, kind: 'ratio' }),
    ]);
    expect([newest?.version, newest?.changes]).toEqual([2, [{ field: 'decimals', before: 1, after: 2 }]]);
  });
  it('tells which line of a table changed, came or went', () => {
    const [newest] = toHistoryItems([
      version(1, {
        intervals: [
          { key: 'low', to: 20 },
          { key: 'mid', to: 40 },
        ],
      }),
      version(2, {
        intervals: [
          { key: 'low', to: 30 },
          { key: 'high', to: 90 },
        ],
      }),
    ]);
    expect(newest?.changes).toEqual([
      { field: 'intervals low', before: '20', after: '30' },
      { field: 'intervals high', before: null, after: '90' },
      { field: 'intervals mid', before: '40', after: null },
    ]);
  });
});
