import { describe, expect, it } from '@jest/globals';
import { communeRow, provinceGoal, reportWeek } from '../../test/province-goals.js';
import { cellsUnder, tableOf, textOf } from '../../test/report-tables.js';
import { type CampaignSummaryInput, campaignSummaryDocument } from './campaign-summary.js';
import type { ReportCampaign } from './report-frame.js';
import { USUAL_LETTERHEAD } from './usual-letterhead.js';

const at = (over: Partial<ReportCampaign>) => {
  const week = reportWeek();
  return { ...week, campaign: week.campaign === null ? null : { ...week.campaign, ...over } };
};
const input = (over: Partial<CampaignSummaryInput> = {}): CampaignSummaryInput => ({
  language: 'vi',
  week: reportWeek(),
  letterhead: USUAL_LETTERHEAD,
  goals: [provinceGoal(), provinceGoal({ code: '5', status: 'far_behind' })],
  communes: [
    { ...communeRow({ orgUnit: '1', fullName: 'Xã Ba' }), rank: 2 },
    { ...communeRow({ orgUnit: '2', fullName: 'Xã Hai', carriedFrom: '2025-W39' }), rank: null },
    { ...communeRow({ orgUnit: '3', fullName: 'Xã Nhất', status: 'reached', gapCount: 0 }), rank: 1 },
  ],
  weeks: [{ period: '2025-W40', expected: 3, submitted: 2, onTime: 1, late: 1, missing: 1 }],
  reported: [],
  corrections: { corrected: 0, late: 0, goals: [] },
  definitions: [],
  ...over,
});

describe('the summary of a campaign', () => {
  it.each([
    ['Sơ kết 50 ngày', { day: 53 }, true],
    ['Sơ kết', { day: 81 }, true],
    ['Tổng kết', { day: 103 }, false],
    ['Tổng kết', { day: null, state: 'ended' as const }, false],
  ])('is called %s at %o, and says before the end that it is none', (name, campaign, says) => {
    const document = campaignSummaryDocument(input({ week: at(campaign) }));
    expect(document.subject.startsWith(`${name} đợt cao điểm`)).toBe(true);
    expect(textOf(document).includes('chưa phải kết quả cuối đợt')).toBe(says);
  });

  it('gives a place only to who can be compared', () => {
    const table = tableOf(campaignSummaryDocument(input()), 'ranking');
    expect(cellsUnder(table, 'rank')).toEqual([1, 2, null]);
    expect(textOf(campaignSummaryDocument(input()))).toContain('Xếp thứ tự chỉ trong 2 xã, phường');
  });

  it('tells corrections only where a figure reads another way', () => {
    const goals = [
      { code: '0', before: 47.9, after: 48.2 },
      { code: '5', before: 48.2, after: 48.2 },
    ];
    const text = textOf(campaignSummaryDocument(input({ corrections: { corrected: 2, late: 1, goals } })));
    expect(text).toContain('2 xã, phường đính chính số liệu đã tính, 1 xã, phường nộp bổ sung');
    expect(text.match(/từ 47,9% thành 48,2%/gu)).toHaveLength(1);
    expect(text).not.toContain('từ 48,2% thành');
  });

  it('draws no point where there was no figure', () => {
    const blocks = campaignSummaryDocument(input()).sections.flatMap((section) => section.blocks);
    const chart = blocks.find((block) => block.kind === 'chart' && block.id === 'course');
    expect(chart).toMatchObject({ chart: { points: [{ on: '2025-10-03', text: '48,2%' }] } });
  });
});
