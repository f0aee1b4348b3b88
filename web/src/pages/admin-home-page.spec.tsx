import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(40_000);

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /administration', () => ({
    body: {
      screens: [
        {
          screen: 'references',
          count: 3,
          outOf: 102,
          lastChange: { at: '2025-10-08T07:00:00Z', by: 'Lê Thị Quản Trị', reason: 'Công văn 12' },
        },
        {
          screen: 'units',
          count: 102,
          outOf: null,
          lastChange: { at: '2025-07-01T00:00:00Z', by: null, reason: null },
        },
      ],
    },
  }));
});

describe('the start page of the administration', () => {
  test('shows of each screen its question, its state and who changed it last, and why', async () => {
    openSite('/quan-tri');
    const card = await screen.findByRole('region', { name: /Số liệu nền/u });
    expect(card).toHaveTextContent('3/102 xã, phường có đủ số liệu nền');
    expect(card).toHaveTextContent('Lê Thị Quản Trị');
    expect(card).toHaveTextContent('Lý do: Công văn 12');
    expect(within(screen.getByRole('region', { name: 'Đơn vị' })).getByText(/bản cài đặt/u)).toBeVisible();
  });

  test('greets a new installation with what is left, the first week and its times in words', async () => {
    const step = { state: 'open', count: 0, outOf: 102, confirmed: null };
    api.on('GET /setup', () => ({
      body: {
        finished: false,
        steps: [
          { ...step, step: 'references' },
          { ...step, step: 'first_week' },
        ],
        reminders: { mode: 'off', mail: false },
        references: [
          { element: 'villages', nameVi: 'Thôn, buôn, TDP', nameEn: 'Villages', known: 0, outOf: 102 },
        ],
        referencesOn: '2025-10-03',
        firstWeek: {
          period: '2025-W40',
          opensAt: '2025-09-28T17:00:00Z',
          dueAt: '2025-10-03T10:00:00Z',
          closesAt: '2025-10-14T10:00:00Z',
        },
      },
    }));
    openSite('/quan-tri');
    expect(
      await screen.findByText(
        'Tuần 40 đang mở: đã quá hạn nộp 17:00 03/10/2025, còn nhận báo cáo đến 17:00 14/10/2025.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Tuần đầu cần số có hiệu lực từ 03/10/2025 hoặc trước đó.')).toBeVisible();
  });

  test('is reached by a link that only an administrator has', async () => {
    const site = openSite('/quan-tri');
    expect(await screen.findAllByRole('link', { name: 'Quản trị' })).toHaveLength(2);
    site.unmount();
    api.on('GET /session', () => ({ body: sessionOf('reviewer') }));
    const other = openSite('/quan-tri');
    await waitFor(() => {
      expect(other.address()).toBe('/');
    });
    expect(screen.queryByRole('link', { name: 'Quản trị' })).not.toBeInTheDocument();
  });

  test('a screen that does not exist says so', async () => {
    openSite('/quan-tri/khong-co');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeVisible();
  });

  test('tells a failure with the way on', async () => {
    api.on('GET /administration', () => problem(503, 'busy', 'Hệ thống đang bận.'));
    openSite('/quan-tri');
    expect(await screen.findByText('Hệ thống đang bận.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Thử lại' })[0]).toBeVisible();
  });

  test('can be read in English', async () => {
    openSite('/quan-tri');
    await userEvent.click((await screen.findAllByRole('button', { name: 'English' }))[0]!);
    expect(await screen.findByText('3/102 communes have all reference figures')).toBeVisible();
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/quan-tri');
    await screen.findByRole('region', { name: /Số liệu nền/u });
    expect((await axe(container)).violations).toEqual([]);
  });
});
