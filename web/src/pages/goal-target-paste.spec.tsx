import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { campaignApi, communeTarget } from '../test/campaign-plan.js';
import { problem, type FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(60_000);

const REASON = 'Quyết định 12/QĐ-UBND';
const goal = '/quan-tri/chi-tieu/peak-2025~adults_reached_rate';
let api: FakeApi;
beforeEach(() => {
  api = campaignApi();
});

describe('targets of many communes', () => {
  const paste = async (text: string): Promise<void> => {
    const box = await screen.findByLabelText('Các dòng: mã xã, giá trị');
    await userEvent.click(box);
    await userEvent.paste(text);
  };

  test('show what would change, and every line that cannot be read; nothing is sent until all can', async () => {
    openSite(`${goal}?sua=dan`);
    await paste('24301\t55\n24364\t60\n99999\t1\n24373\tnhiều');
    expect(screen.getByText('1 mới, 1 đổi, 0 giữ nguyên')).toBeVisible();
    expect(screen.getByText('Dòng 3 (99999): không có xã, phường nào mang mã này')).toBeVisible();
    expect(screen.getByText('Dòng 4 (24373): giá trị không phải số')).toBeVisible();
    const row = screen.getByRole('row', { name: /Xã Cuôr Đăng/u });
    expect(row).toHaveTextContent('5055');
    expect(screen.getByRole('button', { name: 'Ghi 2 mục tiêu' })).toBeDisabled();
  });

  test('are saved one by one under keys of their own; what was refused stays in the box with its reason', async () => {
    api.on('PUT /targets/7', () => ({ body: communeTarget }));
    api.on('POST /campaigns/peak-2025/targets', () =>
      problem(422, 'invalid_definition', 'Có mục chưa đúng.', {
        errors: [{ path: 'value', code: 'too_high', message: 'Mục tiêu cao quá 1.000.' }],
      }),
    );
    openSite(`${goal}?sua=dan`);
    await paste('24301\t55\n24364\t2000');
    await userEvent.type(screen.getByLabelText('Căn cứ'), 'UBND tỉnh');
    await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), REASON);
    await userEvent.click(screen.getByRole('button', { name: 'Ghi 2 mục tiêu' }));
    expect(await screen.findByText('Đã ghi 1 mục tiêu.')).toBeVisible();
    expect(screen.getByText('Xã Phú Xuân: Mục tiêu cao quá 1.000.')).toBeVisible();
    expect(screen.getByLabelText('Các dòng: mã xã, giá trị')).toHaveValue('24364\t2000');
    const keys = api.asked.flatMap(({ path, idempotencyKey }) =>
      path === '/targets/7' || path === '/campaigns/peak-2025/targets' ? [idempotencyKey] : [],
    );
    expect(new Set(keys).size).toBe(2);
  });

  test('have no accessibility fault', async () => {
    const { container } = openSite(`${goal}?sua=dan`);
    await paste('24301\t55\n99999\t1');
    expect((await axe(container)).violations).toEqual([]);
  });
});
