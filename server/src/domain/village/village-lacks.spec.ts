import { describe, expect, it } from '@jest/globals';
import { lacksOf } from './village-lacks.js';

describe('what a village lacks', () => {
  it.each([
    [{ hasTeam: false, hasBroadband: false, bestSignal: 'none' as const }, ['team', 'broadband', 'signal']],
    [{ hasTeam: true, hasBroadband: true, bestSignal: '2G' as const }, ['signal']],
    [{ hasTeam: true, hasBroadband: true, bestSignal: '3G' as const }, []],
    [{ hasTeam: null, hasBroadband: null, bestSignal: null }, []],
  ])('of %j is %j: what is unknown is not lacking', (facts, lacks) => {
    expect(lacksOf(facts)).toEqual(lacks);
  });
});
