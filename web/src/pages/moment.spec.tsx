import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { explainedProvince } from '../test/explained-figures.js';
import { figuresApi } from '../test/figures-api.js';
import { problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { overview } from '../test/week-figures.js';

jest.setTimeout(40_000);

const moment = '2025-10-05T03:00:00.000Z';
const encoded = encodeURIComponent(moment);

describe('figures as they were known at a moment', () => {
  it('are asked for with it, said so over the page, and so are the files', async () => {
    const asked: (string | null)[] = [];
    figuresApi('director').on('GET /overview', ({ query }) => {
      asked.push(query.get('asOf'));
      return { body: overview() };
    });
    openSite(`/?period=2025-W40&asOf=${encoded}`);
    expect(await screen.findByText('Số liệu theo hiểu biết lúc 10:00 05/10/2025')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Báo cáo tuần (PDF)' })).toHaveAttribute(
      'href',
      `/api/reports/weekly/2025-W40.pdf?asOf=${encoded}`,
    );
    expect(new Set(asked)).toEqual(new Set([moment]));
  });

  it('stay chosen on the next page, and are let go in one touch', async () => {
    figuresApi();
    const site = openSite(`/?period=2025-W40&asOf=${encoded}`);
    const [gaps] = await screen.findAllByRole('link', { name: 'Khoảng cách' });
    await userEvent.click(gaps!);
    await waitFor(() => {
      expect(site.address()).toMatch(/^\/khoang-cach.*asOf=/u);
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Về hiện tại' }));
    await waitFor(() => {
      expect(site.address()).not.toContain('asOf');
      expect(screen.queryByText(/^Số liệu theo hiểu biết/u)).not.toBeInTheDocument();
    });
  });

  it('can be chosen below the figures, up to now', async () => {
    figuresApi();
    const site = openSite('/khoang-cach?period=2025-W40&indicator=adults_reached_rate');
    await userEvent.click(await screen.findByText('Xem số liệu theo hiểu biết của một thời điểm đã qua'));
    const field = screen.getByLabelText('Thời điểm cần xem');
    fireEvent.change(field, { target: { value: '2035-01-01T10:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Xem' }));
    expect(await screen.findByText('Chọn một thời điểm đã qua.')).toBeVisible();
    fireEvent.change(field, { target: { value: '2025-10-05T10:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Xem' }));
    await waitFor(() => {
      expect(site.address()).toContain(`asOf=${encoded}`);
    });
  });

  it('are explained as of it: the panel asks with the moment, says so, shows the page’s figure and leads on with it', async () => {
    const asked: (string | null)[] = [];
    const then = overview();
    const [goal] = then.goals;
    figuresApi()
      .on('GET /overview', () => ({ body: { ...then, asOf: moment } }))
      .on('GET /explain', ({ query }) => {
        asked.push(query.get('asOf'));
        const { value, numerator, denominator } = goal!;
        return { body: explainedProvince({ value, numerator, denominator, readAt: moment, asOf: moment }) };
      });
    const site = openSite(`/?period=2025-W40&asOf=${encoded}`);
    const figure = await screen.findByRole('link', {
      name: /^Giải thích số liệu: 58,0%, Người trưởng thành được tiếp cận$/u,
    });
    await userEvent.click(figure);
    const panel = await screen.findByRole('dialog', { name: 'Giải thích số liệu' });
    expect(await within(panel).findByText('Theo hiểu biết lúc 10:00 05/10/2025')).toBeVisible();
    expect(within(panel).queryByText(/^Đọc lúc/u)).not.toBeInTheDocument();
    expect(within(panel).getAllByText('58,0%').length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set([moment]));
    for (const link of within(panel).getAllByRole<HTMLAnchorElement>('link'))
      expect([link.textContent, new URL(link.href).searchParams.get('asOf')]).toEqual([
        link.textContent,
        moment,
      ]);
    await userEvent.click(within(panel).getByRole('link', { name: 'Mở thành trang riêng' }));
    expect(await screen.findByText('Số liệu theo hiểu biết lúc 10:00 05/10/2025')).toBeVisible();
    expect(site.address()).toContain(`asOf=${encoded}`);
    expect(new Set(asked)).toEqual(new Set([moment]));
  });

  it('are also those of the desk: who had reported, what was odd, and a report with its history', async () => {
    const asked = new Map<string, string | null>();
    const api = figuresApi();
    for (const path of ['/completeness', '/review-queue', '/submissions/24301/2025-W40'])
      api.on(`GET ${path}`, ({ query }) => {
        asked.set(path, query.get('asOf'));
        return problem(404, 'not_found', 'Không tìm thấy');
      });
    const status = openSite(`/tinh-trang-nop?period=2025-W40&asOf=${encoded}`);
    expect(await screen.findByText('Số liệu theo hiểu biết lúc 10:00 05/10/2025')).toBeVisible();
    await waitFor(() => {
      expect(asked.size).toBe(2);
    });
    status.unmount();
    openSite(`/duyet/24301/2025-W40?asOf=${encoded}`);
    await waitFor(() => {
      expect([...asked]).toEqual([...asked.keys()].map((path) => [path, moment]));
      expect(asked.size).toBe(3);
    });
  });
});
