import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { campaignApi, group } from '../test/campaign-plan.js';
import { problem, type FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(60_000);

const REASON = 'Quyết định 900/QĐ-TTg';
let api: FakeApi;
beforeEach(() => {
  api = campaignApi();
  api.on('GET /commune-groups/kho-khan/history', () => ({
    body: {
      items: [
        {
          version: 2,
          at: '2025-10-07T02:00:00Z',
          by: 'Lê Thị Quản Trị',
          reason: REASON,
          changes: [{ field: 'members', before: '24301, 24364', after: '24301' }],
        },
      ],
    },
  }));
});

const save = async (): Promise<void> => {
  await userEvent.type(screen.getByLabelText('Văn bản quyết định'), REASON);
  await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), REASON);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
};

describe('groups of communes', () => {
  test('are listed with how many belong to them and how many targets they have', async () => {
    openSite('/quan-tri/nhom-xa');
    const card = await screen.findByRole('region', { name: /Xã khó khăn/u });
    expect(card).toHaveTextContent('1 xã, phường');
    expect(card).toHaveTextContent('1 mục tiêu đang áp dụng cho nhóm');
  });

  test('that are not there yet lead to making one', async () => {
    api.on('GET /commune-groups', () => ({ body: { asOf: null, items: [] } }));
    openSite('/quan-tri/nhom-xa');
    expect(await screen.findByText(/Chưa có nhóm nào/u)).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Thêm nhóm' })[0]).toHaveAttribute(
      'href',
      '/quan-tri/nhom-xa/%2B',
    );
  });

  test('of a day of the past are only to be read', async () => {
    openSite('/quan-tri/nhom-xa?on=2025-10-01');
    const card = await screen.findByRole('region', { name: /Xã khó khăn/u });
    expect(within(card).queryByRole('link')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Thêm nhóm' })).not.toBeInTheDocument();
    expect(api.asked.find(({ path }) => path === '/commune-groups')?.query.get('asOf')).toBe(
      '2025-10-01T23:59:59.999+07:00',
    );
  });

  test('change from a day on, by a document, from the version that was shown; others stay members', async () => {
    api.on('PUT /commune-groups/kho-khan', () => ({ body: group({ version: 3 }) }));
    openSite('/quan-tri/nhom-xa/kho-khan');
    await userEvent.type(await screen.findByLabelText(/Tìm xã, phường/u), 'phu xuan');
    expect(screen.queryByLabelText(/Ea Kar/u)).not.toBeInTheDocument();
    await userEvent.click(screen.getByLabelText(/Xã Phú Xuân/u));
    expect(screen.getByText('Thêm 1: Xã Phú Xuân')).toBeVisible();
    await save();
    await waitFor(() => {
      expect(api.sent('PUT')[0]?.body).toEqual({
        version: 2,
        nameVi: 'Xã khó khăn',
        nameEn: 'Poor communes',
        members: ['24301', '24364'],
        effectiveOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u),
        source: REASON,
        reason: REASON,
      });
    });
  });

  test('changed by somebody else meanwhile show who is a member on one side only', async () => {
    const theirs = [{ orgUnit: '24373', fullName: 'Xã Ea Kar' }];
    api.on('PUT /commune-groups/kho-khan', () =>
      problem(409, 'stale_definition', 'Đã có bản mới hơn', {
        current: group({ version: 3, members: theirs, lists: [{ from: null, members: theirs }] }),
      }),
    );
    openSite('/quan-tri/nhom-xa/kho-khan');
    await userEvent.click(await screen.findByLabelText(/Xã Phú Xuân/u));
    await save();
    const row = await screen.findByRole('row', { name: /Thành viên chỉ có ở một bên/u });
    expect(row).toHaveTextContent('Xã Cuôr Đăng, Xã Phú Xuân');
    expect(row).toHaveTextContent('Xã Ea Kar');
    await userEvent.click(screen.getByRole('button', { name: 'Lấy bản đang lưu' }));
    expect(screen.getByLabelText(/Xã Ea Kar/u)).toBeChecked();
    expect(screen.getByLabelText(/Xã Phú Xuân/u)).not.toBeChecked();
  });

  test('keep their history in names', async () => {
    openSite('/quan-tri/nhom-xa/kho-khan');
    const history = await screen.findByRole('region', { name: 'Lịch sử' });
    await waitFor(() => {
      expect(history).toHaveTextContent('Bớt 1: Xã Phú Xuân');
    });
  });

  test('have no accessibility fault', async () => {
    const { container } = openSite('/quan-tri/nhom-xa/kho-khan');
    await screen.findByLabelText(/Xã Ea Kar/u);
    expect((await axe(container)).violations).toEqual([]);
  });
});
