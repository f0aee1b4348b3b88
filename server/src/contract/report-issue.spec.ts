import { expect, it } from '@jest/globals';
import { isIssueNumber } from '../domain/report-issue/issue-number.js';
import { IssueBody } from './report-issue.js';

it.each(['1', '05', '57', '57a', '123456', '0', '00', '0a', '1234567', '57/BC', '57abcd', ''])(
  'a number is taken over the wire exactly where it is one to the page: "%s"',
  (number) => {
    const taken = IssueBody.safeParse({ version: 1, number, on: '2025-10-08' }).success;
    expect(taken).toBe(isIssueNumber(number));
  },
);
