import { describe, expect, it } from '@jest/globals';
import { similarFinding } from './similar-finding.js';

describe('where a commune stands among those most like it', () => {
  it.each([
    [53, [57, 65, 68], 'Thấp hơn cả 3 xã, phường tương đồng', 'Below all 3 similar communes'],
    [70, [57, null], 'Cao hơn cả 1 xã, phường tương đồng', 'Above the similar commune'],
    [60, [57, 65, 68], 'Cao hơn 1/3 xã, phường tương đồng', 'Above 1 of 3 similar communes'],
    [57, [57, 65], 'Cao hơn 0/2 xã, phường tương đồng', 'Above 0 of 2 similar communes'],
    [null, [57], 'Chưa có số liệu để so với nơi tương đồng', 'No data yet to compare with similar communes'],
    [53, [null], 'Chưa có số liệu để so với nơi tương đồng', 'No data yet to compare with similar communes'],
  ])('%j among %j', (own, others, vi, en) => {
    expect(similarFinding(own, others, 'vi')).toBe(vi);
    expect(similarFinding(own, others, 'en')).toBe(en);
  });
});
