import { describe, expect, it } from '@jest/globals';
import { classWords } from './class-words.js';
import { differenceClasses } from './difference-classes.js';

describe('the words of a class of the map', () => {
  it('leave no gap: where one class ends the next begins, and the ends are open', () => {
    const classes = differenceClasses([-12, -3, 4, 11]);
    expect(classes.map((one) => classWords(one, 'vi'))).toEqual([
      'dưới −10',
      'từ −10 đến dưới −5',
      'từ −5 đến dưới 0',
      'từ 0 đến dưới +5',
      'từ +5 đến dưới +10',
      'từ +10',
    ]);
    expect(classes.map((one) => classWords(one, 'en')).slice(-2)).toEqual(['+5 to under +10', '+10 or more']);
  });

  it('show a decimal where a bound has one', () => {
    expect(classWords({ from: 0, to: 0.5 }, 'vi')).toBe('từ 0 đến dưới +0,5');
  });
});
