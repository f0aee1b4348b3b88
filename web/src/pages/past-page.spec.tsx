import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { RequestBody, RequestDto } from '@contract/requests.js';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { pastReport } from '../test/past-reports.js';
import { dataSets, elements, sessionOf, window41 } from '../test/weekly-report.js';

jest.setTimeout(30_000);

const closed = { ...window41, state: 'closed' as const };
const open = pastReport({ state: 'draft', version: 1, updatedAt: '2025-10-08T06:00:00Z', updatedBy: 'An' });
const approved = pastReport({
  period: '2025-W40',
  window: closed,
  state: 'approved',
  version: 4,
  receipt: 'DL-2025W40-24301-7K3QX',
  signedAt: '2025-10-03T08:00:00Z',
  signedBy: 'Y Bham Niê',
  onBehalfOf: 'H Linh Êban',
  firstSubmittedAt: '2025-10-03T08:00:00Z',
  progress: { done: 2, all: 3 },
  values: [
    { dataElement: 'adults_reached', value: 6912 },
    { dataElement: 'sessions_held', value: null },
  ],
});
const older = pastReport({ period: '2025-W39', window: closed });

let api: FakeApi;
let requests: RequestDto[];
let sentBack: object[];

beforeEach(() => {
  requests = [];
  sentBack = [];
  api = new FakeApi()
    .on('GET /session', () => ({ body: sessionOf('commune_editor') }))
    .on('GET /data-sets', () => ({ body: { items: dataSets } }))
    .on('GET /data-elements', () => ({ body: { items: elements } }))
    .on('GET /requests', () => ({ body: { items: requests, reviewers: ['Lan'] } }))
    .on('POST /requests', ({ body }) => {
      const { kind, period, reason } = body as RequestBody;
      const asked: RequestDto = {
        ...{ id: 7, kind, orgUnit: '24301', orgUnitName: 'Xã Cuôr Đăng', period, dataSet: 'weekly', reason },
        ...{ window: closed, until: null, queuedAt: null, askedBy: 'An', askedAt: '2025-10-08T07:00:00Z' },
        ...{ status: 'open' as const, answer: null, answeredBy: null, answeredAt: null },
      };
      requests = [asked];
      return { body: asked };
    })
    .on('GET /submissions/24301/past', ({ query }) => {
      const items = Number(query.get('skip')) === 0 ? [open, approved] : [older];
      return { body: { orgUnit: '24301', orgUnitName: 'Xã Cuôr Đăng', total: 3, items, sentBack } };
    });
});

const item = async (name: RegExp): Promise<HTMLElement> => {
  const found = (await screen.findByRole('heading', { level: 3, name })).closest('li');
  if (found === null) throw new Error('no item');
  return found;
};

describe('"Đã đến nơi chưa?"', () => {
  test('says of each report whether it has arrived, when, by whom, and its receipt', async () => {
    openSite('/nhap/lich-su');
    const week40 = within(await item(/tuần 40/u));
    expect(week40.getByText('Đã tới nơi, Sở đã duyệt.')).toBeInTheDocument();
    expect(
      week40.getByText(/Đã gửi lúc 15:00 03\/10\/2025, người gửi: Y Bham Niê, ký thay H Linh Êban/u),
    ).toBeInTheDocument();
    expect(week40.getByRole('link', { name: /DL-2025W40-24301-7K3QX/u })).toHaveAttribute(
      'href',
      '/nhap/2025-W40/bien-nhan?dataSet=weekly',
    );
    await userEvent.click(week40.getByText('Số liệu: 2/3 mục'));
    expect(week40.getByRole('row', { name: /Buổi hướng dẫn/u })).toHaveTextContent('chưa có số liệu');
    const week41 = within(await item(/tuần 41/u));
    expect(week41.getByText('Chưa gửi. Còn nhập và gửi được đến 17:00 thứ Ba 14/10.')).toBeInTheDocument();
    expect(week41.getByRole('button', { name: /Xin gia hạn/u })).toBeInTheDocument();
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test('shows more when asked to', async () => {
    openSite('/nhap/lich-su');
    await item(/tuần 40/u);
    await userEvent.click(screen.getByRole('button', { name: 'Xem thêm' }));
    expect(within(await item(/tuần 39/u)).getByText(/Kỳ đã đóng/u)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull();
  });

  test('asks with a reason for an approved report to be reopened, and says what follows', async () => {
    openSite('/nhap/lich-su');
    const week40 = await item(/tuần 40/u);
    await userEvent.click(within(week40).getByRole('button', { name: /Xin mở lại/u }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(api.sent('POST')).toHaveLength(0);
    await userEvent.type(dialog.getByRole('textbox', { name: /Lý do/u }), 'Đếm trùng mười người');
    await userEvent.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(await within(week40).findByText(/đang chờ trả lời/u)).toBeInTheDocument();
    expect(within(week40).getByText(/Bước tiếp theo: Sở trả lời/u)).toBeInTheDocument();
    expect(within(week40).queryByRole('button', { name: /Xin mở lại/u })).toBeNull();
    expect(api.sent('POST')[0]?.body).toEqual({
      kind: 'reopening',
      period: '2025-W40',
      dataSet: 'weekly',
      reason: 'Đếm trùng mười người',
    });
  });

  test('leads from a comment to the field it was made at', async () => {
    sentBack = [
      {
        ...open,
        state: 'returned',
        reason: 'Xem lại số người',
        comments: [
          {
            dataElement: 'adults_reached',
            text: 'Cao hơn số người lớn',
            by: 'Lan',
            at: '2025-10-08T06:30:00Z',
            version: 1,
          },
        ],
      },
    ];
    openSite('/nhap/lich-su');
    expect(await screen.findByText('Lan: Cao hơn số người lớn')).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Người trưởng thành được tiếp cận' })).toHaveAttribute(
      'href',
      '/nhap/2025-W41?dataSet=weekly#muc-adults_reached',
    );
  });
});
