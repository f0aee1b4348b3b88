import type { ReportArchiveDto } from '@contract/report-archives.js';
import type { ReportDeliveryDto, ReportSendingDto } from '@contract/report-sending.js';
import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { type FakeApi, problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const SENDING: ReportSendingDto = {
  orgUnit: '66',
  version: 2,
  changedAt: '2025-10-01T03:00:00.000Z',
  changedBy: 'Lê Thị Hoa',
  schedule: { on: true, weekday: 1, hour: 8, language: 'vi' },
  recipients: ['ubnd@example.vn'],
  toFolder: false,
  mayKeep: true,
  mails: 'logged',
  folder: false,
  next: { at: '2025-10-13T01:00:00.000Z', period: '2025-W41' },
  turns: [{ at: '2025-10-06T01:00:00.000Z', period: '2025-W40', outcome: 'exists', report: 7, detail: null }],
};
const DELIVERY: ReportDeliveryDto = {
  id: '5d6a8f34-0000-4000-8000-000000000001',
  report: 7,
  period: '2025-W40',
  number: '57',
  channel: 'mail',
  target: 'ubnd@example.vn',
  state: 'given_up',
  attempts: 8,
  detail: '550 no such box',
  plannedAt: '2025-10-08T07:00:00.000Z',
  begunAt: '2025-10-08T08:00:00.000Z',
  settledAt: '2025-10-08T08:00:01.000Z',
  mayAgain: true,
};
const api = (items: readonly ReportDeliveryDto[], sending: Partial<ReportSendingDto> = {}): FakeApi =>
  figuresApi('reviewer')
    .on('GET /report-sending', () => ({ body: { ...SENDING, ...sending } }))
    .on('GET /report-deliveries', () => ({ body: { items } }))
    .on('GET /report-archives', () => ({ body: { items: [], mayMake: true, works: true } }));

describe('the page of sending reports', () => {
  it('says in words when the next report is drafted and what became of the last turn', async () => {
    api([]);
    const { container } = openSite('/bao-cao/gui');
    expect(await screen.findByText('Lần tới: 08:00 thứ Hai 13/10/2025, soạn báo cáo tuần 41.')).toBeVisible();
    expect(screen.getByText('báo cáo tuần 40 đã có sẵn, không làm gì')).toBeVisible();
    expect(screen.getByText(/Chưa gửi báo cáo nào/u)).toBeVisible();
    expect(screen.getByText(/Máy chủ chưa bật gửi thư/u)).toBeVisible();
    expect(screen.getByLabelText('Ghi các tệp vào thư mục báo cáo của máy chủ')).toBeDisabled();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('keeps schedule and recipients against the version that was seen, and refuses what is no address', async () => {
    const server = api([]).on('PUT /report-sending', () => ({ body: { ...SENDING, version: 3 } }));
    openSite('/bao-cao/gui');
    const box = await screen.findByLabelText('Địa chỉ nhận thư');
    await userEvent.type(box, '\nkhông phải');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(screen.getByText('Không phải địa chỉ thư: không phải')).toBeVisible();
    expect(server.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
    await userEvent.clear(box);
    await userEvent.type(box, 'a@example.vn\nb@example.vn');
    await userEvent.selectOptions(screen.getByLabelText('Giờ soạn'), '16');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(server.asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      version: 2,
      schedule: { on: true, weekday: 1, hour: 16, language: 'vi' },
      recipients: ['a@example.vn', 'b@example.vn'],
      toFolder: false,
    });
  });

  it('tells what could not be sent and why, and sends it again', async () => {
    const again = `POST /report-deliveries/${DELIVERY.id}/again`;
    const server = api([DELIVERY]).on(again, () => ({ body: { ...DELIVERY, state: 'waiting' } }));
    openSite('/bao-cao/gui');
    const log = within(await screen.findByRole('region', { name: 'Nhật ký gửi' }));
    expect((await log.findAllByText('Không gửi được'))[0]).toBeInTheDocument();
    expect(log.getAllByText(/8 lần thử · 550 no such box/u)[0]).toBeInTheDocument();
    const [button] = log.getAllByRole('button', { name: 'Gửi lại: ubnd@example.vn' });
    await userEvent.click(button!);
    expect(server.asked.some(({ method }) => method === 'POST')).toBe(true);
  });

  it('shows what is decided to those who may not change it, and a problem in words', async () => {
    api([], { mayKeep: false }).on('GET /report-deliveries', () => problem(503, 'busy', 'Máy chủ đang bận.'));
    openSite('/bao-cao/gui');
    expect(await screen.findByText(/Chỉ người phụ trách/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});

describe('the reports of all communes as one file', () => {
  const ARCHIVE: ReportArchiveDto = {
    id: '5d6a8f34-0000-4000-8000-000000000002',
    period: '2025-W40',
    language: 'vi',
    state: 'waiting',
    done: 0,
    total: null,
    without: null,
    sizeBytes: null,
    sha256: null,
    detail: null,
    requestedAt: '2025-10-08T07:00:00.000Z',
    requestedBy: 'Lê Thị Hoa',
    settledAt: null,
    keptUntil: null,
    mayCancel: true,
  };
  const at = `/report-archives/${ARCHIVE.id}`;
  /** A server on which the one archive goes on as the spec says. */
  function making(first: readonly ReportArchiveDto[]) {
    let items = first;
    const goOn = (more: Partial<ReportArchiveDto>): void => {
      items = [{ ...(items[0] ?? ARCHIVE), ...more }];
    };
    const server = api([])
      .on('GET /report-archives', () => ({ body: { items, mayMake: true, works: true } }))
      .on('POST /report-archives', () => {
        goOn({});
        return { body: ARCHIVE };
      })
      .on(`POST ${at}/cancel`, () => {
        goOn({ state: 'cancelled', mayCancel: false });
        return { body: items[0] };
      });
    return { server, goOn };
  }
  const card = async () =>
    within(await screen.findByRole('region', { name: 'Báo cáo của các xã, phường trong một tệp' }));

  it('is asked for by one press, followed while it grows, and then downloaded', async () => {
    const { server, goOn } = making([]);
    openSite('/bao-cao/gui');
    const zip = await card();
    expect(await zip.findByText('Chưa có tệp nào.')).toBeVisible();
    await userEvent.selectOptions(await zip.findByLabelText('Tuần'), '2025-W40');
    await userEvent.click(zip.getByRole('button', { name: 'Lập tệp ZIP' }));
    expect(await zip.findByText('Đang chờ đến lượt')).toBeVisible();
    expect(zip.getByRole('button', { name: 'Lập tệp ZIP' })).toBeDisabled();
    expect(server.sent('POST')).toMatchObject([
      { body: { period: '2025-W40', campaign: null, language: 'vi' } },
    ]);
    goOn({ state: 'running', done: 31, total: 91, without: 11 });
    expect(await zip.findByText('Đã lập 31/91 báo cáo', undefined, { timeout: 5_000 })).toBeVisible();
    expect(zip.getByRole('progressbar')).toHaveAttribute('value', '31');
    const settled = { settledAt: '2025-10-08T07:00:20.000Z', keptUntil: '2025-10-09T07:00:20.000Z' };
    goOn({ state: 'done', done: 91, sizeBytes: 8_400_000, mayCancel: false, ...settled });
    const link = await zip.findByRole('link', { name: 'Tải ZIP (8,4 MB)' }, { timeout: 5_000 });
    expect(link).toHaveAttribute('href', `/api${at}/file`);
    expect(zip.getByText(/^91 báo cáo, 11 nơi chưa có báo cáo; giữ đến 14:00 09\/10\/2025/u)).toBeVisible();
    expect(zip.queryByRole('progressbar')).toBeNull();
    expect(zip.getByRole('button', { name: 'Lập tệp ZIP' })).toBeEnabled();
  });

  it('is stopped while it is made, and says so', async () => {
    const { server } = making([{ ...ARCHIVE, state: 'running', done: 3, total: 91 }]);
    openSite('/bao-cao/gui');
    const zip = await card();
    await userEvent.click(await zip.findByRole('button', { name: /^Dừng: Tệp của tuần 40/u }));
    expect(await zip.findByText('Đã dừng')).toBeVisible();
    expect(zip.queryByRole('progressbar')).toBeNull();
    expect(zip.queryByRole('button', { name: /^Dừng/u })).toBeNull();
    expect(server.sent('POST')).toHaveLength(1);
  });

  it('says why it could not be asked for, and why one was not made', async () => {
    const failed = { ...ARCHIVE, state: 'failed', detail: 'interrupted', mayCancel: false } as const;
    const { server } = making([failed]);
    server.on('POST /report-archives', () => problem(503, 'busy', 'Máy chủ đang bận.'));
    openSite('/bao-cao/gui');
    const zip = await card();
    expect(await zip.findByText('Không lập xong: máy chủ dừng giữa chừng')).toBeVisible();
    await userEvent.click(zip.getByRole('button', { name: 'Lập tệp ZIP' }));
    expect(await zip.findByRole('alert')).toHaveTextContent(/Chưa lập được tệp.*Máy chủ đang bận/u);
  });
});
