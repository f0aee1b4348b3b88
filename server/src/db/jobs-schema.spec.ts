import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findRoot } from '../config.js';
import { JOBS_VERSION } from './jobs-schema.js';

describe('the queue of jobs', () => {
  it('is prepared anew whenever its package is another: the version named is the one installed', () => {
    const file = path.join(findRoot(), 'node_modules', 'pg-boss', 'package.json');
    expect(JOBS_VERSION).toBe((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version);
  });
});
