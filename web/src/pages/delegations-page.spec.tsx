import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { DelegationDto, DelegationListDto } from '@contract/deadlines.js';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf, WeeklyReport } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const REASON = 'Quyết định 07/QĐ-UBND';
const given = (more: Partial<DelegationDto> = {}): DelegationDto => ({
  id: 1,
  from: 'Lãnh đạo xã',
  to: 'Cán bộ xã',
  startsOn: '2025-10-08',
  endsOn: '2025-10-10',
  reason: REASON,
  active: true,
  revokedAt: null,
  revokedBy: null,
  ...more,
});
const editor = { username: 'editor-24301', displayName: 'Cán bộ xã' };

let api: FakeApi;
let list: DelegationListDto;

/** The site at an address, signed in with a role of the commune. */
function open(role: 'commune_leader' | 'commune_editor', address = '/uy-quyen') {
  const report = new WeeklyReport(role).serve(api);
  return { ...openSite(address), report };
}
const day = (label: string, value: string): void => {
  // A date is set whole, as the browser's own control does.
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const give = (): HTMLElement => screen.getByRole('button', { name: 'Ủy quyền' });

beforeEach(() => {
  list = { items: [], candidates: [editor] };
  api = new FakeApi().on('GET /delegations', () => ({ body: list }));
});

describe('a leader', () => {
  test('lets an editor of the own commune sign for some days, with a reason, and sees it at once', async () => {
    api.on('POST /delegations', () => {
      list = { ...list, items: [given()] };
      return { body: given() };
    });
    open('commune_leader');
    expect(await screen.findByText(/Không ai đang ký thay/u)).toBeVisible();
    day('Đến hết ngày', '2025-10-10');
    await userEvent.type(screen.getByLabelText(/Lý do/u), REASON);
    await userEvent.click(give());
    expect(await screen.findByText('Cán bộ xã ký thay Lãnh đạo xã')).toBeVisible();
    expect(screen.getByText('Từ 08/10/2025 đến hết 10/10/2025')).toBeVisible();
    expect(api.sent('POST')[0]).toMatchObject({
      body: { username: 'editor-24301', startsOn: '2025-10-08', endsOn: '2025-10-10', reason: REASON },
      idempotencyKey: expect.any(String),
    });
  });

  test('is told at the field what is wrong with the days, and nothing is sent', async () => {
    open('commune_leader');
    await screen.findByText(/Không ai đang ký thay/u);
    day('Đến hết ngày', '2025-10-07');
    await userEvent.click(give());
    expect(screen.getByLabelText('Đến hết ngày')).toHaveAccessibleDescription(/Ngày cuối phải từ ngày đầu/u);
    expect(screen.getByLabelText(/Lý do/u)).toHaveAccessibleDescription(/Cần ghi lý do/u);
    day('Đến hết ngày', '2025-12-31');
    expect(screen.getByLabelText('Đến hết ngày')).toHaveAccessibleDescription(/Nhiều nhất 60 ngày/u);
    expect(api.sent('POST')).toEqual([]);
  });

  test('keeps what was filled in when the server refuses it', async () => {
    api.on('POST /delegations', () =>
      problem(409, 'delegation_overlaps', 'Người này đã được ủy quyền trong những ngày đó.'),
    );
    open('commune_leader');
    await screen.findByText(/Không ai đang ký thay/u);
    day('Đến hết ngày', '2025-10-10');
    await userEvent.type(screen.getByLabelText(/Lý do/u), REASON);
    await userEvent.click(give());
    expect(await screen.findByRole('alert')).toHaveTextContent('đã được ủy quyền trong những ngày đó');
    expect(screen.getByLabelText('Đến hết ngày')).toHaveValue('2025-10-10');
  });

  test('takes one back after being asked once more; it is past then', async () => {
    list = { ...list, items: [given()] };
    api.on('POST /delegations/1/revoke', () => {
      const body = given({ active: false, revokedAt: '2025-10-08T07:05:00Z', revokedBy: 'Lãnh đạo xã' });
      list = { ...list, items: [body] };
      return { body };
    });
    open('commune_leader');
    await userEvent.click(await screen.findByRole('button', { name: /Thu hồi ủy quyền Cán bộ xã/u }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Những báo cáo đã ký thay vẫn giữ nguyên');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
    expect(await screen.findByText('Đã thu hồi: Cán bộ xã không ký thay nữa.')).toBeVisible();
    await userEvent.click(await screen.findByText('Đã qua hoặc đã thu hồi (1)'));
    expect(screen.getByText(/Lãnh đạo xã đã thu hồi lúc 14:05 08\/10\/2025/u)).toBeVisible();
  });

  test('finds the page from the list of what is due, and from the inbox', async () => {
    api.on('GET /inbox', () => ({
      body: { toSign: [], returned: [], toReview: [], requests: [], reminders: [], total: 0 },
    }));
    for (const address of ['/nhap', '/hop-viec', '/tai-khoan']) {
      const site = open('commune_leader', address);
      const link = await screen.findByRole('link', { name: /Ủy quyền ký cho cán bộ/u });
      expect(link).toHaveAttribute('href', '/uy-quyen');
      site.unmount();
    }
  });
});

describe('an editor of the commune', () => {
  test('sees who signs meanwhile, and can change nothing of it', async () => {
    list = {
      items: [given(), given({ id: 2, startsOn: '2025-10-20', endsOn: '2025-10-21', active: false })],
      candidates: [],
    };
    open('commune_editor');
    expect(await screen.findByRole('heading', { name: 'Đang ký thay hôm nay' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Sắp tới' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Thu hồi|Ủy quyền/u })).toBeNull();
  });

  test('who signs for the leader is told so before, on the button, and on the receipt after', async () => {
    const { report } = open('commune_editor', '/nhap/2025-W41');
    report.signsFor = 'Lãnh đạo xã';
    report.someoneSaves('Trần Thị Bình', { villages_with_team: 24, adults_reached: 6950, sessions_held: 3 });
    report.state = 'awaiting_signature';
    expect(await screen.findByText(/Bạn được ủy quyền ký thay Lãnh đạo xã/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ký thay và nộp' }));
    expect(await screen.findByText('Nguyễn Văn An, ký thay Lãnh đạo xã')).toBeVisible();
    await waitFor(() => {
      expect(screen.getByText('DL-', { exact: false })).toBeVisible();
    });
    await userEvent.click(screen.getByRole('link', { name: 'Xem lại số liệu đã gửi' }));
    expect(await screen.findByText('Nguyễn Văn An đã ký thay Lãnh đạo xã.')).toBeVisible();
  });

  test('has no link to a page that has nothing to say', async () => {
    open('commune_editor', '/nhap');
    await screen.findByRole('heading', { name: 'Việc cần nộp' });
    await waitFor(() => {
      expect(api.asked.some(({ path }) => path === '/delegations')).toBe(true);
    });
    expect(screen.queryByRole('link', { name: /ủy quyền/iu })).toBeNull();
  });
});

test('whoever is of no commune is told so', async () => {
  api.on('GET /session', () => ({ body: sessionOf('reviewer') }));
  openSite('/uy-quyen');
  expect(await screen.findByText(/không thuộc xã, phường nào/u)).toBeVisible();
  expect(api.asked.some(({ path }) => path === '/delegations')).toBe(false);
});

test('the page has no accessibility fault', async () => {
  list = { ...list, items: [given()] };
  const { container } = open('commune_leader');
  await screen.findByText('Cán bộ xã ký thay Lãnh đạo xã');
  expect((await axe(container)).violations).toEqual([]);
});
