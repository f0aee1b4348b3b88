import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { accountsApi } from '../test/accounts-api.js';
import type { FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(60_000);

const row = {
  line: 2,
  username: 'canbo-24301',
  displayName: 'Nguyễn Thị A',
  role: 'commune_editor',
  orgUnit: '24301',
  orgUnitName: 'Xã Cuôr Đăng',
  phone: null,
  email: 'canbo@xa.example',
  change: 'new',
};
const preview = (more: object = {}) => ({
  rows: [row],
  errors: [],
  communesWithBoth: 1,
  communes: 102,
  unused: 0,
  ...more,
});
let api: FakeApi;
beforeEach(() => {
  api = accountsApi();
});

async function lookAt(text: string): Promise<void> {
  await userEvent.click(await screen.findByLabelText('Hoặc dán từ bảng tính'));
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Xem trước' }));
}

describe('accounts from a file', () => {
  test('are looked at first; the passwords are then shown once, on slips', async () => {
    api.on('POST /account-files/preview', () => ({ body: preview() }));
    api.on('POST /account-files', () => ({
      body: {
        created: [{ ...row, password: 'kmw7-p3xt-9qhd' }],
        renewed: 0,
        changed: 0,
        same: 0,
        oneTimeUntil: '2025-11-07T02:00:00Z',
      },
    }));
    openSite('/quan-tri/tai-khoan-tep');
    await lookAt('Mã xã;Vai trò;Họ tên\n24301;cán bộ;Nguyễn Thị A');
    expect(await screen.findByRole('row', { name: /canbo-24301/u })).toHaveTextContent(
      'canbo@xa.exampletạo mới',
    );
    expect(screen.getByText('Sau khi ghi: 1/102 xã, phường có cả cán bộ và lãnh đạo.')).toBeVisible();
    // The slips name the address of this page, and communes cannot open "localhost".
    expect(screen.getByText(/Phiếu sẽ ghi địa chỉ http:\/\/localhost/u)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), 'Công văn 34');
    await userEvent.click(screen.getByRole('button', { name: 'Ghi 1 tài khoản' }));
    const slips = await screen.findByRole('list', { name: 'Phiếu tài khoản' });
    expect(within(slips).getByRole('listitem')).toHaveTextContent('kmw7-p3xt-9qhd');
    expect(within(slips).getByRole('listitem')).toHaveTextContent('trước 07/11/2025');
    expect(screen.getByRole('button', { name: 'In phiếu (1 tờ A4)' })).toBeVisible();
  });

  test('whose slips were lost are printed again for those that nobody has made their own', async () => {
    api.on('POST /account-files/preview', () => ({
      body: preview({ rows: [{ ...row, change: 'same' }], unused: 1 }),
    }));
    api.on('POST /account-files', () => ({
      body: {
        created: [{ ...row, password: 'qq7a-p3xt-9qhd' }],
        renewed: 1,
        changed: 0,
        same: 1,
        oneTimeUntil: '2025-11-07T02:00:00Z',
      },
    }));
    openSite('/quan-tri/tai-khoan-tep');
    await lookAt('x');
    expect(await screen.findByRole('button', { name: 'Ghi 0 tài khoản' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: /In phiếu mới cho 1 tài khoản/u }));
    await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), 'Phiếu thất lạc');
    await userEvent.click(screen.getByRole('button', { name: 'Ghi 1 tài khoản' }));
    expect(await screen.findByText('Đã tạo 0 tài khoản, in lại 1 phiếu, sửa 0')).toBeVisible();
    expect(api.sent('POST').at(-1)?.body).toMatchObject({ renew: true });
  });

  test('with a wrong line cannot be recorded; every fault is told with its line', async () => {
    api.on('POST /account-files/preview', () => ({
      body: preview({ errors: [{ line: 3, column: 'Mã xã', message: 'Không có xã, phường mã “99999”.' }] }),
    }));
    openSite('/quan-tri/tai-khoan-tep');
    await lookAt('x');
    expect(await screen.findByText('Dòng 3: Không có xã, phường mã “99999”.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ghi/u })).not.toBeInTheDocument();
  });

  test('changed after the look have to be looked at again', async () => {
    api.on('POST /account-files/preview', () => ({ body: preview() }));
    openSite('/quan-tri/tai-khoan-tep');
    await lookAt('a');
    await screen.findByRole('button', { name: 'Ghi 1 tài khoản' });
    await userEvent.type(screen.getByLabelText('Hoặc dán từ bảng tính'), 'b');
    expect(screen.queryByRole('button', { name: /^Ghi/u })).not.toBeInTheDocument();
  });

  test('start from a template with two lines a commune', async () => {
    openSite('/quan-tri/tai-khoan-tep');
    const template = await screen.findByRole('link', { name: 'Tải biểu mẫu (4 dòng)' });
    const text = decodeURIComponent(template.getAttribute('href') ?? '');
    expect(text).toContain('24301,Xã Cuôr Đăng,cán bộ,canbo-24301,Cán bộ Xã Cuôr Đăng,,');
    expect(text).toContain('Họ tên,Điện thoại,Thư điện tử');
    expect(text).toContain('24364,Xã Phú Xuân,lãnh đạo,lanhdao-24364');
  });

  test('has no accessibility fault', async () => {
    api.on('POST /account-files/preview', () => ({
      body: preview({ errors: [{ line: 3, column: 'Mã xã', message: 'Sai.' }] }),
    }));
    const { container } = openSite('/quan-tri/tai-khoan-tep');
    await lookAt('x');
    await screen.findByText('Dòng 3: Sai.');
    expect((await axe(container)).violations).toEqual([]);
  });
});
