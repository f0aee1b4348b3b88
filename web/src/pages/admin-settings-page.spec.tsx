import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const rules = {
  asOf: null,
  version: 3,
  behindFromPercent: 80,
  carry: { weekly: 4, monthly: 2, quarterly: 2 },
  counts: 'submitted',
};
const percent = 'Chậm từ bao nhiêu % kế hoạch';
const REASON = 'Công văn 45/SKHCN';
let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /settings', () => ({ body: rules }));
  api.on('GET /settings/history', () => ({
    body: {
      items: [
        {
          version: 4,
          at: '2025-10-07T02:00:00Z',
          by: 'Lê Thị Quản Trị',
          reason: REASON,
          changes: [
            { field: 'behindFromPercent', before: 72.5, after: 80 },
            { field: 'counts', before: 'approved_only', after: 'submitted' },
          ],
        },
      ],
    },
  }));
});

async function retype(label: string, text: string): Promise<void> {
  const box = await screen.findByLabelText(label);
  await userEvent.clear(box);
  if (text !== '') await userEvent.type(box, text);
}
const save = async (): Promise<void> => {
  await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), REASON);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
};

describe('thresholds and rules', () => {
  test('are changed with a reason, from the version that was shown', async () => {
    api.on('PUT /settings', () => ({ body: { ...rules, version: 4, behindFromPercent: 72.5 } }));
    openSite('/quan-tri/nguong');
    await retype(percent, '72,5');
    await save();
    await waitFor(() => {
      expect(api.sent('PUT')[0]?.body).toEqual({
        version: 3,
        behindFromPercent: 72.5,
        carry: rules.carry,
        counts: 'submitted',
        reason: REASON,
      });
    });
  });

  test('that are not right cannot be saved, and say why at their field', async () => {
    openSite('/quan-tri/nguong');
    await retype(percent, 'tám mươi');
    await retype('Số liệu tuần (tuần)', '');
    expect(await screen.findByText('Nhập từ 1 đến 100, nhiều nhất một số lẻ.')).toBeVisible();
    expect(screen.getByText('Nhập số nguyên từ 0 đến 52.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
  });

  test('that are as they were cannot be saved', async () => {
    openSite('/quan-tri/nguong');
    await retype(percent, '80');
    expect(screen.getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
  });

  test('changed by somebody else meanwhile show both values', async () => {
    api.on('PUT /settings', () =>
      problem(409, 'stale_definition', 'Đã có bản mới hơn', {
        current: { ...rules, version: 4, behindFromPercent: 60 },
      }),
    );
    openSite('/quan-tri/nguong');
    await retype(percent, '72,5');
    await save();
    const row = await screen.findByRole('row', { name: /Chậm từ bao nhiêu/u });
    expect(row).toHaveTextContent('72,5');
    expect(row).toHaveTextContent('60');
    await userEvent.click(screen.getByRole('button', { name: 'Lấy bản đang lưu' }));
    expect(screen.getByLabelText(percent)).toHaveValue('60');
  });

  test('that were refused, or got no answer, say why; what was typed stays', async () => {
    api.on('PUT /settings', () => 'no answer');
    openSite('/quan-tri/nguong');
    await retype(percent, '72,5');
    await save();
    expect(await screen.findByText(/những gì đã nhập vẫn còn trên máy này/u)).toBeVisible();
    expect(screen.getByLabelText(percent)).toHaveValue('72,5');
  });

  test('keep their history in words', async () => {
    openSite('/quan-tri/nguong');
    const history = await screen.findByRole('region', { name: 'Lịch sử' });
    await waitFor(() => {
      expect(history).toHaveTextContent('72,5%');
    });
    expect(history).toHaveTextContent('chỉ khi Sở đã duyệt');
    expect(history).toHaveTextContent(`Lý do: ${REASON}`);
  });

  test('of a day of the past are only to be read', async () => {
    openSite('/quan-tri/nguong?on=2025-10-01');
    expect(await screen.findByText('80,0%')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ghi lại' })).not.toBeInTheDocument();
  });

  test('have no accessibility fault', async () => {
    const { container } = openSite('/quan-tri/nguong');
    await screen.findByLabelText(percent);
    expect((await axe(container)).violations).toEqual([]);
  });
});
