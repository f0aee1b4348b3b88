import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { RequestDto } from '@contract/requests.js';
import type { InboxDto } from '@contract/workflow.js';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi } from '../test/fake-api.js';
import { issuedReport } from '../test/issued-reports.js';
import { openSite } from '../test/open-site.js';
import { dataSets, sessionOf, window41 } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const asked: RequestDto = {
  id: 7,
  kind: 'reopening',
  orgUnit: '24364',
  orgUnitName: 'Xã Phú Xuân',
  period: '2025-W41',
  dataSet: 'weekly',
  reason: 'Sót một buổi ở buôn xa.',
  window: window41,
  until: null,
  queuedAt: null,
  askedBy: 'Cán bộ xã Phú Xuân',
  askedAt: '2025-10-08T10:40:00+07:00',
  status: 'open',
  answer: null,
  answeredBy: null,
  answeredAt: null,
};
const report = (orgUnit: string, more: object = {}): InboxDto['toSign'][number] => ({
  orgUnit,
  orgUnitName: `Xã ${orgUnit}`,
  period: '2025-W41',
  dataSet: 'weekly',
  state: 'submitted',
  version: 3,
  since: '2025-10-08T09:00:00+07:00',
  by: 'Lãnh đạo xã',
  reason: null,
  late: false,
  queuedAt: null,
  window: window41,
  ...more,
});

let api: FakeApi;
let inbox: InboxDto;
beforeEach(() => {
  inbox = { toSign: [], returned: [], toReview: [], requests: [], reminders: [], total: 0 };
  api = new FakeApi()
    .on('GET /session', () => ({ body: sessionOf('reviewer') }))
    .on('GET /data-sets', () => ({ body: { items: dataSets } }))
    .on('GET /delegations', () => ({ body: { items: [], candidates: [] } }))
    .on('GET /department-figures', () => ({ body: { items: [] } }))
    .on('GET /inbox', () => ({ body: inbox }));
});

describe('the inbox of a reviewer', () => {
  beforeEach(() => {
    inbox = { ...inbox, toReview: [report('24301')], requests: [asked], total: 2 };
  });

  test('counts what waits; a request that is answered leaves it', async () => {
    api.on('POST /requests/7/answer', () => {
      inbox = { ...inbox, requests: [], reminders: [], total: 1 };
      return { body: { ...asked, status: 'granted' } };
    });
    openSite('/hop-viec');
    expect(await screen.findByRole('heading', { level: 1, name: '2 việc đang chờ bạn' })).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Trả lời đề nghị của Xã Phú Xuân' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Sót một buổi ở buôn xa.');
    await userEvent.type(within(dialog).getByLabelText('Lý do trả lời'), 'Sửa trong hôm nay.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Chấp thuận' }));
    await waitFor(() => {
      expect(screen.queryByText('Sót một buổi ở buôn xa.', { exact: false })).toBeNull();
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1 việc đang chờ bạn');
    expect(api.sent('POST')[0]?.body).toEqual({ grant: true, reason: 'Sửa trong hôm nay.' });
  });

  test('says what a request is answered with only with a reason', async () => {
    openSite('/hop-viec');
    await userEvent.click(await screen.findByRole('button', { name: 'Trả lời đề nghị của Xã Phú Xuân' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Không chấp thuận' }));
    expect(screen.getByText('Cần ghi lý do, ít nhất 5 ký tự.')).toBeVisible();
    expect(api.sent('POST')).toEqual([]);
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/hop-viec');
    await screen.findByText('Sót một buổi ở buôn xa.', { exact: false });
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('the inbox of a commune', () => {
  test('of the asker shows the answer with its reason and who gave it', async () => {
    api.on('GET /session', () => ({ body: sessionOf('commune_editor') }));
    inbox = {
      ...inbox,
      requests: [
        {
          ...asked,
          status: 'refused',
          answer: 'Báo cáo đã vào bản gửi Ủy ban; ghi vào tuần sau.',
          answeredBy: 'Chuyên viên Sở',
          answeredAt: '2025-10-08T11:05:00+07:00',
        },
      ],
    };
    openSite('/hop-viec');
    expect(await screen.findByText(/Báo cáo đã vào bản gửi Ủy ban/u)).toBeVisible();
    expect(screen.getByText(/Chuyên viên Sở, 11:05 08\/10\/2025/u)).toBeVisible();
    expect(screen.getByText('không được chấp thuận', { exact: false })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Trả lời/u })).toBeNull();
  });

  test('of a leader also holds the report upward that waits to be issued', async () => {
    const waiting = issuedReport({
      id: 8,
      kind: 'commune_week',
      state: 'awaiting_signature',
      acts: ['issue'],
    });
    api
      .on('GET /session', () => ({ body: sessionOf('commune_leader') }))
      .on('GET /issued-reports', () => ({ body: { items: [waiting], total: 1, page: 1, pages: 1 } }));
    openSite('/hop-viec');
    expect(await screen.findByRole('heading', { name: '1 việc đang chờ bạn' })).toBeVisible();
    expect(screen.getByRole('link', { name: /^Xem và ký: Báo cáo tuần 40/u })).toHaveAttribute(
      'href',
      '/bao-cao/8',
    );
    expect(screen.queryByText('Không có việc nào đang chờ bạn.')).toBeNull();
    const bar = within(await screen.findByRole('complementary', { name: 'Chờ bạn ký' }, { timeout: 5_000 }));
    expect(bar.getByRole('link', { name: 'Xem và ký' })).toHaveAttribute('href', '/bao-cao/8');
  });

  test('of a leader holds what waits for the signature, of an officer what came back and why', async () => {
    api.on('GET /session', () => ({ body: sessionOf('commune_leader') }));
    inbox = {
      ...inbox,
      toSign: [report('24301', { state: 'awaiting_signature', by: 'Cán bộ xã' })],
      returned: [report('24301', { period: '2025-W40', state: 'returned', reason: 'Xem lại lượt người.' })],
      total: 2,
    };
    openSite('/hop-viec');
    expect(await screen.findByRole('heading', { name: 'Chờ bạn ký (1)' })).toBeVisible();
    expect(screen.getByRole('link', { name: /^Xem và ký/u })).toHaveAttribute('href', '/nhap/2025-W41');
    expect(screen.getByText('Lý do: Xem lại lượt người.')).toBeVisible();
    expect(screen.getByRole('link', { name: /^Mở để sửa/u })).toHaveAttribute('href', '/nhap/2025-W40');
  });

  test('with nothing in it says so', async () => {
    api.on('GET /session', () => ({ body: sessionOf('commune_leader') }));
    openSite('/hop-viec');
    expect(await screen.findByText('Không có việc nào đang chờ bạn.')).toBeVisible();
  });
});
