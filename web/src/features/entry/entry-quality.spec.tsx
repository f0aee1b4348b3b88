import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi } from '../../test/fake-api.js';
import { openSite } from '../../test/open-site.js';
import { WeeklyReport } from '../../test/weekly-report.js';

jest.setTimeout(30_000);

const address = '/nhap/2025-W41?dataSet=weekly';
const ADULTS = 'Người trưởng thành được tiếp cận';
const WHY = `Vì sao? ${ADULTS}`;
let api: FakeApi;
let report: WeeklyReport;

beforeEach(() => {
  api = new FakeApi();
  report = new WeeklyReport().serve(api);
});

const box = (name: string): Promise<HTMLElement> => screen.findByRole('textbox', { name });
const onServer = (code: string, value: unknown): Promise<void> =>
  waitFor(
    () => {
      expect(report.values.get(code)).toBe(value);
    },
    { timeout: 5_000 },
  );
const reasonsOnServer = (): string[] => [...report.reasons.values()].map(({ text }) => text);

describe('a figure that a rule asks about', () => {
  test('is saved, warns at its field with the rule, and takes the reason there', async () => {
    openSite(address);
    await userEvent.type(await box(ADULTS), '6900');
    expect(await screen.findByText('Thấp hơn 6.912 của tuần 40.')).toBeInTheDocument();
    expect(await box(ADULTS)).toBeValid();
    expect(await box(ADULTS)).toHaveAccessibleDescription(/Thấp hơn 6\.912/u);
    await onServer('adults_reached', 6900);
    await userEvent.type(await box(WHY), 'Rà soát, loại người tính hai lần');
    await waitFor(
      () => {
        expect(reasonsOnServer()).toEqual(['Rà soát, loại người tính hai lần']);
      },
      { timeout: 5_000 },
    );
    await userEvent.type(await box(ADULTS), '{Backspace}1');
    expect(await box(WHY)).toHaveValue('');
  });

  test('keeps the report from being sent, and leads to the first reason that is missing', async () => {
    openSite(address);
    await userEvent.type(await box(ADULTS), '6900');
    await onServer('adults_reached', 6900);
    await userEvent.click(screen.getByRole('button', { name: 'Xem lại và gửi' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('alert')).toHaveTextContent(/Còn 1 mục cần nêu lý do.*tiếp cận/u);
    expect(within(dialog).queryByRole('button', { name: 'Chuyển lãnh đạo ký' })).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Nêu lý do' }));
    await waitFor(async () => {
      expect(await box(WHY)).toHaveFocus();
    });
    await userEvent.type(await box(WHY), 'Rà soát lại danh sách');
    await userEvent.click(screen.getByRole('button', { name: 'Xem lại và gửi' }));
    const again = await screen.findByRole('dialog');
    expect(within(again).getByText('Lý do: Rà soát lại danh sách')).toBeInTheDocument();
    const send = await within(again).findByRole('button', { name: 'Chuyển lãnh đạo ký' });
    await waitFor(
      () => {
        expect(send).toBeEnabled();
      },
      { timeout: 5_000 },
    );
  });

  test('shows the leader the reason of the officer', async () => {
    report = new WeeklyReport('commune_leader').serve(api);
    report.someoneSaves('Nguyễn Văn An', { adults_reached: 6900 });
    report.reasons.set('x', { dataElement: 'adults_reached', rule: 'stock_fell', text: 'Rà soát lại' });
    report.state = 'awaiting_signature';
    openSite(address);
    expect(await screen.findByText('Lý do: Rà soát lại')).toBeInTheDocument();
    expect(screen.getByText('Thấp hơn 6.912 của tuần 40.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Ký và nộp' })).toBeEnabled();
  });

  test('without a reason is not signed', async () => {
    report = new WeeklyReport('commune_leader').serve(api);
    report.someoneSaves('Nguyễn Văn An', { adults_reached: 6900 });
    report.state = 'awaiting_signature';
    openSite(address);
    expect(await screen.findByText('Chưa nêu lý do.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Ký và nộp' })).toBeDisabled();
  });

  test('keeps a reason on the device that did not reach the server', async () => {
    api.on('PUT /submissions/24301/2025-W41', () => 'no answer');
    const first = openSite(address);
    await userEvent.type(await box(ADULTS), '6900');
    await userEvent.type(await box(WHY), 'Rà soát lại');
    await screen.findByText(/Mất mạng/u, undefined, { timeout: 5_000 });
    first.unmount();
    report.serve(api);
    openSite(address);
    expect(await box(WHY)).toHaveValue('Rà soát lại');
    await onServer('adults_reached', 6900);
    expect(reasonsOnServer()).toEqual(['Rà soát lại']);
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite(address);
    await userEvent.type(await box(ADULTS), '6900');
    await screen.findByText('Thấp hơn 6.912 của tuần 40.');
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('"Không thay đổi trong tuần"', () => {
  test('says what it does before it does it: totals stay, activities stay blank', async () => {
    openSite(address);
    await userEvent.type(await box('Buổi hướng dẫn'), '3');
    await userEvent.click(screen.getByRole('button', { name: 'Không thay đổi trong tuần' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Các số lũy kế được giữ nguyên');
    expect(dialog).toHaveTextContent('vẫn để trống cho đến khi nhập');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Giữ nguyên số kỳ trước' }));
    expect(await screen.findByText(/Đã báo “Không thay đổi trong tuần”/u)).toBeInTheDocument();
    expect(await box(ADULTS)).toHaveValue('6.912');
    expect(await box('Buổi hướng dẫn')).toHaveValue('3');
    expect(report.values.get('sessions_held')).toBe(3);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('warns when it would take back a total that was typed', async () => {
    openSite(address);
    await userEvent.type(await box(ADULTS), '7000');
    await userEvent.click(screen.getByRole('button', { name: 'Không thay đổi trong tuần' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent(/sẽ được thay bằng số kỳ trước/u);
    await userEvent.click(screen.getByRole('button', { name: 'Để tôi nhập' }));
    expect(await box(ADULTS)).toHaveValue('7.000');
  });
});
