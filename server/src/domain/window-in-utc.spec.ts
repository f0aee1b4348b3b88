/**
 * @jest-environment ./src/test/environment-in-zone.mjs
 * @jest-environment-options {"zone": "UTC"}
 */
import { describe, expect, it } from '@jest/globals';
import { describeWindows } from '../test/window-table.js';

describe('deadlines on a server set to UTC', () => {
  it('the machine really stands in that zone', () => {
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(0);
  });

  describeWindows();
});
