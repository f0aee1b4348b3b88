import { describe, expect, it } from '@jest/globals';
import { greeting } from './greeting.js';

const real = {
  demo: false,
  publicOrigin: null,
  trustProxy: false,
  dataDir: '/srv/bdhvs/.data',
  database: { kind: 'embedded', name: 'bdhvs_real' },
  paths: { root: '/srv/bdhvs', web: '', seeds: '' },
} as const;
const text = (publicOrigin: string | null, trustProxy: boolean | number | readonly string[]): string =>
  greeting({ ...real, publicOrigin, trustProxy }, 'http://localhost:3000', '1.0', true);

describe('the greeting', () => {
  it('warns when there must be a proxy and none is believed', () => {
    expect(text('https://bdhvs.example.vn', false)).toContain('TRUST_PROXY=1');
  });
  it('names the first administrator’s command with the settings of this start, so that no other database gets the account', () => {
    const command = (more: object): string =>
      greeting({ ...real, ...more }, 'http://localhost:3000', '1.0', false);
    expect(command({})).toContain('    DEMO=0 npm run admin:create -- --username');
    expect(command({ dataDir: '/var/lib/bdhvs' })).toContain(
      'DEMO=0 DATA_DIR=/var/lib/bdhvs npm run admin:create',
    );
    expect(command({ database: { kind: 'external', appUrl: '', ownerUrl: '', publicUrl: '' } })).toContain(
      'DEMO=0 DATABASE_URL=… npm run admin:create',
    );
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
