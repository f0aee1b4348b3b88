import { describe, expect, it } from '@jest/globals';
import { isComplete, progressOf } from './progress.js';

const member = (element: string, position: number, required = true) => ({
  element,
  position,
  required,
  section: 'people' as const,
});
const weekly = { members: [member('b', 2), member('optional', 3, false), member('a', 1)] };
const narrative = { members: [member('x', 1, false), member('y', 2, false)] };
const among =
  (...codes: string[]) =>
  (code: string): boolean =>
    codes.includes(code);

describe('progress of a form', () => {
  it('counts required elements, and lists the missing ones in the order of the form', () => {
    expect(progressOf(weekly, among('b', 'optional'))).toEqual({ done: 1, all: 2, missing: ['a'] });
    expect(progressOf(weekly, among())).toEqual({ done: 0, all: 2, missing: ['a', 'b'] });
  });
  it('counts all elements of a form that requires none', () => {
    expect(progressOf(narrative, among('y'))).toEqual({ done: 1, all: 2, missing: ['x'] });
  });
});

describe('a complete report', () => {
  it('has every required element; the optional ones play no part', () => {
    expect(isComplete(weekly, among('a', 'b'))).toBe(true);
    expect(isComplete(weekly, among('a', 'optional'))).toBe(false);
  });
  it('is never a blank one', () => {
    expect(isComplete(weekly, among())).toBe(false);
    expect(isComplete(narrative, among())).toBe(false);
    expect(isComplete({ members: [] }, among())).toBe(false);
  });
  it('says something where nothing is required', () => {
    expect(isComplete(narrative, among('x'))).toBe(true);
  });
});
