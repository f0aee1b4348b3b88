import { describe, expect, test } from '@jest/globals';
import { fromLocalInput, toLocalInput } from './local-input.js';

describe('a field of date and time', () => {
  test('holds the time of Vietnam, wherever the device is', () => {
    expect(toLocalInput('2025-10-10T17:30:00.000Z')).toBe('2025-10-11T00:30');
    expect(fromLocalInput('2025-10-11T00:30')).toBe('2025-10-10T17:30:00.000Z');
    expect(fromLocalInput('2025-10-11T00:30:15')).toBe('2025-10-10T17:30:00.000Z');
  });

  test('that holds nothing readable gives no moment', () => {
    for (const text of ['', '2025-10-11', 'T10:00', '2025-02-30T10:00', 'hôm qua'])
      expect(fromLocalInput(text)).toBeNull();
  });
});
