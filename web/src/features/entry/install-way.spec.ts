import { describe, expect, test } from '@jest/globals';
import { installWay } from './install-way.js';

const android =
  'Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari';

describe('the way onto the screen of a phone', () => {
  test('is the offer of the browser where it made one, and nothing where it made none', () => {
    expect([installWay(android, true, false), installWay(android, false, false)]).toEqual(['offered', null]);
  });
  test('is a sentence in the browser inside Zalo, which has no storage of its own to rely on', () => {
    expect(installWay(`${android} Zalo android/240802`, false, false)).toBe('inside');
  });
  test('goes through the share menu on an iPhone', () => {
    expect(installWay(iphone, false, false)).toBe('ios');
  });
  test('is not mentioned once it stands there', () => {
    expect(installWay(iphone, false, true)).toBeNull();
  });
});
