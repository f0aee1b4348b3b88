import { describe, expect, test } from '@jest/globals';
import { readNext, readSelection } from './search-params.js';

describe('the selection in the URL', () => {
  test('a readable period and indicator are kept', () => {
    expect(readSelection({ period: '2025-W41', indicator: 'adults_reached_rate' })).toEqual({
      period: '2025-W41',
      indicator: 'adults_reached_rate',
    });
  });

  test('what cannot be read is dropped, not guessed', () => {
    expect(readSelection({ period: 'last week', indicator: '<script>', other: 1 })).toEqual({});
  });

  test('signing in leads only to a page of this site', () => {
    expect(readNext({ next: '/nhap' })).toEqual({ next: '/nhap' });
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 7])
      expect(readNext({ next })).toEqual({});
  });
});
