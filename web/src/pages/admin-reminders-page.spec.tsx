import type { ReminderOverviewDto } from '@contract/reminders.js';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DEFAULT_REMINDERS } from '@domain/reminders/reminder-settings.js';
import { DEFAULT_TEXTS } from '@domain/reminders/reminder-texts.js';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const REASON = 'Công văn 45/SKHCN';
const settings = {
  version: 0,
  ...DEFAULT_REMINDERS,
  steps: [...DEFAULT_REMINDERS.steps],
  channels: [...DEFAULT_REMINDERS.channels],
  dataSets: [...DEFAULT_REMINDERS.dataSets],
};
const overview: ReminderOverviewDto = {
  mode: 'log',
  publicOrigin: 'https://bdhvs.example.vn',
  channels: [
    { channel: 'in_app', configured: true, through: null, from: null },
    { channel: 'email', configured: true, through: 'smtp.example.vn:465', from: 'a@example.vn' },
    { channel: 'webhook', configured: false, through: null, from: null },
  ],
  settings,
  texts: { version: 0, ...DEFAULT_TEXTS },
  dataSets: [
    { code: 'weekly', nameVi: 'Báo cáo tuần', nameEn: 'Weekly report' },
    { code: 'monthly', nameVi: 'Báo cáo tháng', nameEn: 'Monthly report' },
  ],
  unreachable: [{ orgUnit: '24301', orgUnitName: 'Xã Cuôr Đăng', name: 'Cán bộ A', lacks: 'email' }],
};
const logged = {
  id: 'b1f6d1c0-0000-4000-8000-000000000001',
  plannedAt: '2025-10-10T07:02:00Z',
  settledAt: '2025-10-10T07:02:01Z',
  name: 'Cán bộ A',
  channel: 'email',
  kind: 'reminder',
  state: 'logged',
  attempts: 0,
  detail: null,
  subject: 'Nhắc báo cáo tuần 41',
  body: 'Xã Cuôr Đăng chưa gửi báo cáo tuần 41.',
  reports: [
    { orgUnit: '24301', orgUnitName: 'Xã Cuôr Đăng', period: '2025-W41', dataSet: 'weekly', step: 'due-180' },
  ],
};
let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /reminders', () => ({ body: overview }));
  api.on('GET /reminders/history', () => ({ body: { items: [] } }));
  api.on('GET /reminders/log', () => ({ body: { items: [logged], more: false, periods: ['2025-W41'] } }));
});

const region = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
async function save(where: HTMLElement): Promise<void> {
  await userEvent.type(within(where).getByLabelText('Lý do / số văn bản'), REASON);
  await userEvent.click(within(where).getByRole('button', { name: 'Ghi lại' }));
}

