import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const line = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  at: '2025-10-08T07:05:00.000Z',
  actor: { username: 'leader-24301', displayName: 'Y Bhăm Niê' },
  action: 'submission.submit',
  object: 'submission:24301/2025-W41/weekly',
  orgUnit: '24301',
  orgUnitName: 'Xã Cuôr Đăng',
  detail: { version: 3 },
  revisionSha256: 'ab'.repeat(32),
  sealed: true,
  ...more,
});
const root = { day: '2025-10-07', sha256: 'cd'.repeat(32) };
const address = '/quan-tri/nhat-ky';

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi()
    .on('GET /session', () => ({ body: sessionOf('administrator') }))
    .on('GET /org-units', () => ({
      body: { items: [{ code: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng', kind: 'xã' }] },
    }))
    .on('GET /audit', () => ({
      body: {
        lines: [
          line('12'),
          line('11', {
            actor: null,
            action: 'sign_in_refused',
            object: 'account:ai-do',
            orgUnit: null,
            orgUnitName: null,
            detail: { code: 'wrong_credentials', address: '10.0.0.9' },
            revisionSha256: null,
            sealed: false,
          }),
        ],
        next: '11',
        seals: { upTo: '2025-10-08T07:05:00.000Z', root },
      },
    }));
});

describe('the audit', () => {
  it('says of each line what was done, by whom, when, in which chain, and whether it is sealed', async () => {
    openSite(address);
    const list = await screen.findByRole('list', { name: 'Các việc đã ghi, mới nhất trước' });
    const [signed, refused] = within(list).getAllByRole('listitem');
    expect(signed).toHaveTextContent('14:05 08/10/2025');
    expect(signed).toHaveTextContent('Ký và gửi báo cáo tuần 41 của Xã Cuôr Đăng');
    expect(signed).toHaveTextContent('Y Bhăm Niê (leader-24301) · Xã Cuôr Đăng · đã niêm phong');
    expect(refused).toHaveTextContent('Đăng nhập không thành công: tài khoản ai-do');
    expect(refused).toHaveTextContent('chưa đăng nhập · Quản trị chung · chờ niêm phong');
  });

  it('says how far it is sealed, and the root that is worth keeping elsewhere', async () => {
    openSite(address);
    expect(await screen.findByText('Đã niêm phong đến 14:05 08/10/2025')).toBeVisible();
    expect(screen.getByText(root.sha256)).toBeVisible();
  });

  it('keeps its filters in the address, asks with them, and the file follows', async () => {
    const site = openSite(`${address}?action=submission&period=2025-W41`);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Đơn vị' }), 'administration');
    await userEvent.type(screen.getByLabelText('Tên tài khoản'), 'leader-24301{Enter}');
    await waitFor(() => {
      expect(site.address()).toContain('actor=leader-24301');
    });
    expect(site.address()).toContain('chain=administration');
    const wanted = 'chain=administration&action=submission&actor=leader-24301';
    await waitFor(() => {
      expect(screen.getByRole('link', { name: 'Tải CSV' })).toHaveAttribute(
        'href',
        `/api/audit.csv?${wanted}`,
      );
    });
  });

  it('shows older lines under the newer ones when asked for', async () => {
    openSite(address);
    await userEvent.click(await screen.findByRole('button', { name: 'Xem các dòng cũ hơn' }));
    await waitFor(() => {
      expect(screen.getAllByText(/^Ký và gửi/u)).toHaveLength(2);
    });
  });

  it('says so when nothing fits', async () => {
    api.on('GET /audit', () => ({ body: { lines: [], next: null, seals: { upTo: null, root: null } } }));
    openSite(`${address}?actor=khong-co`);
    expect(await screen.findByText(/^Không có dòng nào khớp/u)).toBeVisible();
  });

  it('shows a failure with a way to try again', async () => {
    api.on('GET /audit', () => problem(503, 'not_ready', 'Cơ sở dữ liệu chưa sẵn sàng.'));
    openSite(address);
    expect(await screen.findByRole('alert')).toHaveTextContent('Cơ sở dữ liệu chưa sẵn sàng.');
  });

  it('offers a reviewer no chain of the administration, and is not for the others', async () => {
    api.on('GET /session', () => ({ body: sessionOf('reviewer') }));
    const first = openSite(address);
    const chain = await screen.findByRole('combobox', { name: 'Đơn vị' });
    await within(chain).findByRole('option', { name: 'Xã Cuôr Đăng' });
    expect(within(chain).queryByRole('option', { name: 'Quản trị chung' })).not.toBeInTheDocument();
    first.unmount();
    api.on('GET /session', () => ({ body: sessionOf('viewer') }));
    const other = openSite(address);
    await waitFor(() => {
      expect(other.address()).not.toContain('nhat-ky');
    });
  });

  it('has no fault that axe finds, with the particulars open', async () => {
    const { container } = openSite(address);
    const [summary] = await screen.findAllByText('Chi tiết dòng 12');
    await userEvent.click(summary!);
    expect((await axe(container)).violations).toEqual([]);
  });
});
