import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { campaigns, figuresApi, profile } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';
import { gapItem, gaps, goal, overview } from '../test/week-figures.js';

jest.setTimeout(60_000);

const movement = {
  ...overview().campaign!,
  code: 'movement-2026',
  nameVi: 'Phong trào năm 2026',
  startOn: '2026-01-01',
  endOn: '2026-12-31',
  days: 365,
  day: null,
  today: null,
  state: 'not_started' as const,
};
/** The API judges by the campaign that is asked for. */
function twoCampaigns() {
  return figuresApi()
    .on('GET /overview', ({ query }) => ({
      body:
        query.get('campaign') === 'movement-2026'
          ? overview({
              campaign: movement,
              goals: [
                goal({ value: null, plan: null, target: 100, status: 'no_data', dataStatus: 'no_data' }),
              ],
            })
          : overview(),
    }))
    .on('GET /gaps', () => ({ body: gaps([gapItem('24301', 900)]) }))
    .on('GET /org-units/24301/profile', () => ({ body: profile() }));
}
const choice = () => screen.findByRole('combobox', { name: 'Đợt' });

describe('campaigns beside each other', () => {
  it('are chosen beside the week; the one that leads the week is shown as chosen', async () => {
    const api = twoCampaigns();
    const site = openSite('/?period=2025-W40');
    expect(await choice()).toHaveDisplayValue('Đợt cao điểm 100 ngày');
    expect(site.address()).not.toContain('campaign');
    await userEvent.selectOptions(await choice(), 'Phong trào năm 2026');
    await waitFor(() => {
      expect(site.address()).toContain('campaign=movement-2026');
    });
    expect(await screen.findByRole('heading', { name: 'Đợt này bắt đầu ngày 01/01/2026' })).toBeVisible();
    expect(screen.getByText('Đợt này bắt đầu ngày 01/01/2026; tuần đang xem ở trước đó.')).toBeVisible();
    expect(screen.queryByText(/Phong trào năm 2026 đã kết thúc/u)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Báo cáo tuần (PDF)' })).toHaveAttribute(
      'href',
      '/api/reports/weekly/2025-W40.pdf?campaign=movement-2026',
    );
    expect(
      api.asked
        .filter(({ path }) => path === '/overview')
        .at(-1)
        ?.query.get('campaign'),
    ).toBe('movement-2026');
  });

  it('stay chosen on the next page, and every read is asked for in it', async () => {
    const api = twoCampaigns();
    const site = openSite('/?period=2025-W40&campaign=peak-2025');
    const [link] = await screen.findAllByRole('link', { name: 'Khoảng cách' });
    await userEvent.click(link!);
    await waitFor(() => {
      expect(site.address()).toMatch(/^\/khoang-cach.*campaign=peak-2025/u);
    });
    expect(await choice()).toHaveDisplayValue('Đợt cao điểm 100 ngày');
    await waitFor(() => {
      expect(api.asked.find(({ path }) => path === '/gaps')?.query.get('campaign')).toBe('peak-2025');
    });
    const file = await screen.findByRole('link', { name: 'Tải CSV' });
    expect(file.getAttribute('href')).toContain('campaign=peak-2025');
  });

  it('let go of a goal that the other campaign does not have', async () => {
    twoCampaigns().on('GET /campaigns', () => ({
      body: {
        ...campaigns,
        items: campaigns.items.map((one) => (one.code === 'movement-2026' ? { ...one, goals: [] } : one)),
      },
    }));
    const site = openSite('/khoang-cach?period=2025-W40&indicator=adults_reached_rate');
    await userEvent.selectOptions(await choice(), 'movement-2026');
    await waitFor(() => {
      expect(site.address()).toContain('campaign=movement-2026');
    });
    expect(site.address()).not.toContain('indicator');
  });

  it('of which one has ended say so on the page of a commune', async () => {
    const ended = { ...campaigns.items[0]!, endOn: '2025-10-02' };
    twoCampaigns().on('GET /campaigns', () => ({
      body: { ...campaigns, items: [ended, campaigns.items[1]!] },
    }));
    openSite('/xa-phuong/24301?period=2025-W40&campaign=peak-2025');
    expect(
      await screen.findByText(
        'Đợt này đã kết thúc ngày 02/10/2025; số liệu của tuần được so với mục tiêu của đợt.',
      ),
    ).toBeVisible();
  });

  it('are no choice while there is one', async () => {
    twoCampaigns().on('GET /campaigns', () => ({
      body: { ...campaigns, items: campaigns.items.slice(0, 1) },
    }));
    openSite('/?period=2025-W40');
    await screen.findByRole('combobox', { name: 'Kỳ báo cáo' });
    await waitFor(() => {
      expect(screen.queryByRole('combobox', { name: 'Đợt' })).not.toBeInTheDocument();
    });
  });

  it('that nobody knows are shown as asked for, and another can be chosen', async () => {
    twoCampaigns();
    const site = openSite('/?period=2025-W40&campaign=none');
    expect(await choice()).toHaveDisplayValue('none');
    await userEvent.selectOptions(await choice(), 'peak-2025');
    await waitFor(() => {
      expect(site.address()).toContain('campaign=peak-2025');
    });
  });
});
