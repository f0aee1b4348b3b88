import { describe, expect, it } from '@jest/globals';
import { COUNT_GOAL, sampleGoal } from '../../test/finding-builders.js';
import { capital, communes, counted, inSentence, sizeText, targetText, valueText } from './phrases.js';

describe('parts of a sentence', () => {
  it('has singular and plural in English', () => {
    expect(communes(1, 'en')).toBe('1 commune');
    expect(communes(51, 'en')).toBe('51 communes');
    expect(communes(1, 'vi')).toBe('1 xã, phường');
    const unit = (countUnitEn: string) => ({ countUnit: 'người', countUnitEn });
    expect(counted(1, unit('persons'), 'en')).toBe('1 person');
    expect(counted(1, unit('people'), 'en')).toBe('1 person');
    expect(counted(0, unit('villages'), 'en')).toBe('0 villages');
    expect(counted(1234, unit('persons'), 'vi')).toBe('1.234 người');
  });

  it('shows a share of communes as a percentage, a commune’s count as persons', () => {
    const count = sampleGoal(COUNT_GOAL);
    expect(valueText(45.5, count, 'province', 'vi')).toBe('45,5%');
    expect(valueText(157, count, 'commune', 'vi')).toBe('157 người');
    expect(targetText(100, count, 'province', 'vi')).toBe('100%');
    expect(targetText(200, count, 'commune', 'en')).toBe('200 persons');
    expect(targetText(62.5, sampleGoal(), 'province', 'vi')).toBe('62,5%');
  });

  it('never calls a real difference zero', () => {
    expect(sizeText(-1.7, sampleGoal(), 'province', 'vi')).toBe('1,7 điểm');
    expect(sizeText(-0, sampleGoal(), 'province', 'vi')).toBe('chưa tới 0,1 điểm');
    expect(sizeText(0.04, sampleGoal(), 'province', 'en')).toBe('less than 0.1 points');
    expect(sizeText(0, sampleGoal(COUNT_GOAL), 'commune', 'en')).toBe('less than 1 person');
  });

  it('puts a name into a sentence, but leaves abbreviations and proper names', () => {
    expect(inSentence('Người trưởng thành')).toBe('người trưởng thành');
    expect(inSentence('CBCCVC sử dụng')).toBe('CBCCVC sử dụng');
    expect(inSentence('Đắk Lắk Số')).toBe('Đắk Lắk Số');
    expect(inSentence('')).toBe('');
    expect(capital('đạt')).toBe('Đạt');
  });
});
