import { describe, expect, it } from '@jest/globals';
import { problemOfDatabase } from './sqlstate.js';

describe('errors of the database', () => {
  it.each([
    ['23505', 'conflict'],
    ['23503', 'refused_by_database'],
    ['23514', 'refused_by_database'],
    ['22021', 'refused_by_database'],
    ['22P05', 'refused_by_database'],
    ['40001', 'concurrent_change'],
    ['55P03', 'busy'],
    ['57014', 'busy'],
    ['42501', 'not_found'],
    ['08006', 'not_ready'],
    ['ECONNREFUSED', 'not_ready'],
  ])('%s is told as %s', (code, problem) => {
    expect(problemOfDatabase({ code })).toBe(problem);
    expect(problemOfDatabase({ driverError: { code } })).toBe(problem);
  });
  it('tells nothing of a fault of ours', () => {
    expect(problemOfDatabase({ code: '42P01' })).toBeNull();
    expect(problemOfDatabase(new Error('boom'))).toBeNull();
  });
});
