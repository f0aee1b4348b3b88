import { describe, expect, it } from '@jest/globals';
import { compareVietnamese, foldForSearch, matchesSearch } from './search.js';

describe('search', () => {
  it.each([
    ['Cuôr Đăng', 'cuor dang'],
    ['M’Drắk', 'mdrak'],
    ["M'Drắk", 'mdrak'],
    ['Ea Wê̆r', 'ea wer'],
    ['Krông  Á', 'krong a'],
    ['ĐỨC BÌNH', 'duc binh'],
    ['Tân An–Tân Tiến', 'tan an tan tien'],
    ['', ''],
  ])('folds "%s" to "%s"', (name, folded) => {
    expect(foldForSearch(name)).toBe(folded);
    expect(foldForSearch(name.normalize('NFD'))).toBe(folded);
  });

  it('finds Cuôr Đăng by "cuor dang", in any case and with or without marks', () => {
    for (const search of ['cuor dang', 'CUÔR', 'đăng', 'Cuôr Đăng', 'r d', ''])
      expect(matchesSearch('Cuôr Đăng', search)).toBe(true);
    expect(matchesSearch('Cuôr Đăng', 'krong')).toBe(false);
  });

  it('sorts in Vietnamese order: đ after d, marks after plain letters', () => {
    expect(
      ['Ea Kar', 'Đông Hòa', 'Dray Bhăng', 'Ân', 'An', 'Ăn', 'Cuôr Đăng'].sort(compareVietnamese),
    ).toEqual(['An', 'Ăn', 'Ân', 'Cuôr Đăng', 'Dray Bhăng', 'Đông Hòa', 'Ea Kar']);
    expect(compareVietnamese('Phú Hòa 2', 'Phú Hòa 10')).toBeLessThan(0);
  });
});
