import { describe, expect, it } from '@jest/globals';
import { greeting } from './greeting.js';

const text = (publicOrigin: string | null, trustProxy: boolean | number | readonly string[]): string =>
  greeting({ demo: false, publicOrigin, trustProxy }, 'http://localhost:3000', '1.0', true);

describe('the greeting', () => {
  it('warns when there must be a proxy and none is believed', () => {
    expect(text('https://bdhvs.example.vn', false)).toContain('TRUST_PROXY=1');
  });
  it('does not warn without a proxy, or with one that is believed', () => {
    for (const quiet of [
      text(null, false),
      text('http://localhost:3000', false),
      text('https://bdhvs.example.vn', 1),
      text('https://bdhvs.example.vn', ['10.0.0.1']),
    ])
      expect(quiet).not.toContain('TRUST_PROXY');
  });
});
