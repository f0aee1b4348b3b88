import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { campaignApi, plan } from '../test/campaign-plan.js';
import { problem, type FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(60_000);

const REASON = 'Quyết định 12/QĐ-UBND';
const peak = '/quan-tri/chi-tieu/peak-2025';
let api: FakeApi;
beforeEach(() => {
  api = campaignApi();
});

const because = async (): Promise<void> => {
  await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), REASON);
};

describe('campaigns', () => {
  test('are listed with their days, their goals and where they stand', async () => {
    openSite('/quan-tri/chi-tieu');
    const card = await screen.findByRole('region', { name: /100 ngày cao điểm/u });
    expect(card).toHaveTextContent('Đang chạy');
    expect(card).toHaveTextContent('ngày 86/103');
    expect(card).toHaveTextContent('15/07/2025 đến 25/10/2025, 103 ngày');
    expect(card).toHaveTextContent('2 chỉ tiêu');
  });

  test('of a day of the past cannot be added', async () => {
    openSite('/quan-tri/chi-tieu?on=2025-10-01');
    const card = await screen.findByRole('region', { name: /100 ngày cao điểm/u });
    expect(card).toHaveTextContent('ngày 79/103');
    expect(screen.queryByRole('link', { name: 'Thêm đợt' })).not.toBeInTheDocument();
  });

  test('new ones say how many days they have, and are sent with their document and reason', async () => {
    api.on('PUT /campaigns/phong-trao-2026', () => ({
      body: {
        campaign: { ...plan().campaign, code: 'phong-trao-2026', version: 1 },
        periods: { changes: [], kept: [] },
      },
    }));
    const site = openSite('/quan-tri/chi-tieu/+');
    await userEvent.type(await screen.findByLabelText('Mã đợt'), 'phong-trao-2026');
    await userEvent.type(screen.getByLabelText('Tên (tiếng Việt)'), 'Phong trào 2026');
    await userEvent.type(screen.getByLabelText('Tên (tiếng Anh)'), 'Movement of 2026');
    await userEvent.type(screen.getByLabelText('Ngày đầu'), '2026-01-01');
    await userEvent.type(screen.getByLabelText('Ngày cuối'), '2025-12-31');
    expect(screen.getByText('Ngày cuối không trước ngày đầu.')).toBeVisible();
    await userEvent.clear(screen.getByLabelText('Ngày cuối'));
    await userEvent.type(screen.getByLabelText('Ngày cuối'), '2026-12-31');
    expect(screen.getByText(/^365 ngày/u)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Căn cứ: văn bản quyết định'), 'Kế hoạch 1/KH-UBND');
    await because();
    await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    await waitFor(() => {
      expect(site.address()).toBe('/quan-tri/chi-tieu/phong-trao-2026');
    });
    expect(api.sent('PUT')[0]?.body).toMatchObject({ version: 0, startOn: '2026-01-01', reason: REASON });
  });
});

describe('a campaign', () => {
  test('shows its goals in order: what is wanted by when, of how many, and whether it adds up', async () => {
    openSite(peak);
    const goals = await screen.findByRole('region', { name: '2 chỉ tiêu của đợt' });
    const [first, second] = within(goals).getAllByRole('listitem');
    expect(first).toHaveTextContent('Chỉ tiêu 0: Người trưởng thành được tiếp cận');
    expect(first).toHaveTextContent('Tỉnh: 58% đến 25/10/2025');
    expect(first).toHaveTextContent('mặc định – chưa phải văn bản của tỉnh');
    expect(first).toHaveTextContent('Mục tiêu riêng: 0 nhóm, 1 xã, phường');
    await waitFor(() => {
      expect(first).toHaveTextContent('thiếu 0,8 điểm so với tỉnh');
    });
    expect(second).toHaveTextContent('Tỉnh chưa có mục tiêu');
  });

  test('tells which weeks got other times when its days change', async () => {
    const times = (hour: string) => ({
      opensAt: '2025-10-19T17:00:00Z',
      cutOffAt: `2025-10-25T${hour}:00:00Z`,
      dueAt: '2025-10-27T10:00:00Z',
      closesAt: '2025-10-28T10:00:00Z',
    });
    api.on(`PUT /campaigns/peak-2025`, () => ({
      body: {
        campaign: { ...plan().campaign, version: 3 },
        periods: {
          changes: [{ dataSet: 'weekly', period: '2025-W43', before: times('05'), after: times('17') }],
          kept: [],
        },
      },
    }));
    openSite(`${peak}?sua=dot`);
    const last = await screen.findByLabelText('Ngày cuối');
    await userEvent.clear(last);
    await userEvent.type(last, '2025-10-26');
    await because();
    await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    expect(await screen.findByText(/Tuần 43: chốt 00:00 26\/10\/2025/u)).toBeVisible();
    expect(api.sent('PUT')[0]?.body).toMatchObject({ version: 2, endOn: '2025-10-26' });
  });

  test('changed by somebody else meanwhile shows both, and what was typed is kept', async () => {
    api.on('PUT /campaigns/peak-2025', () =>
      problem(409, 'stale_definition', 'Đã có bản mới hơn', {
        current: { ...plan().campaign, version: 3, endOn: '2025-10-31' },
      }),
    );
    openSite(`${peak}?sua=dot`);
    const last = await screen.findByLabelText('Ngày cuối');
    await userEvent.clear(last);
    await userEvent.type(last, '2025-10-26');
    await because();
    await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    const row = await screen.findByRole('row', { name: /Ngày cuối/u });
    expect(row).toHaveTextContent('26/10/2025');
    expect(row).toHaveTextContent('31/10/2025');
    await userEvent.click(screen.getByRole('button', { name: 'Giữ của tôi' }));
    expect(screen.getByLabelText('Ngày cuối')).toHaveValue('2025-10-26');
    await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    await waitFor(() => {
      expect(api.sent('PUT')[1]?.body).toMatchObject({ version: 3, endOn: '2025-10-26' });
    });
  });

  test('without an answer says what is kept', async () => {
    api.on('PUT /campaigns/peak-2025', () => 'no answer');
    openSite(`${peak}?sua=dot`);
    const name = await screen.findByLabelText('Tên (tiếng Việt)');
    await userEvent.type(name, ' mở rộng');
    await because();
    await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    expect(await screen.findByText(/những gì đã nhập vẫn còn trên máy này/u)).toBeVisible();
    expect(name).toHaveValue('100 ngày cao điểm mở rộng');
  });

  test('has its history in words', async () => {
    openSite(peak);
    const history = await screen.findByRole('region', { name: 'Lịch sử' });
    await waitFor(() => {
      expect(history).toHaveTextContent('Đổi mục tiêu của Tỉnh Đắk Lắk');
    });
    expect(history).toHaveTextContent(`Lý do: ${REASON}`);
  });

  test('of a day of the past is only to be read', async () => {
    openSite(`${peak}?on=2025-10-01&sua=dot`);
    await screen.findByRole('region', { name: '2 chỉ tiêu của đợt' });
    expect(screen.queryByRole('button', { name: 'Ghi lại' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Sửa danh sách' })).not.toBeInTheDocument();
  });

  test('has no accessibility fault, neither read nor changed', async () => {
    const { container, unmount } = openSite(peak);
    await screen.findByRole('region', { name: '2 chỉ tiêu của đợt' });
    expect((await axe(container)).violations).toEqual([]);
    unmount();
    const editing = openSite(`${peak}?sua=danhsach`);
    await screen.findAllByLabelText('Số');
    expect((await axe(editing.container)).violations).toEqual([]);
  });
});

describe('the list of goals', () => {
  test('is saved as one act: order, a new goal, one that goes', async () => {
    api.on('PUT /campaigns/peak-2025/goals', () => ({ body: { ...plan().goals, version: 5 } }));
    openSite(`${peak}?sua=danhsach`);
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm chỉ tiêu' }));
    expect(screen.getByRole('button', { name: 'Ghi danh sách' })).toBeDisabled();
    await userEvent.selectOptions(screen.getByLabelText('Chỉ số dùng để đo'), 'app_users_rate');
    await userEvent.click(screen.getByRole('button', { name: 'Đưa “Cài “Đắk Lắk Số”” lên trên' }));
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ “Xã, phường có Ban Chỉ đạo” khỏi đợt' }));
    await because();
    await userEvent.click(screen.getByRole('button', { name: 'Ghi danh sách' }));
    await waitFor(() => {
      expect(api.sent('PUT')).toHaveLength(1);
    });
    expect(api.sent('PUT')[0]?.body).toMatchObject({
      version: 4,
      goals: [
        { number: 0, indicator: 'adults_reached_rate' },
        { number: 1, indicator: 'app_users_rate', nameVi: 'Cài “Đắk Lắk Số”', nameEn: 'App users' },
      ],
      reason: REASON,
    });
  });

  test('says which numbers end before it is saved', async () => {
    openSite(`${peak}?sua=danhsach`);
    await userEvent.click(await screen.findByRole('button', { name: /Bỏ “Xã, phường có Ban Chỉ đạo”/u }));
    expect(screen.getByText(/không còn là chỉ tiêu: 1\. Xã, phường có Ban Chỉ đạo/u)).toBeVisible();
  });

  test('with a number twice cannot be saved, and says so in the row', async () => {
    openSite(`${peak}?sua=danhsach`);
    const [, second] = await screen.findAllByLabelText('Số');
    if (second === undefined) throw new Error('two goals');
    await userEvent.clear(second);
    await userEvent.type(second, '0');
    expect(screen.getAllByText('Số này đã có ở chỉ tiêu khác.')).toHaveLength(2);
    expect(second).toHaveAccessibleDescription('Số này đã có ở chỉ tiêu khác.');
    expect(screen.getByRole('button', { name: 'Ghi danh sách' })).toBeDisabled();
  });
});
