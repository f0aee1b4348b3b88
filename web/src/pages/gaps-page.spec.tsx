import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { figuresApi } from '../test/figures-api.js';
import { gapItem, gaps } from '../test/week-figures.js';

jest.setTimeout(40_000);

const address = '/khoang-cach?period=2025-W40&indicator=adults_reached_rate';

describe('the gap report', () => {
  it('lists communes by people missing, with what is needed each week and a link to each', async () => {
    figuresApi();
    openSite(address);
    const row = await screen.findByRole('row', { name: /Xã số 24301/u });
    expect(row).toHaveTextContent('900');
    expect(row).toHaveTextContent('557');
    expect(within(row).getByRole('link', { name: 'Xã số 24301' })).toHaveAttribute(
      'href',
      '/xa-phuong/24301?period=2025-W40',
    );
  });

  it('keeps those without a figure apart: they are not at zero', async () => {
    figuresApi();
    openSite(address);
    const part = await screen.findByRole('region', { name: '1 xã, phường chưa có số liệu' });
    expect(within(part).getByRole('link', { name: 'Xã số 24303' })).toBeVisible();
    expect(screen.queryByRole('row', { name: /24303/u })).not.toBeInTheDocument();
  });

  it('shows the province at 0 missing beside the sum over its communes', async () => {
    figuresApi();
    openSite(address);
    const part = await screen.findByRole('region', { name: /^Toàn tỉnh:/u });
    expect(within(part).getByText('Toàn tỉnh còn thiếu').nextSibling).toHaveTextContent('0');
    expect(part).toHaveTextContent('106.980');
  });

  it('marks a figure carried from an earlier week', async () => {
    figuresApi().on('GET /gaps', () => ({
      body: gaps([gapItem('24301', 900, { carriedFrom: '2025-W39' })]),
    }));
    openSite(address);
    expect(await screen.findByText('số liệu tuần 39')).toBeVisible();
  });

  it('changes the goal through the address, and the file follows', async () => {
    figuresApi();
    const site = openSite('/khoang-cach?period=2025-W40');
    const select = await screen.findByRole('combobox', { name: 'Chỉ tiêu' });
    await screen.findByRole('option', { name: '2. Chỉ tiêu số 2' });
    await userEvent.selectOptions(select, 'indicator_2');
    await waitFor(() => {
      expect(site.address()).toContain('indicator=indicator_2');
    });
    const file = await screen.findByRole('link', { name: 'Tải CSV' });
    expect(file).toHaveAttribute('href', '/api/gaps.csv?period=2025-W40&indicator=indicator_2');
  });

  it('says so when nothing is missing anywhere', async () => {
    figuresApi().on('GET /gaps', () => ({ body: gaps([gapItem('24301', 0), gapItem('24302', 0)]) }));
    openSite(address);
    expect(await screen.findByRole('heading', { level: 1, name: /đã đạt mục tiêu/u })).toBeVisible();
    expect(screen.getAllByText('đủ')).toHaveLength(2);
  });

  it('tells a failure with the way on', async () => {
    figuresApi().on('GET /gaps', () => problem(404, 'not_found', 'Không có chỉ số này.'));
    openSite(address);
    expect(await screen.findByText('Không có chỉ số này.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeVisible();
  });

  it('has no accessibility fault', async () => {
    figuresApi();
    const { container } = openSite(address);
    await screen.findByRole('row', { name: /Xã số 24301/u });
    expect((await axe(container)).violations).toEqual([]);
  });
});
