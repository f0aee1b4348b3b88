import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { campaignApi, communeTarget, plan, target } from '../test/campaign-plan.js';
import type { FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(60_000);

const goal = '/quan-tri/chi-tieu/peak-2025~adults_reached_rate';
let api: FakeApi;
beforeEach(() => {
  api = campaignApi();
});

describe('a goal', () => {
  test('draws the plan of the province under a heading that says how it runs, with a table behind it', async () => {
    openSite(goal);
    const drawn = await screen.findByRole('region', { name: 'Đường kế hoạch' });
    const finding = 'Từ 0% lên 58% trong 103 ngày, mỗi tuần thêm 3,9 điểm';
    expect(within(drawn).getByRole('heading')).toHaveTextContent(finding);
    expect(within(drawn).getByRole('img')).toHaveAccessibleName(finding);
    await userEvent.click(within(drawn).getByText('Bảng số của đường kế hoạch', { selector: 'summary' }));
    expect(within(drawn).getByRole('row', { name: /31\/08\/2025 27%/u })).toBeVisible();
    expect(drawn).toHaveTextContent('chưa có số liệu gốc, tính từ 0');
  });

  test('says whether the communes add up; who has no denominator is named, not counted as 0', async () => {
    openSite(goal);
    const card = await screen.findByRole('region', { name: 'Cộng các xã, phường so với tỉnh' });
    expect(card).toHaveTextContent('Cộng các xã, phường được 57,2%, thiếu 0,8 điểm so với tỉnh');
    await userEvent.click(within(card).getByText('1 nơi chưa có mẫu số, chưa cộng được'));
    expect(within(card).getByText('Xã Phú Xuân')).toBeVisible();
  });

  test('shows the plan of any of its targets', async () => {
    openSite(goal);
    await userEvent.click(
      await screen.findByRole('link', { name: 'Xem đường kế hoạch của Xã Cuôr Đăng, hạn 25/10/2025' }),
    );
    expect(await screen.findByRole('heading', { name: /^Từ 0% lên 50%/u })).toBeVisible();
  });

  test('finds a target without marks', async () => {
    const others = Array.from({ length: 9 }, (_, index) =>
      target({
        ...communeTarget,
        id: 20 + index,
        scopeCode: `2440${String(index)}`,
        scopeNameVi: `Xã Số ${String(index)}`,
      }),
    );
    api.on('GET /campaigns/peak-2025', () => ({
      body: plan({ targets: [target(), communeTarget, ...others] }),
    }));
    openSite(goal);
    await userEvent.type(await screen.findByLabelText(/^Tìm nhóm/u), 'cuor');
    await waitFor(() => {
      expect(screen.queryByText('Xã Số 3')).not.toBeInTheDocument();
    });
    expect(screen.getByRole('rowheader', { name: /Xã Cuôr Đăng/u })).toBeVisible();
  });

  test('that the campaign has not says so', async () => {
    openSite('/quan-tri/chi-tieu/peak-2025~khong_co');
    expect(await screen.findByText('Đợt này không có chỉ tiêu như vậy.')).toBeVisible();
  });

  test('of a day of the past is only to be read', async () => {
    openSite(`${goal}?on=2025-10-01&sua=1`);
    await screen.findByRole('region', { name: 'Đường kế hoạch' });
    expect(screen.queryByRole('button', { name: /Kết thúc/u })).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Lý do / số văn bản')).not.toBeInTheDocument();
  });

  test('has no accessibility fault, neither read nor changed', async () => {
    const { container, unmount } = openSite(goal);
    await screen.findByRole('region', { name: 'Đường kế hoạch' });
    expect((await axe(container)).violations).toEqual([]);
    unmount();
    const editing = openSite(`${goal}?sua=1`);
    await screen.findByLabelText('Mục tiêu (%)');
    await userEvent.click(screen.getByLabelText(/Theo các mốc/u));
    await userEvent.click(screen.getByRole('button', { name: 'Thêm mốc' }));
    expect((await axe(editing.container)).violations).toEqual([]);
  });
});
