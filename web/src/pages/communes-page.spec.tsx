import { describe, expect, it, jest } from '@jest/globals';
import type { CommuneItemDto, CommunesDto } from '@contract/analytics.js';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';
import { cutOffAt, gapItem, gaps } from '../test/week-figures.js';

jest.setTimeout(40_000);

const ADDRESS = '/xa-phuong?period=2025-W40&indicator=adults_reached_rate';

function commune(
  code: string,
  name: string,
  gapCount: number | null,
  more: Partial<CommuneItemDto> = {},
): CommuneItemDto {
  const item = gapItem(code, gapCount);
  return {
    ...item,
    name,
    fullName: `Xã ${name}`,
    population: 20_000,
    rank: gapCount === null ? null : 2,
    rankChange: null,
    pacePerDay: null,
    points: [
      { value: 30, status: 'behind', planDifference: -3, carried: false },
      { value: null, status: 'no_data', planDifference: null, carried: false },
      { value: item.value, status: item.status, planDifference: item.planDifference, carried: false },
    ],
    ...more,
  };
}

function communes(): CommunesDto {
  const { goal, dueOn, ...place } = gaps([]);
  return {
    ...place,
    goal,
    dueOn: dueOn!,
    ranked: 2,
    pace: null,
    weeks: ['2025-W38', '2025-W39', '2025-W40'].map((period) => ({ period, cutOffAt })),
    items: [
      commune('24301', 'Cuôr Đăng', 900, { rank: 2, rankChange: -3, pacePerDay: 12.4 }),
      commune('24302', 'Ea Kar', 0, { rank: 1, rankChange: 3, kind: 'phường' }),
      commune('24303', 'Đắk Liêng', null),
    ],
  };
}

const api = () => figuresApi().on('GET /communes', () => ({ body: communes() }));
const rows = () =>
  screen
    .getAllByRole('row')
    .map((row) => /Xã (?<name>[^·]+?)(?=Đạt|Chậm|Chưa)/u.exec(row.textContent)?.groups?.['name'])
    .filter((name) => name !== undefined);

