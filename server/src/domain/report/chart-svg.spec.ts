import { describe, expect, it } from '@jest/globals';
import { HOSTILE, reportDocument } from '../../test/printed-document.js';
import { chartSvg } from './chart-svg.js';
import type { BurnUpChart, ReportChart } from './document.js';

const charts = reportDocument().sections.flatMap(({ blocks }) =>
  blocks.flatMap((b) => (b.kind === 'chart' ? [b.chart] : [])),
);
const [burnUp, bars] = charts as [BurnUpChart, ReportChart];

describe('a chart in print', () => {
  it('labels the last point and the target, and names the days of its axis', () => {
    const svg = chartSvg(burnUp);
    for (const said of ['>58,0%<', '>80%<', '>15/7<', '>31/12<']) expect(svg).toContain(said);
    expect(svg).not.toContain('>21,0%<');
  });

  it('draws no bar where there is no figure, and says so', () => {
    const svg = chartSvg(bars);
    expect(svg).toContain('>chưa có số liệu<');
    expect(svg.match(/height="14"/gu)).toHaveLength(4);
  });

  it('tells the standing by colour and by shape', () => {
    const svg = chartSvg(bars);
    for (const colour of ['#0b4f8a', '#5ea3d3', '#ec9a3c', '#a3123a']) expect(svg).toContain(colour);
    expect([svg.match(/<circle/gu)?.length, svg.match(/<path/gu)?.length]).toEqual([3, 2]);
  });

  it('escapes every text', () => {
    const rows = HOSTILE.map(
      (text) => ({ name: text, value: 1, text, plan: null, status: 'behind' }) as const,
    );
    const svg = chartSvg({ type: 'bars', most: 1, rows });
    expect(svg).not.toMatch(/<w:p>|<c>|&amp;amp;amp;/u);
    expect(svg).toContain('&lt;w:p&gt;');
  });

  it('of no points still has its axes, and nothing that is not a number', () => {
    const empty = chartSvg({ ...burnUp, points: [], plan: [], target: null, endsOn: burnUp.startsOn });
    expect(empty).not.toContain('NaN');
    expect(chartSvg({ type: 'bars', rows: [], most: 0 })).toContain('<svg');
  });
});
