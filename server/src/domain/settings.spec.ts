import { describe, expect, it } from '@jest/globals';
import { settingsOf } from './settings.js';

const rows = [
  { key: 'behind_from', value: '0.8' },
  { key: 'cut_off', value: { weekday: 5, time: '12:00' } },
  { key: 'due', value: { weekday: 5, time: '17:00' } },
  { key: 'closes', value: { weekday: 2, time: '17:00' } },
  { key: 'holidays', value: ['2025-09-02'] },
  { key: 'carry', value: { weekly: 4, monthly: 2, quarterly: 2 } },
];

describe('settings from their rows', () => {
  it('are read by key', () => {
    expect(settingsOf(rows)).toMatchObject({
      behindFrom: '0.8',
      closes: { weekday: 2, time: '17:00' },
      carry: { weekly: 4 },
    });
  });

  it('say that signed reports count where nothing was chosen, as it was before there was a choice', () => {
    expect(settingsOf(rows).counts).toBe('submitted');
    expect(settingsOf([...rows, { key: 'counts', value: 'approved_only' }]).counts).toBe('approved_only');
  });

  it.each(rows.map((row) => row.key))(
    'without %s there are none: a default would decide unseen',
    (missing) => {
      expect(() => settingsOf(rows.filter((row) => row.key !== missing))).toThrow(missing);
    },
  );
});
