import type { CompletenessDto, ReviewQueueDto } from '@contract/quality.js';
import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';
import { closesAt, cutOffAt, dueAt } from '../test/week-figures.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(40_000);

type Item = CompletenessDto['items'][number];
const item = (orgUnit: string, orgUnitName: string, more: Partial<Item>): Item => ({
  orgUnit,
  orgUnitName,
  state: 'not_started',
  cell: 'missing',
  firstSubmittedAt: null,
  dueAt,
  done: 0,
  complete: false,
  missing: [],
  noChange: false,
  ...more,
});
const window = {
  state: 'due',
  opensAt: '2025-09-29T00:00:00+07:00',
  cutOffAt,
  dueAt,
  closesAt,
} as CompletenessDto['window'];
const completeness: CompletenessDto = {
  simulated: true,
  asOf: null,
  period: '2025-W40',
  dataSet: 'weekly',
  window,
  reporting: {
    expected: 4,
    submitted: 2,
    onTime: 1,
    late: 1,
    returned: 0,
    missing: 2,
    completeness: 50,
    timeliness: 25,
  },
  complete: 1,
  blank: 0,
  completeShare: 25,
  required: 11,
  items: [
    item('24301', 'Xã Cuôr Đăng', {
      state: 'approved',
      cell: 'on_time',
      firstSubmittedAt: cutOffAt,
      done: 11,
    }),
    item('24302', 'Phường Ea Kao', { state: 'submitted', cell: 'late', firstSubmittedAt: dueAt, done: 9 }),
    item('24303', 'Xã Ea Súp', { state: 'awaiting_signature', done: 11 }),
    item('24304', 'Xã Nam Ka', {}),
  ],
  elements: [],
};
const queue: ReviewQueueDto = {
  simulated: true,
  asOf: null,
  period: '2025-W40',
  dataSet: 'weekly',
  window,
  headline: null,
  items: [],
  total: { reports: 0, withWarnings: 0, unexplained: 0 },
};

function api() {
  return figuresApi()
    .on('GET /session', () => ({ body: sessionOf('reviewer') }))
    .on('GET /completeness', () => ({ body: completeness }))
    .on('GET /review-queue', () => ({ body: queue }))
    .on('GET /quality-rules', () => ({ body: { asOf: null, items: [] } }))
    .on('GET /data-elements', () => ({ body: { items: [] } }));
}

describe('can this week be trusted', () => {
  it('is headed by how many have handed in; a count leads to those it counts, in the address', async () => {
    api();
    const { container, address } = openSite('/tinh-trang-nop?period=2025-W40');
    expect(await screen.findByRole('heading', { level: 1, name: /^2\/4 xã, phường đã nộp/u })).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Chưa nộp: 2 xã, phường' })).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Nộp muộn 1/4' }));
    expect(await screen.findByRole('heading', { name: 'Nộp muộn: 1 xã, phường' })).toBeVisible();
    expect(address()).toContain('show=late');
    expect(screen.getByRole('link', { name: 'Phường Ea Kao' })).toHaveAttribute(
      'href',
      '/duyet/24302/2025-W40',
    );
    expect(screen.getByRole('link', { name: 'Tải danh sách (CSV)' })).toHaveAttribute(
      'href',
      '/api/completeness.csv?period=2025-W40',
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('reminds the chosen ones among those who are silent', async () => {
    const fake = api().on('POST /reminders/requests', () => ({
      body: { reminded: 1, notOwing: 0, recently: 0, mode: 'log' },
    }));
    openSite('/tinh-trang-nop?period=2025-W40');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Chọn Xã Nam Ka' }));
    await userEvent.click(screen.getByRole('button', { name: 'Nhắc 1 nơi đã chọn' }));
    await screen.findByRole('dialog');
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Nhắc 1 nơi đã chọn', hidden: true }).at(-1)!,
    );
    await waitFor(() => {
      expect(fake.sent('POST')[0]?.body).toMatchObject({ orgUnits: ['24304'], period: '2025-W40' });
    });
    expect(await screen.findByText(/Chế độ chỉ ghi lại: 1 nơi/u)).toBeVisible();
  });
});
