import type { RequestDto } from '@contract/requests.js';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../../test/fake-api.js';
import { openSite } from '../../test/open-site.js';
import { WeeklyReport, window41 } from '../../test/weekly-report.js';

jest.setTimeout(30_000);

const address = '/nhap/2025-W41?dataSet=weekly';
/** Closed since Tuesday of the week before. */
const CLOSED = {
  ...window41,
  dueAt: '2025-10-03T17:00:00+07:00',
  closesAt: '2025-10-07T17:00:00+07:00',
  state: 'closed' as const,
};
const asked: RequestDto = {
  id: 7,
  kind: 'extension',
  orgUnit: '24301',
  orgUnitName: 'Xã Cuôr Đăng',
  period: '2025-W41',
  dataSet: 'weekly',
  reason: 'Mất mạng do bão',
  window: CLOSED,
  until: null,
  queuedAt: null,
  askedBy: 'H Linh',
  askedAt: '2025-10-08T14:00:00+07:00',
  status: 'open',
  answer: null,
  answeredBy: null,
  answeredAt: null,
};

let api: FakeApi;
let report: WeeklyReport;
let requests: RequestDto[];

beforeEach(() => {
  api = new FakeApi();
  report = new WeeklyReport().serve(api);
  requests = [];
  api.on('GET /requests', () => ({ body: { items: requests, reviewers: ['Trần Thị Hà', 'Y Moan'] } }));
});

describe('a closed period', () => {
  beforeEach(() => {
    report.window = CLOSED;
    report.maySave = false;
    report.version = 2;
    report.state = 'draft';
  });

  test('says since when and why, what is kept, and whom to ask', async () => {
    const { container } = openSite(address);
    expect(await screen.findByRole('heading', { name: 'Kỳ báo cáo đã đóng' })).toBeVisible();
    expect(
      screen.getByText('Đã đóng lúc 17:00 thứ Ba 07/10, khi hết hạn chung của các xã, phường.'),
    ).toBeVisible();
    expect(screen.getByText(/vẫn được giữ trên máy này/u)).toBeVisible();
    expect(await screen.findByText('Người trả lời: Trần Thị Hà, Y Moan.')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });

  test('more time is asked for with a reason, and the answer is waited for', async () => {
    api.on('POST /requests', () => {
      requests = [asked];
      return { body: asked };
    });
    openSite(address);
    await userEvent.click(await screen.findByRole('button', { name: 'Xin gia hạn' }));
    const send = await screen.findByRole('button', { name: 'Gửi đề nghị' });
    await userEvent.click(send);
    expect(await screen.findByText(/Cần ghi lý do/u)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Lý do'), 'Mất mạng do bão');
    await userEvent.type(screen.getByLabelText('Xin đến lúc nào'), '2025-10-10T17:00');
    await userEvent.click(send);
    expect(
      await screen.findByText('Đã xin gia hạn lúc 14:00 08/10/2025, đang chờ Sở trả lời.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Xin gia hạn' })).toBeNull();
    expect(api.sent('POST').map(({ body }) => body)).toEqual([
      {
        kind: 'extension',
        period: '2025-W41',
        dataSet: 'weekly',
        reason: 'Mất mạng do bão',
        until: '2025-10-10T10:00:00.000Z',
      },
    ]);
  });

  test('a time that cannot be is told at its field', async () => {
    api.on('POST /requests', () =>
      problem(422, 'invalid_times', 'Thời hạn chưa đúng', {
        errors: [{ path: 'until', code: 'in_the_past', message: 'Thời điểm này đã qua.' }],
      }),
    );
    openSite(address);
    await userEvent.click(await screen.findByRole('button', { name: 'Xin gia hạn' }));
    await userEvent.type(await screen.findByLabelText('Lý do'), 'Mất mạng do bão');
    await userEvent.type(screen.getByLabelText('Xin đến lúc nào'), '2025-10-01T17:00');
    await userEvent.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(await screen.findByText('Thời điểm này đã qua.')).toBeVisible();
    expect(screen.getByLabelText('Xin đến lúc nào')).toBeInvalid();
  });

  test('after a refusal says who refused and why, and one can ask again', async () => {
    requests = [
      {
        ...asked,
        status: 'refused',
        answer: 'Số liệu đã tổng hợp',
        answeredBy: 'Trần Thị Hà',
        answeredAt: '2025-10-08T15:00:00+07:00',
      },
    ];
    openSite(address);
    expect(
      await screen.findByText('Lúc 15:00 08/10/2025, Trần Thị Hà không chấp thuận: Số liệu đã tổng hợp'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Xin gia hạn' })).toBeVisible();
  });
});

test('an extension shows with its time, that of the others, and its reason', async () => {
  report.extension = {
    othersDueAt: '2025-10-03T17:00:00+07:00',
    othersClosesAt: '2025-10-07T17:00:00+07:00',
    reason: 'Mất điện',
    accepted: false,
  };
  openSite(address);
  expect(
    await screen.findByText(
      'Xã, phường được gia hạn riêng đến 17:00 thứ Ba 14/10; các xã khác: 17:00 thứ Ba 07/10. Lý do: Mất điện',
    ),
  ).toBeVisible();
});

test('an approved report is asked to be reopened, without a time', async () => {
  report.state = 'approved';
  report.version = 4;
  report.maySave = false;
  api.on('POST /requests', () => ({ body: { ...asked, kind: 'reopening' } }));
  openSite(address);
  await userEvent.click(await screen.findByRole('button', { name: 'Xin mở lại' }));
  await userEvent.type(await screen.findByLabelText('Lý do'), 'Nhầm số buổi');
  expect(screen.queryByLabelText('Xin đến lúc nào')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
  expect(api.sent('POST').map(({ body }) => body)).toEqual([
    { kind: 'reopening', period: '2025-W41', dataSet: 'weekly', reason: 'Nhầm số buổi' },
  ]);
});
