import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { campaignApi, target } from '../test/campaign-plan.js';
import { problem, type FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(60_000);

const REASON = 'Quyết định 12/QĐ-UBND';
const goal = '/quan-tri/chi-tieu/peak-2025~adults_reached_rate';
let api: FakeApi;
beforeEach(() => {
  api = campaignApi();
});

const save = async (): Promise<void> => {
  await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), REASON);
  const button = screen.getByRole('button', { name: 'Ghi lại' });
  await waitFor(() => {
    expect(button).toBeEnabled();
  });
  await userEvent.click(button);
};
async function retype(label: string, text: string): Promise<void> {
  const box = await screen.findByLabelText(label);
  await userEvent.clear(box);
  if (text !== '') await userEvent.type(box, text);
}

describe('a target that is changed', () => {
  test('is drawn as one types', async () => {
    openSite(`${goal}?sua=1`);
    await retype('Mục tiêu (%)', '70');
    expect(screen.getByRole('heading', { name: /^Từ 0% lên 70%/u })).toBeVisible();
    await userEvent.click(screen.getByLabelText(/Theo các mốc/u));
    await userEvent.click(screen.getByRole('button', { name: 'Thêm mốc' }));
    await userEvent.type(screen.getByLabelText('Ngày của mốc 1'), '2025-08-31');
    await userEvent.type(screen.getByLabelText('Giá trị của mốc 1 (%)'), '50');
    expect(screen.getByRole('heading', { name: /qua 1 mốc; dốc nhất từ 14\/07\/2025/u })).toBeVisible();
    await retype('Mục tiêu (%)', '');
    expect(screen.getByRole('heading', { name: 'Chưa vẽ được đường kế hoạch' })).toBeVisible();
  });

  test('tells who becomes what before it is saved, then is sent from the version that was shown', async () => {
    api.on('PUT /targets/1', () => ({ body: target({ version: 2, value: 70 }) }));
    const site = openSite(`${goal}?sua=1`);
    await retype('Mục tiêu (%)', '70');
    expect(screen.getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
    const effects = screen.getByRole('region', { name: 'Điều này làm thay đổi' });
    await waitFor(() => {
      expect(effects).toHaveTextContent('2 xã, phường');
    });
    expect(effects).toHaveTextContent(/Đúng tiến độ.*Chậm/u);
    expect(effects).toHaveTextContent('1 xã, phường đổi mục tiêu, đánh giá giữ nguyên');
    expect(effects).toHaveTextContent('Kỳ tới, Tuần 41 (chốt 10/10/2025), kế hoạch là 59,8%');
    await save();
    await waitFor(() => {
      expect(site.address()).toBe(goal);
    });
    expect(api.sent('PUT')[0]?.body).toMatchObject({
      version: 1,
      value: 70,
      planShape: 'linear',
      reason: REASON,
    });
    expect(api.sent('POST').at(-1)?.body).toMatchObject({ act: 'change', id: 1, value: 70 });
  });

  test('that is as it was cannot be saved', async () => {
    openSite(`${goal}?sua=1`);
    await retype('Mục tiêu (%)', '58,0');
    expect(screen.getByText('Chưa đổi gì so với mục tiêu đang áp dụng.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
  });

  test('with what cannot be right says so at its field, and asks nothing', async () => {
    openSite(`${goal}?sua=1`);
    await retype('Mục tiêu (%)', 'tám mươi');
    expect(screen.getByLabelText('Mục tiêu (%)')).toHaveAccessibleDescription(/Nhập một số/u);
    await retype('Hạn', '2025-07-01');
    expect(screen.getByText('Hạn phải sau ngày đầu của kế hoạch.')).toBeVisible();
    expect(api.sent('POST').filter(({ body }) => (body as { value: number }).value !== 58)).toEqual([]);
  });

  test('and was refused says why at its field, and keeps what was typed', async () => {
    api.on('PUT /targets/1', () =>
      problem(422, 'invalid_definition', 'Có mục chưa đúng; chưa thay đổi nào được ghi.', {
        errors: [{ path: 'dueOn', code: 'outside_campaign', message: 'Hạn phải nằm trong đợt.' }],
      }),
    );
    openSite(`${goal}?sua=1`);
    await retype('Mục tiêu (%)', '70');
    await save();
    await waitFor(() => {
      expect(screen.getByLabelText('Hạn')).toHaveAccessibleDescription(/Hạn phải nằm trong đợt/u);
    });
    expect(screen.getByLabelText('Mục tiêu (%)')).toHaveValue('70');
  });

  test('and what it does cannot be worked out is not saved blindly', async () => {
    api.on('POST /targets/preview', () => problem(422, 'invalid_definition', 'Có mục chưa đúng.'));
    openSite(`${goal}?sua=1`);
    await retype('Mục tiêu (%)', '70');
    expect(await screen.findByText('Chưa tính được ảnh hưởng')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
  });

  test('by somebody else meanwhile shows both, and goes on from the newer one', async () => {
    api.on('PUT /targets/1', () =>
      problem(409, 'stale_definition', 'Đã có bản mới hơn', { current: target({ version: 5, value: 65 }) }),
    );
    openSite(`${goal}?sua=1`);
    await retype('Mục tiêu (%)', '70');
    await save();
    const row = await screen.findByRole('row', { name: /^Mục tiêu/u });
    expect(row).toHaveTextContent('70');
    expect(row).toHaveTextContent('65');
    await userEvent.click(screen.getByRole('button', { name: 'Giữ của tôi' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    await waitFor(() => {
      expect(api.sent('PUT')[1]?.body).toMatchObject({ version: 5, value: 70 });
    });
  });

  test('and was ended meanwhile says so; what was typed stays', async () => {
    api.on('PUT /targets/1', () =>
      problem(409, 'stale_definition', 'Đã có bản mới hơn', { current: target({ version: 5, ended: true }) }),
    );
    openSite(`${goal}?sua=1`);
    await retype('Mục tiêu (%)', '70');
    await save();
    expect(await screen.findByText(/Có người vừa kết thúc mục tiêu này/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Giữ của tôi' })).not.toBeInTheDocument();
    expect(screen.getByLabelText('Mục tiêu (%)')).toHaveValue('70');
  });

  test('follows its document in what it says of itself', async () => {
    openSite(`${goal}?sua=1`);
    await userEvent.type(await screen.findByLabelText('Số văn bản'), '15/QĐ-UBND');
    await userEvent.type(screen.getByLabelText('Ngày văn bản'), '2025-10-01');
    expect(screen.getByLabelText(/^Tình trạng/u)).toHaveValue('theo 15/QĐ-UBND ngày 01/10/2025');
  });
});
