import { describe, expect, it } from '@jest/globals';
import { isIssueNumber, issueNumber } from './issue-number.js';

describe('the number of a report', () => {
  it.each(['1', '05', '57', '118', '123456', '57a', '57A1', '57bis'])(
    'is what a records office gives: %s',
    (text) => {
      expect(isIssueNumber(text)).toBe(true);
    },
  );

  it.each([
    '',
    '0',
    '00',
    '000000',
    '0a',
    '1234567',
    '57/BC',
    '57-a',
    '57 a',
    '-5',
    '5,0',
    'a57',
    '57abcd',
    '٣',
    '９',
  ])('is nothing else: "%s"', (text) => {
    expect(isIssueNumber(text)).toBe(false);
  });

  it.each([
    ['5', '05'],
    ['05', '05'],
    ['005', '05'],
    ['010', '10'],
    ['57', '57'],
    ['057A', '57a'],
    ['5a', '05a'],
  ])('is kept in one form, so that it is given once: %s is %s', (typed, kept) => {
    expect(issueNumber(typed)).toBe(kept);
  });
});
