import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { account, accountsApi } from '../test/accounts-api.js';
import { type FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(60_000);

const REASON = 'Quyết định 12/QĐ-SKHCN';
const link = { path: '/tai-khoan/moi/tokentokentoken', expiresAt: '2025-10-15T02:00:00Z' };
let api: FakeApi;
beforeEach(() => {
  api = accountsApi();
});

const typeReason = async (): Promise<void> => {
  await userEvent.type(await screen.findByLabelText('Lý do / số văn bản'), REASON);
};
const press = async (name: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name }));
};

describe('the list of accounts', () => {
  test('shows role, commune, phone, state and last sign-in, and is narrowed by the address', async () => {
    openSite('/quan-tri/tai-khoan?q=cuor%20dang&state=active');
    const row = await screen.findByRole('row', { name: /canbo-24301/u });
    for (const text of ['Cán bộ xã', 'Xã Cuôr Đăng', '0262 3 811 111', 'Đang dùng', '08/10/2025'])
      expect(row).toHaveTextContent(text);
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  test('is searched without marks, and what was typed stands in the address', async () => {
    const site = openSite('/quan-tri/tai-khoan');
    await userEvent.type(await screen.findByLabelText('Tìm tên, xã, phường'), 'bham nie');
    await waitFor(() => {
      expect(site.address()).toContain('q=bham');
    });
    expect(await screen.findByRole('row', { name: /moi/u })).toHaveTextContent('liên kết đến 15/10/2025');
    expect(screen.queryByRole('row', { name: /canbo/u })).not.toBeInTheDocument();
  });

  test('is shown as it was known on a day of the past', async () => {
    openSite('/quan-tri/tai-khoan?on=2025-10-01');
    expect(await screen.findByText(/đã biết đến cuối ngày 01\/10\/2025/u)).toBeVisible();
  });

  test('tells a failure with the way on', async () => {
    api.on('GET /accounts', () => problem(503, 'busy', 'Hệ thống đang bận.'));
    openSite('/quan-tri/tai-khoan');
    expect(await screen.findByText('Hệ thống đang bận.')).toBeVisible();
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/quan-tri/tai-khoan');
    await screen.findByRole('row', { name: /canbo-24301/u });
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('a new account', () => {
  test('needs a reason, and shows the one-time link once', async () => {
    api.on('POST /accounts', () => ({
      body: { account: account('le.van.b', { displayName: 'Lê Văn B' }), link },
    }));
    openSite('/quan-tri/tai-khoan-moi');
    await userEvent.type(await screen.findByLabelText('Họ tên hoặc chức danh'), 'Lê Văn B');
    await userEvent.type(screen.getByLabelText('Tên đăng nhập'), 'le.van.b');
    await screen.findByRole('option', { name: 'Xã Phú Xuân' });
    await userEvent.selectOptions(screen.getByLabelText('Xã, phường'), '24364');
    await press('Tạo và lấy liên kết một lần');
    expect(await screen.findByText('Ghi lý do hoặc số văn bản, ít nhất 5 ký tự.')).toBeVisible();
    expect(api.sent('POST')).toEqual([]);
    await typeReason();
    await press('Tạo và lấy liên kết một lần');
    const slip = await screen.findByRole('region', { name: 'Liên kết một lần cho Lê Văn B' });
    expect(slip).toHaveTextContent(`${window.location.origin}${link.path}`);
    expect(slip).toHaveTextContent('chỉ hiện một lần');
    expect(api.sent('POST')[0]).toMatchObject({
      body: {
        username: 'le.van.b',
        displayName: 'Lê Văn B',
        role: 'commune_editor',
        orgUnit: '24364',
        phone: null,
        reason: REASON,
        secret: expect.stringMatching(/^[\w-]{43}$/u),
      },
      idempotencyKey: expect.any(String),
    });
  });

  test('with a name that cannot be one says at the field what may stand in it', async () => {
    openSite('/quan-tri/tai-khoan-moi');
    await userEvent.type(await screen.findByLabelText('Họ tên hoặc chức danh'), 'Lê Văn B');
    await userEvent.type(screen.getByLabelText('Tên đăng nhập'), 'lê văn b');
    expect(screen.getByLabelText('Tên đăng nhập')).toHaveAccessibleDescription(
      /“lê văn b” không dùng được: từ 2 ký tự, chỉ chữ thường không dấu/u,
    );
    expect(screen.getByRole('button', { name: 'Tạo và lấy liên kết một lần' })).toBeDisabled();
  });

  test('with a name that is taken says so and keeps what was typed', async () => {
    api.on('POST /accounts', () => problem(409, 'username_taken', 'Đã có tài khoản "cu".'));
    openSite('/quan-tri/tai-khoan-moi');
    await userEvent.type(await screen.findByLabelText('Họ tên hoặc chức danh'), 'Lê Văn B');
    await userEvent.type(screen.getByLabelText('Tên đăng nhập'), 'cu');
    await typeReason();
    await press('Tạo và lấy liên kết một lần');
    expect(await screen.findByText('Đã có tài khoản "cu".')).toBeVisible();
    expect(screen.getByLabelText('Tên đăng nhập')).toHaveValue('cu');
  });

  test('is tried again under the same key after no answer', async () => {
    let answers = 0;
    api.on('POST /accounts', () => {
      answers += 1;
      return answers === 1 ? 'no answer' : { body: { account: account('xx'), link } };
    });
    openSite('/quan-tri/tai-khoan-moi');
    await userEvent.type(await screen.findByLabelText('Họ tên hoặc chức danh'), 'Lê Văn B');
    await userEvent.type(screen.getByLabelText('Tên đăng nhập'), 'xx');
    await typeReason();
    await press('Tạo và lấy liên kết một lần');
    await screen.findByText(/Không kết nối được/u);
    await press('Tạo và lấy liên kết một lần');
    await screen.findByRole('region', { name: /Liên kết một lần/u });
    const [first, second] = api.sent('POST');
    expect(second).toEqual(first);
  });
});

describe('one account', () => {
  test('shows its history: what was done, by whom, why, and what it was before', async () => {
    openSite('/quan-tri/tai-khoan/canbo-24301');
    const history = await screen.findByRole('region', { name: 'Lịch sử' });
    const [contact, change, accept] = within(history).getAllByRole('listitem');
    expect(contact).toHaveTextContent('Sửa địa chỉ nhận nhắc');
    expect(contact).toHaveTextContent('Tiếng Việt thành Tiếng Anh');
    expect(change).toHaveTextContent('Lê Thị Quản Trị');
    expect(change).toHaveTextContent('Lãnh đạo xã thành Cán bộ xã');
    expect(change).toHaveTextContent('Lý do: Công văn 12');
    expect(accept).toHaveTextContent('chính người dùng');
    expect(accept).not.toHaveTextContent('Trạng thái');
  });

  test('changed by somebody else meanwhile shows both values, and a person chooses', async () => {
    const theirs = account('canbo-24301', { displayName: 'Tên họ ghi', version: 3 });
    api.on('PUT /accounts/canbo-24301', (asked) =>
      (asked.body as { version: number }).version === 3
        ? { body: theirs }
        : problem(409, 'stale_definition', 'Đã có bản mới hơn', { current: theirs }),
    );
    openSite('/quan-tri/tai-khoan/canbo-24301');
    const name = await screen.findByLabelText('Họ tên hoặc chức danh');
    await userEvent.clear(name);
    await userEvent.type(name, 'Tên tôi ghi');
    await typeReason();
    await press('Ghi lại');
    const row = await screen.findByRole('row', { name: /Họ tên/u });
    expect(row).toHaveTextContent('Tên tôi ghi');
    expect(row).toHaveTextContent('Tên họ ghi');
    await press('Giữ của tôi');
    await press('Ghi lại');
    await waitFor(() => {
      expect(api.sent('PUT').at(-1)?.body).toMatchObject({ version: 3, displayName: 'Tên tôi ghi' });
    });
  });

  test('is disabled with a reason, after being told what that does', async () => {
    api.on('POST /accounts/canbo-24301/disable', () => ({
      body: account('canbo-24301', { state: 'disabled', version: 3 }),
    }));
    openSite('/quan-tri/tai-khoan/canbo-24301');
    await press('Khóa tài khoản');
    const acts = screen.getByRole('region', { name: 'Việc với tài khoản' });
    expect(acts).toHaveTextContent('phiên đang mở và liên kết chưa dùng kết thúc ngay');
    await userEvent.type(within(acts).getByLabelText('Lý do / số văn bản'), REASON);
    await userEvent.click(within(acts).getByRole('button', { name: 'Khóa tài khoản' }));
    await waitFor(() => {
      expect(api.sent('POST')[0]?.body).toEqual({ version: 2, reason: REASON });
    });
  });

  test('is handed over to a new person by a link', async () => {
    api.on('POST /accounts/canbo-24301/hand-over', () => ({
      body: {
        account: account('moi-den', { displayName: 'Người Mới', handedOverFrom: 'canbo-24301' }),
        link,
      },
    }));
    openSite('/quan-tri/tai-khoan/canbo-24301');
    await press('Bàn giao');
    const acts = screen.getByRole('region', { name: 'Việc với tài khoản' });
    await userEvent.type(within(acts).getByLabelText('Họ tên người nhận'), 'Người Mới');
    await userEvent.type(within(acts).getByLabelText('Tên đăng nhập của người nhận'), 'moi-den');
    await userEvent.type(within(acts).getByLabelText('Lý do / số văn bản'), REASON);
    await userEvent.click(within(acts).getByRole('button', { name: 'Bàn giao' }));
    expect(await screen.findByRole('region', { name: 'Liên kết một lần cho Người Mới' })).toBeVisible();
  });

  test('of one’s own can be neither reset nor handed over', async () => {
    api.on('GET /session', () => ({ body: { ...sessionBody, username: 'canbo-24301' } }));
    openSite('/quan-tri/tai-khoan/canbo-24301');
    await screen.findByRole('button', { name: 'Khóa tài khoản' });
    expect(screen.queryByRole('button', { name: 'Bàn giao' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Cấp liên kết mới' })).not.toBeInTheDocument();
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/quan-tri/tai-khoan/canbo-24301');
    await press('Bàn giao');
    expect((await axe(container)).violations).toEqual([]);
  });
});

const sessionBody = {
  displayName: 'Quản trị',
  role: 'administrator',
  now: '2025-10-08T14:00:00+07:00',
  mustChangePassword: false,
  simulated: true,
  expiresAt: '2030-01-01T00:00:00Z',
  orgUnit: null,
};
