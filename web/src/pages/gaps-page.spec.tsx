import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { gapGroup, gapGroups } from '../test/gap-groups.js';
import { openSite } from '../test/open-site.js';
import { figuresApi } from '../test/figures-api.js';
import { gapItem, gaps } from '../test/week-figures.js';
import { sessionOf } from '../test/weekly-report.js';

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
    expect(await screen.findAllByText('đủ')).toHaveLength(2);
  });

  it('tells a failure with the way on', async () => {
    figuresApi().on('GET /gaps', () => problem(404, 'not_found', 'Không có chỉ số này.'));
    openSite(address);
    expect(await screen.findByText('Không có chỉ số này.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeVisible();
  });

  it('compares groups of communes, and says of parts how many entered them without inventing a denominator', async () => {
    figuresApi().on('GET /gap-groups', () => ({
      body: gapGroups([
        gapGroup('xã', 900, { by: 'kind', nameVi: 'Các xã' }),
        gapGroup('remote', null, { nameVi: 'Vùng khó khăn' }),
      ]),
    }));
    openSite(address);
    const part = await screen.findByRole('region', { name: /^Các xã còn xa mục tiêu nhất/u });
    expect(within(part).getByRole('row', { name: /Các xã/u })).toHaveTextContent('25,0%');
    expect(within(part).getByRole('row', { name: /Vùng khó khăn/u })).toHaveTextContent('chưa có số liệu');
    expect(within(part).getByRole('link', { name: 'Tải các nhóm (CSV)' })).toHaveAttribute(
      'href',
      '/api/gap-groups.csv?period=2025-W40&indicator=adults_reached_rate',
    );
    const dimensions = screen.getByRole('region', { name: /^Phần “trong đó”: nhiều nhất 61\/102/u });
    expect(dimensions).toHaveTextContent('102.345 người61/102 xã, phường có nhập');
    expect(within(dimensions).getAllByText(/Chưa có mẫu số/u)).toHaveLength(2);
  });

  it('names the villages that lack a team, broadband or signal; the address narrows them and the file follows', async () => {
    const answer = (no: number) => ({ yes: 40 - no, no, unknown: 0 });
    const village = { households: 70, hasBroadband: true, orgUnit: '24301', orgUnitName: 'Xã Cuôr Đăng' };
    figuresApi()
      .on('GET /session', () => ({ body: sessionOf('viewer') }))
      .on('GET /villages/survey', () => ({
        body: { on: '2025-10-08', asOf: null, simulated: true, communes: 102, items: [] },
      }))
      .on('GET /villages/lacking', () => ({
        body: {
          ...{ on: '2025-10-08', asOf: null, simulated: true, communes: 102, kept: 13, unclear: 0 },
          totals: {
            total: 40,
            households: { sum: 9000, unknown: 0 },
            team: answer(1),
            broadband: answer(0),
            signalGap: { yes: 1, no: 39, unknown: 0 },
          },
          signalGapHouseholds: { sum: 70, unknown: 0 },
          items: [
            { ...village, id: 1, fullName: 'Buôn Xa', lacks: ['signal'], hasTeam: true, bestSignal: 'none' },
            { ...village, id: 2, fullName: 'Thôn 9', lacks: ['team'], hasTeam: false, bestSignal: '4G' },
          ],
        },
      }));
    const site = openSite(address);
    expect(
      await screen.findByRole('heading', {
        name: '1 thôn, buôn, TDP chưa có tổ, 1 không sóng hoặc chỉ 2G, theo danh sách của 13/102 xã, phường',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(/70\/9\.000 hộ ở nơi không sóng hoặc chỉ 2G; danh sách không có số người/u),
    ).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Còn thiếu gì' }), 'team');
    await waitFor(() => {
      expect(screen.queryByRole('row', { name: /Buôn Xa/u })).not.toBeInTheDocument();
    });
    expect(screen.getByRole('row', { name: /Thôn 9/u })).toHaveTextContent('chưa có tổ');
    expect(site.address()).toContain('lack=team');
    expect(screen.getByRole('link', { name: 'Tải danh sách thôn, buôn (CSV)' })).toHaveAttribute(
      'href',
      '/api/villages/lacking.csv?lack=team',
    );
  });

  it('has no accessibility fault', async () => {
    figuresApi();
    const { container } = openSite(address);
    await screen.findByRole('row', { name: /Xã số 24301/u });
    expect((await axe(container)).violations).toEqual([]);
  });
});
