import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { campaignApi, communeTarget, preview } from '../test/campaign-plan.js';
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
describe('a new target', () => {
  test('is for a commune, starts from nothing known, and says so', async () => {
    api.on('POST /campaigns/peak-2025/targets', () => ({ body: communeTarget }));
    openSite(`${goal}?sua=moi`);
    await screen.findByRole('option', { name: /Xã Phú Xuân/u });
    await userEvent.selectOptions(screen.getByLabelText('Xã, phường'), '24364');
    await userEvent.type(screen.getByLabelText('Mục tiêu (%)'), '62,5');
    await userEvent.type(screen.getByLabelText('Căn cứ'), 'UBND tỉnh');
    await save();
    const sent = () => api.asked.find(({ path }) => path === '/campaigns/peak-2025/targets');
    await waitFor(() => {
      expect(sent()?.body).toMatchObject({
        indicator: 'adults_reached_rate',
        scope: 'commune',
        scopeCode: '24364',
        kind: 'ratio',
        value: 62.5,
        dueOn: '2025-10-25',
        baselineValue: 0,
        baselineSource: 'chưa có số liệu gốc, tính từ 0',
        decision: null,
        label: 'mặc định – chưa phải văn bản của tỉnh',
        reason: REASON,
      });
    });
  });

  test('may be for a group', async () => {
    openSite(`${goal}?sua=moi`);
    await userEvent.selectOptions(await screen.findByLabelText('Của ai'), 'group');
    expect(await screen.findByRole('option', { name: 'Xã khó khăn' })).toBeInTheDocument();
  });
});

describe('a target that is ended', () => {
  test('tells what follows, and is sent with its version and reason', async () => {
    api.on('POST /targets/preview', () => ({
      body: preview({ notes: [{ code: 'n', vi: 'Theo tỉnh 58%', en: '' }] }),
    }));
    api.on('POST /targets/7/end', () => ({ body: { ...communeTarget, ended: true } }));
    openSite(goal);
    await userEvent.click(await screen.findByRole('button', { name: /Kết thúc mục tiêu của Xã Cuôr Đăng/u }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Theo tỉnh 58%')).toBeVisible();
    await userEvent.type(within(dialog).getByLabelText('Lý do / số văn bản'), REASON);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Kết thúc mục tiêu' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    const sent = api.asked.find(({ path }) => path === '/targets/7/end');
    expect(sent?.body).toEqual({ version: 3, decision: null, decidedOn: null, reason: REASON });
  });

  test('and was changed meanwhile is not ended before that is seen', async () => {
    api.on('POST /targets/7/end', () =>
      problem(409, 'stale_definition', 'Đã có bản mới hơn', {
        current: { ...communeTarget, version: 4, value: 55 },
      }),
    );
    openSite(goal);
    await userEvent.click(await screen.findByRole('button', { name: /Kết thúc mục tiêu của Xã Cuôr Đăng/u }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText(/Kỳ tới/u);
    await userEvent.type(within(dialog).getByLabelText('Lý do / số văn bản'), REASON);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Kết thúc mục tiêu' }));
    expect(await within(dialog).findByText(/vừa đổi mục tiêu này thành 55%/u)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Đã xem, vẫn kết thúc' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Kết thúc mục tiêu' }));
    await waitFor(() => {
      const bodies = api.asked.filter(({ path }) => path === '/targets/7/end').map(({ body }) => body);
      expect(bodies).toMatchObject([{ version: 3 }, { version: 4 }]);
    });
  });
});
