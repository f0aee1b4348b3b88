import { describe, expect, it } from '@jest/globals';
import { toNewFigures } from './to-new-figures.js';

describe('typed reference figures', () => {
  it('are read as typed here, and a blank box stays as it is', () => {
    expect(
      toNewFigures(
        { '24301': '20.366', '24364': ' ', '24133': '0' },
        'adults_18_plus',
        'count',
        '2025-10-01',
      ),
    ).toEqual({
      rows: [
        { orgUnit: '24133', element: 'adults_18_plus', effectiveOn: '2025-10-01', value: 0 },
        { orgUnit: '24301', element: 'adults_18_plus', effectiveOn: '2025-10-01', value: 20366 },
      ],
      wrong: [],
    });
  });
  it('that are no number are told, not guessed', () => {
    expect(
      toNewFigures({ '24301': 'nhiều', '24364': '1,234' }, 'adults_18_plus', 'count', '2025-10-01').wrong,
    ).toEqual(['24301', '24364']);
  });
});
