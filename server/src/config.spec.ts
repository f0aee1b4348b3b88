import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findRoot, readConfig } from './config.js';

describe('configuration', () => {
  it('without any variable is the demo on loopback port 3000 with the embedded database in the checkout', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.join(findRoot(), '.data'),
      attachmentsDir: path.join(findRoot(), '.data', 'attachments', 'demo'),
      database: { kind: 'embedded', name: 'bdhvs_demo' },
      demo: true,
      logLevel: 'info',
      publicOrigin: null,
      trustProxy: false,
      reminders: { mode: 'log', mail: null, webhook: null },
      reportFolders: { issued: null, archives: path.join(findRoot(), '.data', 'archives', 'demo') },
      paths: {
        root: findRoot(),
        web: path.join(findRoot(), 'web', 'dist'),
        seeds: path.join(findRoot(), 'seeds'),
      },
    });
  });

  it('keeps simulated and real figures in two databases', () => {
    expect(readConfig({ DEMO: '0' }).database).toEqual({ kind: 'embedded', name: 'bdhvs_real' });
  });

  it('counts a variable that is set but empty as absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 3000,
      database: { kind: 'embedded' },
    });
  });

  it('migrates with the runtime address where no owner is given', () => {
    const url = 'postgresql://user:secret@db.example.vn:5432/bdhvs';
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({
      kind: 'external',
      appUrl: url,
      ownerUrl: url,
      publicUrl: url,
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'three'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://user@host/bdhvs'],
    ['DATABASE_URL', 'postgresql://user@host'],
    ['PUBLIC_ORIGIN', 'https://bdhvs.example.vn/'],
    ['TRUST_PROXY', 'everybody'],
    ['REPORTS_FOLDER', '../elsewhere'],
    ['REPORTS_FOLDER', 'attachments'],
  ])('names the variable %s in one sentence when it is %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      new RegExp(`^The environment variable ${name} is not valid: .*\\.$`),
    );
  });

  it('asks for both addresses when only the owner is given', () => {
    expect(() => readConfig({ DATABASE_OWNER_URL: 'postgresql://user@host/bdhvs' })).toThrow(
      /DATABASE_URL is not/,
    );
  });

  it.each([
    ['0', false],
    ['true', true],
    ['2', 2],
    ['10.0.0.1, 10.1.0.0/16', ['10.0.0.1', '10.1.0.0/16']],
  ])('reads TRUST_PROXY %s as %j', (text, expected) => {
    expect(readConfig({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
  });

  it('cannot be changed after it was read', () => {
    const config = readConfig({});
    expect(() => Object.assign(config.paths, { web: '/elsewhere' })).toThrow(TypeError);
  });
});
