import { describe, expect, it } from '@jest/globals';
import { toSearchResults } from './to-search-results.js';

const commune = (code: string, name: string) => ({ code, name, fullName: `Xã ${name}` });
const all = {
  communes: [
    commune('24301', 'Cuôr Đăng'),
    commune('24310', 'Ea Kar'),
    commune('24364', 'Cư M’gar'),
    commune('24370', 'Đắk Liêng'),
  ],
  goals: [
    { code: '1', name: 'Xã, phường có Ban Chỉ đạo' },
    { code: '7', name: 'Lao động có kỹ năng số' },
  ],
  pages: [
    { to: '/', label: 'Tổng quan' },
    { to: '/ban-do', label: 'Bản đồ' },
  ],
};
const labels = (typed: string): string[] => toSearchResults(typed, all).map(({ label }) => label);

describe('the search of the site', () => {
  it('finds names however they are typed: no marks, no capitals, no apostrophe', () => {
    expect(labels('cuor dang')).toEqual(['Xã Cuôr Đăng']);
    expect(labels('CU MGAR')).toEqual(['Xã Cư M’gar']);
    expect(labels('  dak  ')).toEqual(['Xã Đắk Liêng']);
  });

  it('finds a commune by its code and a goal by its number', () => {
    expect(labels('24310')).toEqual(['Xã Ea Kar']);
    expect(labels('7')).toEqual(['7. Lao động có kỹ năng số']);
  });

  it('puts what begins so before what only holds it, communes before goals before pages', () => {
    expect(labels('ba')).toEqual(['1. Xã, phường có Ban Chỉ đạo', 'Bản đồ']);
    expect(labels('l')).toEqual(['Xã Đắk Liêng', '7. Lao động có kỹ năng số']);
    expect(labels('c')[0]).toBe('Xã Cuôr Đăng');
  });

  it('with nothing typed offers pages and goals, and for what is nowhere nothing', () => {
    expect(labels('')).toEqual([
      'Tổng quan',
      'Bản đồ',
      '1. Xã, phường có Ban Chỉ đạo',
      '7. Lao động có kỹ năng số',
    ]);
    expect(labels('zzz')).toEqual([]);
  });

  it('shows at most eight communes: more letters narrow them', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      commune(String(24_000 + index), `Ea ${String(index)}`),
    );
    expect(toSearchResults('ea', { ...all, communes: many })).toHaveLength(8);
  });
});
