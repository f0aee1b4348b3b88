import { describe, expect, test } from '@jest/globals';
import { explainedText, readExplain, readExplained } from './explained.js';

describe('the address of an explained figure', () => {
  test('reads back as it was written', () => {
    for (const figure of [
      { kind: 'indicator', code: 'adults_reached_rate', orgUnit: '66', period: '2025-W40' },
      { kind: 'element', code: 'sessions_held', orgUnit: '24301', period: '2025-10' },
      { kind: 'element', code: 'committee_established', orgUnit: '24301', period: 'once' },
      { kind: 'indicator', code: 'app_users_rate', orgUnit: '29001', period: '2025-W40', units: 'today' },
    ] as const)
      expect(readExplained(explainedText(figure))).toEqual(figure);
  });

  test('is dropped when it cannot be read, never guessed', () => {
    for (const text of [
      '',
      'a~b~c',
      'adults~24301',
      '<script>~66~2025-W40',
      'a~66~2025-W40~',
      'a~66~2025-W40~now',
      7,
      undefined,
    ])
      expect([text, readExplained(text), readExplain({ giaiThich: text })]).toEqual([text, null, {}]);
  });
});