describe('the list of communes', () => {
  it('is headed by how many stand where, and begins with the most missing; unknown comes last', async () => {
    api();
    openSite(ADDRESS);
    await screen.findAllByRole('row');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '1 xã, phường đạt mục tiêu, 1 chậm, 1 chưa có số liệu',
    );
    expect(rows()).toEqual(['Cuôr Đăng', 'Ea Kar', 'Đắk Liêng']);
  });

  it('says how a commune moved, and of one without figures that there are none, never zero', async () => {
    api();
    openSite(ADDRESS);
    expect(await screen.findByRole('row', { name: /Cuôr Đăng/u })).toHaveTextContent(
      'tụt 3 bậc, tốc độ +12,4 người/ngày',
    );
    const blank = screen.getByRole('row', { name: /Đắk Liêng/u });
    expect(blank).toHaveTextContent('chưa có số liệu');
    expect(blank).not.toHaveTextContent(/\b0\b/u);
  });

  it('finds without marks, and the address keeps what was typed', async () => {
    api();
    const site = openSite(ADDRESS);
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Tìm xã, phường' }), 'dak lieng');
    await waitFor(() => {
      expect(rows()).toEqual(['Đắk Liêng']);
    });
    expect(site.address()).toContain('q=dak');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1 xã, phường chưa có số liệu');
  });

  it('is narrowed and sorted by its address, so that a link opens the same view', async () => {
    api();
    openSite(`${ADDRESS}&status=reached&sort=name`);
    await screen.findByRole('row', { name: /Ea Kar/u });
    expect(rows()).toEqual(['Ea Kar']);
    expect(screen.getByText('Hiện 1/3 xã, phường.')).toBeVisible();
  });

  it('what matches nothing says so', async () => {
    api();
    openSite(`${ADDRESS}&q=khongco`);
    expect(await screen.findByText(/Không có xã, phường nào khớp/u)).toBeVisible();
  });

  it('puts up to four side by side, and the address keeps them', async () => {
    api();
    const site = openSite(ADDRESS);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'So sánh Xã Cuôr Đăng' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'So sánh Xã Ea Kar' }));
    const part = await screen.findByRole('region', { name: /^Cao nhất: .*; thấp nhất: /u });
    expect(within(part).getByRole('row', { name: /^Hạng/u })).toHaveTextContent('21');
    expect(site.address()).toContain('so=24301%2C24302');
    await userEvent.click(within(part).getByRole('button', { name: 'Thôi so sánh' }));
    await waitFor(() => {
      expect(screen.queryByRole('region', { name: /^Cao nhất/u })).not.toBeInTheDocument();
    });
  });

  it('a commune leads to its page in that week as the router writes it; with a key held down the browser opens it elsewhere', async () => {
    api();
    const site = openSite(ADDRESS);
    const link = await screen.findByRole('link', { name: 'Xã Cuôr Đăng' });
    const { href } = site.router.buildLocation({
      to: '/xa-phuong/$code',
      params: { code: '24301' },
      search: { period: '2025-W40' },
    });
    expect(link).toHaveAttribute('href', href);
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(site.address()).toBe(ADDRESS);
    expect(fireEvent.click(link)).toBe(false);
    await waitFor(() => {
      expect(site.address()).toBe(href);
    });
  });

  it('a commune opened beside the page is looked at in the same moment, once its link is approached', async () => {
    api();
    const asOf = '2025-10-07T10:00:00.000Z';
    const site = openSite(`${ADDRESS}&asOf=${encodeURIComponent(asOf)}`);
    const link = await screen.findByRole('link', { name: 'Xã Cuôr Đăng' });
    await userEvent.hover(link);
    const shown = new URL(link.getAttribute('href') ?? '', location.origin);
    expect([shown.pathname, Object.fromEntries(shown.searchParams)]).toEqual([
      '/xa-phuong/24301',
      { asOf, period: '2025-W40' },
    ]);
    fireEvent.click(link);
    await waitFor(() => {
      expect(site.address()).toBe(link.getAttribute('href'));
    });
  });

  it('a figure leads to its explanation over the list as it is narrowed by then', async () => {
    api();
    const site = openSite(ADDRESS);
    const figure = (await screen.findByRole('row', { name: /Cuôr Đăng/u })).querySelector('a.explainable')!;
    await act(() => site.router.navigate({ to: '.', search: (before) => ({ ...before, sort: 'name' }) }));
    await userEvent.hover(figure);
    const address = `${ADDRESS}&sort=name&giaiThich=adults_reached_rate~24301~2025-W40`;
    expect(decodeURIComponent(figure.getAttribute('href') ?? '')).toBe(address);
    expect(fireEvent.click(figure, { metaKey: true })).toBe(true);
    await userEvent.click(figure);
    await waitFor(() => {
      expect(decodeURIComponent(site.address())).toBe(address);
    });
  });

  it('is headed by the goal of the week where the list is not there yet, unless the address narrows the list', async () => {
    figuresApi().on('GET /communes', () => 'no answer');
    const { unmount } = openSite(ADDRESS);
    expect(await screen.findByRole('heading', { level: 1, name: /xã, phường .*mục tiêu/u })).toBeVisible();
    unmount();
    openSite(`${ADDRESS}&q=cuor`);
    await screen.findByRole('alert');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Xã, phường$/u);
  });

  it('tells what went wrong', async () => {
    figuresApi().on('GET /communes', () => problem(500, 'unexpected', 'Máy chủ gặp lỗi'));
    openSite(ADDRESS);
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('has no barrier that axe finds', async () => {
    api();
    const { container } = openSite(`${ADDRESS}&so=24301,24302`);
    await screen.findByRole('region', { name: /^Cao nhất: .*; thấp nhất: /u });
    expect((await axe(container)).violations).toEqual([]);
  });
});