describe('reminders', () => {
  test('say whether anything is sent, by what, and who has no address', async () => {
    openSite('/quan-tri/nhac-viec');
    const state = await region('Tình trạng');
    expect(state).toHaveTextContent('Chỉ ghi lại: không gửi cho ai');
    expect(state).toHaveTextContent('dùng được, qua smtp.example.vn:465, người gửi a@example.vn');
    expect(state).toHaveTextContent('chưa cấu hình: cần REMINDER_WEBHOOK_URL');
    expect(await region('Không có địa chỉ (1)')).toHaveTextContent('Cán bộ A: thiếu địa chỉ thư');
  });

  test('are moved in time with a reason', async () => {
    api.on('PUT /reminders/settings', () => ({ body: overview }));
    openSite('/quan-tri/nhac-viec');
    const rules = await region('Nhắc lúc nào, bằng gì');
    const second = within(rules).getByRole('group', { name: 'Lần 2' });
    const amount = within(second).getByLabelText('Số');
    await userEvent.clear(amount);
    await userEvent.type(amount, 'mai');
    expect(within(rules).getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
    await userEvent.clear(amount);
    await userEvent.type(amount, '2');
    await save(rules);
    await waitFor(() => {
      expect(api.sent('PUT')[0]?.body).toEqual({
        ...settings,
        steps: settings.steps.map((step, at) => (at === 1 ? { from: 'due', minutes: -120 } : step)),
        reason: REASON,
      });
    });
  });

  test('changed by somebody else meanwhile show both, in words, and are saved on top of theirs', async () => {
    const theirs = {
      ...settings,
      version: 3,
      channels: ['in_app'],
      quiet: { from: '20:00', until: '07:00' },
    };
    api.on('PUT /reminders/settings', () =>
      problem(409, 'stale_definition', 'Đã có bản mới hơn', { current: { ...overview, settings: theirs } }),
    );
    openSite('/quan-tri/nhac-viec');
    const rules = await region('Nhắc lúc nào, bằng gì');
    await userEvent.click(within(rules).getByRole('button', { name: 'Bỏ lần 1' }));
    await save(rules);
    const row = (name: RegExp) => within(rules).findByRole('row', { name });
    expect(await row(/^Các lần nhắc/u)).toHaveTextContent(/nhắc3 giờ trước hạn nộp, .*1 ngày trước hạn nộp/u);
    expect(await row(/^Nhắc qua/u)).toHaveTextContent('Nhắc quaHộp việc, Thư điện tửHộp việc');
    expect(within(rules).getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
    await userEvent.click(within(rules).getByRole('button', { name: 'Giữ của tôi' }));
    api.on('PUT /reminders/settings', () => ({ body: overview }));
    await userEvent.click(within(rules).getByRole('button', { name: 'Ghi lại' }));
    await waitFor(() => {
      expect(api.sent('PUT')[1]?.body).toEqual({
        ...settings,
        steps: settings.steps.slice(1),
        version: 3,
        reason: REASON,
      });
    });
  });

  test('whose words somebody else changed are taken over, or kept', async () => {
    const vi = { ...DEFAULT_TEXTS.vi, subject: 'Nhắc việc {titles}' };
    api.on('PUT /reminders/texts', () =>
      problem(409, 'stale_definition', 'Đã có bản mới hơn', {
        current: { ...overview, texts: { ...overview.texts, version: 2, vi } },
      }),
    );
    openSite('/quan-tri/nhac-viec');
    const words = await region('Lời nhắc');
    const subject = within(words).getByLabelText('Tiêu đề thư');
    await userEvent.type(subject, '!');
    await save(words);
    const row = await within(words).findByRole('row', { name: /^Tiêu đề thư \(Tiếng Việt\)/u });
    expect(row).toHaveTextContent('{các xã}: nhắc {các báo cáo}!Nhắc việc {titles}');
    await userEvent.click(within(words).getByRole('button', { name: 'Lấy bản đang lưu' }));
    expect(subject).toHaveValue('Nhắc việc {titles}');
  });

  test('say in words what was changed', async () => {
    const change = { field: 'steps', before: 'due-1440, due+0', after: '' };
    api.on('GET /reminders/history', () => ({
      body: {
        items: [{ version: 1, at: '2025-10-08T02:00:00Z', by: 'A', reason: REASON, changes: [change] }],
      },
    }));
    openSite('/quan-tri/nhac-viec');
    const history = await region('Lịch sử thiết lập');
    await waitFor(() => {
      expect(history).toHaveTextContent('1 ngày trước hạn nộp, đúng hạn nộp');
    });
  });

  test('show the words as a commune reads them, and refuse a placeholder that means nothing', async () => {
    openSite('/quan-tri/nhac-viec');
    const words = await region('Lời nhắc');
    expect(within(words).getByRole('region', { name: 'Xem trước tin gửi Tiếng Việt' })).toHaveTextContent(
      'Xã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp: 17:00 thứ Sáu 10/10.',
    );
    const subject = within(words).getByLabelText('Tiêu đề thư');
    await userEvent.clear(subject);
    await userEvent.type(subject, 'Nhắc {{unit}');
    expect(
      within(words).getByText(/^Không dùng được \{unit\} ở đây; dùng được: \{các báo cáo\}/u),
    ).toBeVisible();
    expect(within(words).getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
    await userEvent.click(within(words).getByRole('button', { name: 'Lấy lại lời mặc định' }));
    expect(subject).toHaveValue('{các xã}: nhắc {các báo cáo}');
  });

  test('are sent to oneself, or say why not', async () => {
    api.on('POST /reminders/test', () => problem(409, 'reminders_off', 'Chưa bật nhắc nộp'));
    openSite('/quan-tri/nhac-viec');
    const button = await screen.findByRole('button', { name: 'Gửi thử cho tôi: Thư điện tử' });
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toBeVisible();
    api.on('POST /reminders/test', () => ({ body: { id: logged.id } }));
    await userEvent.click(button);
    expect(await screen.findByText(/Đã xếp hàng/u)).toBeVisible();
    expect(api.sent('POST')[0]?.body).toEqual({ channel: 'email' });
  });

  test('leave a log that tells to whom, why and what, and can be narrowed', async () => {
    openSite('/quan-tri/nhac-viec');
    const log = await region('Nhật ký nhắc');
    await within(log).findByText('Cán bộ A');
    expect(log).toHaveTextContent('chỉ ghi lại');
    expect(log).toHaveTextContent('Xã Cuôr Đăng, Tuần 41 (3 giờ trước hạn nộp)');
    await userEvent.selectOptions(within(log).getByLabelText('Kết quả'), 'failed');
    await userEvent.selectOptions(within(log).getByLabelText('Kỳ'), 'Tuần 41');
    await waitFor(() => {
      const last = api.asked.filter(({ path }) => path === '/reminders/log').at(-1);
      expect(last?.query.toString()).toBe('period=2025-W41&state=failed');
    });
  });

  test('are read by reviewers who they were sent to, and no more; nothing else is asked for', async () => {
    api.on('GET /session', () => ({ body: sessionOf('reviewer') }));
    const { container } = openSite('/quan-tri/nhac-viec?period=2025-W41');
    expect(await screen.findByRole('heading', { level: 1, name: 'Đã nhắc những ai' })).toBeVisible();
    const log = await region('Nhật ký nhắc');
    await within(log).findByText('Cán bộ A');
    expect(within(log).getByLabelText('Kỳ')).toHaveDisplayValue('Tuần 41');
    expect(screen.queryByRole('button', { name: 'Ghi lại' })).not.toBeInTheDocument();
    const asked = api.asked.filter(({ path }) => path.startsWith('/reminders'));
    expect(asked.map(({ path, query }) => `${path}?${query.toString()}`)).toEqual([
      '/reminders/log?period=2025-W41',
    ]);
    expect((await axe(container)).violations).toEqual([]);
  });

  test('are a page without barriers', async () => {
    const { container } = openSite('/quan-tri/nhac-viec');
    await region('Lời nhắc');
    await screen.findByText('Cán bộ A');
    expect((await axe(container)).violations).toEqual([]);
  });
});
