import { describe, expect, test } from '@jest/globals';
import { readAsOf, readFilters, readNext, readSelection, readView } from './search-params.js';

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

  test('a moment is an instant with its zone, and always written the same way', () => {
    expect(readAsOf({ asOf: '2025-10-11T10:00:00+07:00' })).toEqual({ asOf: '2025-10-11T03:00:00.000Z' });
    expect(readAsOf({ asOf: '2025-10-11T03:00Z' })).toEqual({ asOf: '2025-10-11T03:00:00.000Z' });
    for (const asOf of ['2025-10-11', '2025-10-11T10:00', '2025-13-41T10:00Z', 'yesterday', 7, undefined])
      expect(readAsOf({ asOf })).toEqual({});
  });

  test('a campaign is a code, kept beside the moment', () => {
    expect(readView({ campaign: 'movement-2026', asOf: '2025-10-11T03:00Z', period: '2025-W41' })).toEqual({
      campaign: 'movement-2026',
      asOf: '2025-10-11T03:00:00.000Z',
    });
    for (const campaign of ['', 'Đợt 2026', '-x', 7, undefined]) expect(readView({ campaign })).toEqual({});
    expect(readSelection({ campaign: 'peak-2025' })).toEqual({ campaign: 'peak-2025' });
  });

  test('a list is narrowed by short texts only; a text of digits stays a text', () => {
    expect(
      readFilters({ q: 24301, role: 'viewer', 'no name': 'x', empty: '', long: 'x'.repeat(101), of: {} }),
    ).toEqual({
      q: '24301',
      role: 'viewer',
    });
  });

  test('signing in leads only to a page of this site', () => {
    expect(readNext({ next: '/nhap' })).toEqual({ next: '/nhap' });
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 7])
      expect(readNext({ next })).toEqual({});
  });
});
