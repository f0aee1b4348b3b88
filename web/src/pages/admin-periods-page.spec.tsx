import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const REASON = 'Công văn 45/SKHCN';
const windowOf = (dueAt: string) => ({
  opensAt: '2025-10-05T17:00:00.000Z',
  cutOffAt: '2025-10-10T05:00:00.000Z',
  dueAt,
  closesAt: '2025-10-14T10:00:00.000Z',
  state: 'open',
});
const times = {
  version: 4,
  cutOff: { weekday: 5, time: '12:00' },
  due: { weekday: 5, time: '17:00' },
  closes: { weekday: 2, time: '17:00' },
  holidays: ['2025-09-02', '2026-02-17'],
  upcoming: [
    {
      dataSet: 'weekly',
      period: '2025-W41',
      version: 1,
      source: null,
      window: windowOf('2025-10-10T10:00:00.000Z'),
    },
    {
      dataSet: 'monthly',
      period: '2025-10',
      version: 2,
      source: 'Công văn 9',
      window: windowOf('2025-11-05T10:00:00.000Z'),
    },
  ],
  history: [
    {
      version: 1,
      at: '2025-07-01T00:00:00Z',
      by: null,
      reason: null,
      changes: [{ field: 'due', before: null, after: '5 17:00' }],
    },
  ],
};
const moved = {
  changes: [
    {
      dataSet: 'weekly',
      period: '2025-W42',
      before: windowOf('2025-10-17T10:00:00.000Z'),
      after: windowOf('2025-10-17T09:00:00.000Z'),
    },
  ],
  kept: [{ dataSet: 'monthly', period: '2025-10', source: 'Công văn 9' }],
};
let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /settings/period-times', () => ({ body: times }));
  api.on('POST /settings/period-times/preview', () => ({ body: moved }));
});

const due = async (): Promise<HTMLElement> => screen.findByRole('group', { name: 'Hạn nộp' });
const saveButton = (): HTMLElement => screen.getAllByRole('button', { name: 'Ghi lại' })[0]!;

describe('the times of periods', () => {
  test('show what a change would move before it is saved, and are saved with a reason', async () => {
    api.on('POST /settings/period-times', () => ({ body: { ...moved, times: { ...times, version: 5 } } }));
    openSite('/quan-tri/thoi-gian');
    const hour = within(await due()).getByLabelText('Giờ');
    // A time is set whole, as the browser's own control does.
    fireEvent.change(hour, { target: { value: '16:00' } });
    const row = await screen.findByRole('row', { name: /Tuần 42/u });
    expect(row).toHaveTextContent('17:00 thứ Sáu 17/10/2025');
    expect(row).toHaveTextContent('16:00 thứ Sáu 17/10/2025');
    expect(screen.getByText(/giữ giờ riêng theo Công văn 9/u)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), REASON);
    await userEvent.click(saveButton());
    await waitFor(() => {
      // What it would move may be asked for again meanwhile.
      expect(api.sent('POST').find(({ path }) => path === '/settings/period-times')).toMatchObject({
        body: { version: 4, due: { weekday: 5, time: '16:00' }, holidays: times.holidays, reason: REASON },
      });
    });
  });

  test('that cannot be are refused in words before they can be saved', async () => {
    api.on('POST /settings/period-times/preview', () =>
      problem(422, 'invalid_times', 'Thời gian chưa đúng.', {
        errors: [{ path: 'due', code: 'due_before_cut_off', message: 'Hạn gửi phải sau thời điểm chốt.' }],
      }),
    );
    openSite('/quan-tri/thoi-gian');
    await userEvent.selectOptions(within(await due()).getByLabelText('Thứ'), '4');
    expect(await screen.findByText('Hạn gửi phải sau thời điểm chốt.')).toBeVisible();
    expect(saveButton()).toBeDisabled();
  });

  test('name holidays by their day; passed ones are folded away; one can be added and taken out', async () => {
    openSite('/quan-tri/thoi-gian');
    expect(await screen.findByText('thứ Ba 17/02/2026')).toBeVisible();
    expect(screen.getByText('1 ngày đã qua')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Thêm ngày nghỉ'), '2026-04-30');
    await userEvent.click(screen.getByRole('button', { name: 'Thêm' }));
    expect(screen.getByText('thứ Năm 30/04/2026')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ ngày nghỉ 17/02/2026' }));
    await waitFor(() => {
      expect(api.sent('POST').at(-1)?.body).toMatchObject({ holidays: ['2025-09-02', '2026-04-30'] });
    });
  });

  test('tell which holidays each side has alone when somebody else was faster, also where both have as many', async () => {
    const theirs = { ...times, version: 5, holidays: [...times.holidays, '2026-12-04'] };
    api.on('POST /settings/period-times', () =>
      problem(409, 'stale_definition', 'Có người vừa sửa.', { current: theirs }),
    );
    openSite('/quan-tri/thoi-gian');
    await userEvent.type(await screen.findByLabelText('Thêm ngày nghỉ'), '2026-12-11');
    await userEvent.click(screen.getByRole('button', { name: 'Thêm' }));
    await userEvent.type(screen.getAllByLabelText('Lý do / số văn bản')[0]!, REASON);
    await waitFor(() => {
      expect(saveButton()).toBeEnabled();
    });
    await userEvent.click(saveButton());
    const row = await screen.findByRole('row', { name: /^Ngày nghỉ/u });
    expect(row).toHaveTextContent('3 ngày, chỉ bên này có: 11/12/2026');
    expect(row).toHaveTextContent('3 ngày, chỉ bên này có: 04/12/2026');
  });

  test('of one period are decided alone, by a document', async () => {
    api.on('PUT /data-set-periods/weekly/2025-W41', () => ({ body: times.upcoming[0] }));
    openSite('/quan-tri/thoi-gian');
    const buttons = await screen.findAllByRole('button', { name: /Đặt riêng: giờ của tuần 41/iu });
    await userEvent.click(buttons[0]!);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText('Hạn nộp')).toHaveValue('2025-10-10T17:00');
    const closes = within(dialog).getByLabelText('Khóa sổ');
    await userEvent.clear(closes);
    await userEvent.type(closes, '2025-10-15T17:00');
    await userEvent.type(within(dialog).getByLabelText('Số và ngày văn bản'), 'CV 10');
    await userEvent.type(within(dialog).getByLabelText('Lý do / số văn bản'), REASON);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    await waitFor(() => {
      expect(api.sent('PUT')[0]?.body).toEqual({
        version: 1,
        dueAt: '2025-10-10T17:00:00+07:00',
        closesAt: '2025-10-15T17:00:00+07:00',
        source: 'CV 10',
        reason: REASON,
      });
    });
  });

  test('show months and quarters when asked for', async () => {
    openSite('/quan-tri/thoi-gian');
    await userEvent.click(await screen.findByRole('button', { name: 'Xem cả kỳ tháng, quý' }));
    expect(await screen.findByText('theo Công văn 9')).toBeVisible();
  });

  test('have no accessibility fault', async () => {
    const { container } = openSite('/quan-tri/thoi-gian');
    await due();
    expect((await axe(container)).violations).toEqual([]);
  });
});
