import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi } from '../../test/fake-api.js';
import { openSite } from '../../test/open-site.js';
import { sessionOf, WeeklyReport } from '../../test/weekly-report.js';

jest.setTimeout(30_000);

const address = '/nhap/2025-W41?dataSet=weekly';
let api: FakeApi;
let report: WeeklyReport;

beforeEach(() => {
  api = new FakeApi();
  report = new WeeklyReport().serve(api);
});

const box = (name: string): Promise<HTMLElement> => screen.findByRole('textbox', { name });
const adults = (): Promise<HTMLElement> => box('Người trưởng thành được tiếp cận');
const status = (): HTMLElement => {
  const found = screen.getAllByRole('status').at(-1);
  if (found === undefined) throw new Error('no status');
  return found;
};
const saved = (): Promise<void> =>
  waitFor(
    () => {
      expect(status()).toHaveTextContent(/Đã lưu nháp trên máy chủ/u);
    },
    { timeout: 5_000 },
  );

describe('the entry form', () => {
  test('shows the deadline in words, the week before and how much is done', async () => {
    openSite(address);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Báo cáo tuần 41 (06/10–12/10/2025)' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Hạn nộp: 17:00 thứ Sáu 10/10 · còn 2 ngày')).toBeInTheDocument();
    expect(await screen.findByText('6.912')).toBeInTheDocument();
    expect(screen.getByText('0/3 mục')).toBeInTheDocument();
  });

  test('a blank stays missing and a typed 0 is zero', async () => {
    openSite(address);
    await userEvent.type(await box('Buổi hướng dẫn'), '0');
    await saved();
    expect(api.sent('PUT').map((one) => one.body)).toEqual([
      { version: 0, source: 'form', values: [{ dataElement: 'sessions_held', value: 0 }], reasons: [] },
    ]);
    expect(screen.getByText('1/3 mục')).toBeInTheDocument();
    expect(await adults()).toHaveValue('');
  });

  test('a bad number is explained at its field and keeps the others', async () => {
    openSite(address);
    await userEvent.type(await box('Buổi hướng dẫn'), '1,250');
    await userEvent.type(await adults(), '7000');
    await waitFor(
      () => {
        expect(report.values.get('adults_reached')).toBe(7000);
      },
      { timeout: 5_000 },
    );
    const wrong = await box('Buổi hướng dẫn');
    expect(wrong).toBeInvalid();
    expect(wrong).toHaveValue('1,250');
    expect(wrong).toHaveAccessibleDescription(/có thể hiểu theo hai cách/u);
    expect(report.values.has('sessions_held')).toBe(false);
    await waitFor(() => {
      expect(status()).toHaveTextContent('1 mục có lỗi, mới chỉ giữ trên máy này');
    });
    await userEvent.click(screen.getByRole('button', { name: 'Là 1.250' }));
    expect(await box('Buổi hướng dẫn')).toHaveValue('1.250');
  });

  test('a number above its denominator is refused at the field with both numbers, and the review leads back to it', async () => {
    openSite(address);
    const villages = await box('Thôn, buôn có tổ');
    await userEvent.type(villages, '26');
    expect(villages).toHaveAccessibleDescription(/26 lớn hơn số liệu nền 25/u);
    await userEvent.click(screen.getByRole('button', { name: 'Xem lại và gửi' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByRole('button', { name: 'Chuyển lãnh đạo ký' })).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sửa mục có lỗi' }));
    await waitFor(() => {
      expect(villages).toHaveFocus();
    });
  });

  test('a stale version shows both figures, and the person chooses', async () => {
    openSite(address);
    await userEvent.type(await adults(), '7000');
    report.someoneSaves('Trần Thị Bình', { adults_reached: 6950, sessions_held: 4 });
    expect(await screen.findByText('Hai số khác nhau', undefined, { timeout: 5_000 })).toBeInTheDocument();
    expect(report.values.get('adults_reached')).toBe(6950);
    expect(await box('Buổi hướng dẫn')).toHaveValue('4');
    expect(screen.getByRole('button', { name: 'Lấy số đã lưu: 6.950' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Giữ số của tôi: 7.000' }));
    await waitFor(
      () => {
        expect(report.values.get('adults_reached')).toBe(7000);
      },
      { timeout: 5_000 },
    );
  });

  test('what did not reach the server is kept on the device and is there after reopening', async () => {
    api.on('PUT /submissions/24301/2025-W41', () => 'no answer');
    const first = openSite(address);
    await userEvent.type(await adults(), '7000');
    await waitFor(
      () => {
        expect(status()).toHaveTextContent(/Mất mạng – cứ nhập tiếp\. 1 mục mới chỉ giữ trên máy này/u);
      },
      { timeout: 5_000 },
    );
    first.unmount();
    report.serve(api);
    openSite(address);
    expect(await adults()).toHaveValue('7000');
    await saved();
    expect(report.values.get('adults_reached')).toBe(7000);
  });

  test('a save without an answer is repeated with the same key, so that it is recorded once', async () => {
    let lost = true;
    api.on('PUT /submissions/24301/2025-W41', (asked) => {
      if (!lost) return report.put(asked);
      lost = false;
      return 'no answer';
    });
    openSite(address);
    await userEvent.type(await adults(), '7000');
    await userEvent.click(await screen.findByRole('button', { name: 'Lưu lại' }, { timeout: 5_000 }));
    await saved();
    const keys = api.sent('PUT').map((one) => one.idempotencyKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('a session that ends under the form asks for the password in place, and then saves what was typed', async () => {
    openSite(address);
    await adults();
    report.endSession(api);
    await userEvent.type(await adults(), '7000');
    const dialog = await screen.findByRole('dialog', { name: /Phiên đã hết – nhập mật khẩu/u });
    expect(within(dialog).getByText(/commune_editor-24301/u)).toBeInTheDocument();
    api.on('POST /session', () => {
      report.serve(api);
      return { body: sessionOf('commune_editor') };
    });
    await userEvent.type(within(dialog).getByLabelText('Mật khẩu'), 'demo-2025');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Đăng nhập và gửi' }));
    await saved();
    expect(report.values.get('adults_reached')).toBe(7000);
    expect(api.sent('POST')[0]?.body).toEqual({ username: 'commune_editor-24301', password: 'demo-2025' });
  });

  test('a handed-over report says that it does not count yet', async () => {
    const site = openSite(address);
    await userEvent.type(await adults(), '7000');
    await userEvent.click(screen.getByRole('button', { name: 'Xem lại và gửi' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/2 mục bắt buộc chưa nhập/u)).toBeInTheDocument();
    const send = within(dialog).getByRole('button', { name: 'Chuyển lãnh đạo ký' });
    await waitFor(() => {
      expect(send).toBeEnabled();
    });
    await userEvent.click(send);
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Đã chuyển lãnh đạo ký báo cáo tuần 41/u }),
    ).toBeInTheDocument();
    expect(screen.getByText(/chưa tính vào số của tỉnh/u)).toBeInTheDocument();
    expect(site.address()).toBe('/nhap/2025-W41/bien-nhan?dataSet=weekly');
  });

  test('a leader reads before signing and gets the receipt', async () => {
    report = new WeeklyReport('commune_leader').serve(api);
    report.someoneSaves('Nguyễn Văn An', { villages_with_team: 24, adults_reached: 7000, sessions_held: 0 });
    report.state = 'awaiting_signature';
    openSite(address);
    expect(
      await screen.findByRole('row', { name: /Người trưởng thành được tiếp cận.* 7\.000 6\.912 \+88/u }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ký và nộp' }));
    expect(await screen.findByText('Nộp đúng hạn.')).toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveTextContent('Mã biên nhậnDL-2025W41-24301-7K3QX');
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite(address);
    await adults();
    expect((await axe(container)).violations).toEqual([]);
  });
});
