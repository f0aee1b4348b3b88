/**
 * @jest-environment ./src/test/environment-in-zone.mjs
 * @jest-environment-options {"zone": "America/New_York"}
 */
import { describe, expect, it } from '@jest/globals';
import { describeWindows } from '../test/window-table.js';

describe('deadlines on a server set to America/New_York', () => {
  it('the machine really stands in that zone', () => {
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(300);
  });

  describeWindows();
});
