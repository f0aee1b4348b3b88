import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { GridDto } from '@contract/entry-grid.js';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { dataSets, WeeklyReport, window41 } from '../test/weekly-report.js';

jest.setTimeout(60_000);

let api: FakeApi;
let report: WeeklyReport;

const members = dataSets[0]?.members ?? [];
const closed = {
  opensAt: '2025-09-29T00:00:00+07:00',
  cutOffAt: '2025-10-03T12:00:00+07:00',
  dueAt: '2025-10-03T17:00:00+07:00',
  closesAt: '2025-10-07T17:00:00+07:00',
  state: 'closed',
} as const;
const week40: Readonly<Record<string, number>> = {
  villages_with_team: 24,
  adults_reached: 6912,
  sessions_held: 12,
};

const values = (known: Readonly<Record<string, number>>): GridDto['columns'][number]['values'] =>
  members.map(({ dataElement }) => ({ dataElement, value: known[dataElement] ?? null }));

function grid(): GridDto {
  const open = report.dto();
  const common = { orgUnit: '24301', receipt: null, firstSubmittedAt: null };
  return {
    orgUnit: '24301',
    orgUnitName: 'Xã Cuôr Đăng',
    dataSet: 'weekly',
    before: { period: '2025-W39', values: values({ adults_reached: 6800 }) },
    columns: [
      {
        ...common,
        period: '2025-W40',
        window: closed,
        state: 'approved',
        version: 3,
        values: values(week40),
        report: null,
      },
      {
        ...common,
        period: '2025-W41',
        window: window41,
        state: open.state,
        version: open.version,
        values: open.values,
        report: open,
      },
    ],
    earlier: '2025-W39',
    later: null,
  };
}

beforeEach(() => {
  globalThis.localStorage.clear();
  api = new FakeApi();
  report = new WeeklyReport().serve(api);
  api
    .on('GET /submissions/24301/grid', () => ({ body: grid() }))
    .on('GET /requests', () => ({ body: { items: [], reviewers: ['Lan'] } }));
});

const cell = (element: string, week: string): HTMLElement =>
  screen.getByRole('textbox', { name: `${element}, ${week}` });
const adults = (): HTMLElement => cell('Người trưởng thành được tiếp cận', 'Tuần 41');
const open = async (): Promise<void> => {
  openSite('/nhap/bang');
  await screen.findByRole('textbox', { name: 'Buổi hướng dẫn, Tuần 41' });
};
const paste = (at: HTMLElement, text: string): void => {
  act(() => {
    at.focus();
  });
  fireEvent.paste(at, { clipboardData: { getData: () => text } });
};
const rowOf = (element: string): HTMLElement => {
  const row = cell(element, 'Tuần 41').closest('tr');
  if (row === null) throw new Error('no row');
  return row;
};

describe('the table of several weeks', () => {
  test('shows a closed week to be read, and an open one to be typed into', async () => {
    await open();
    expect(cell('Người trưởng thành được tiếp cận', 'Tuần 40')).toHaveValue('6.912');
    expect(cell('Người trưởng thành được tiếp cận', 'Tuần 40')).toHaveAttribute('readonly');
    expect(adults()).not.toHaveAttribute('readonly');
    expect(screen.getByRole('button', { name: 'Xin mở lại Tuần 40' })).toBeInTheDocument();
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test('adds up as one types, and a missing week is said, not taken for zero', async () => {
    await open();
    expect(rowOf('Buổi hướng dẫn')).toHaveTextContent('12thiếu 1 tuần');
    await userEvent.type(cell('Buổi hướng dẫn', 'Tuần 41'), '8');
    expect(rowOf('Buổi hướng dẫn')).toHaveTextContent(/20$/u);
    expect(rowOf('Người trưởng thành được tiếp cận')).toHaveTextContent('+112');
    await userEvent.type(adults(), '7000');
    expect(rowOf('Người trưởng thành được tiếp cận')).toHaveTextContent('+88');
  });

  test('takes a block from Excel as one step; blanks clear nothing, and what did not fit is said', async () => {
    await open();
    await userEvent.type(cell('Buổi hướng dẫn', 'Tuần 41'), '8');
    paste(cell('Thôn, buôn có tổ', 'Tuần 41'), '25\t1\r\n7.000\t\r\nkhoảng 40\t\r\n\t\r\n');
    expect(adults()).toHaveValue('7.000');
    expect(cell('người từ 60 tuổi', 'Tuần 41')).toHaveValue('khoảng 40');
    expect(cell('người từ 60 tuổi', 'Tuần 41')).toBeInvalid();
    expect(cell('Buổi hướng dẫn', 'Tuần 41')).toHaveValue('8');
    expect(screen.getByText(/Đã dán 3 ô/u)).toHaveTextContent('1 ô nằm ngoài bảng');
    fireEvent.keyDown(adults(), { key: 'z', ctrlKey: true });
    expect(
      [adults(), cell('người từ 60 tuổi', 'Tuần 41')].map((box) => (box as HTMLInputElement).value),
    ).toEqual(['', '']);
    expect(cell('Buổi hướng dẫn', 'Tuần 41')).toHaveValue('8');
    fireEvent.keyDown(adults(), { key: 'y', ctrlKey: true });
    expect(adults()).toHaveValue('7.000');
  });

  test('saves what can be read with its source, and keeps the rest on the device', async () => {
    await open();
    paste(cell('Thôn, buôn có tổ', 'Tuần 41'), '25\nchưa rõ');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu ngay' }));
    await waitFor(() => {
      expect(report.values.get('villages_with_team')).toBe(25);
    });
    expect(api.sent('PUT')[0]?.body).toMatchObject({
      version: 0,
      source: 'paste',
      values: [{ dataElement: 'villages_with_team', value: 25 }],
    });
    expect(await screen.findByText('có lỗi: 1 ô, giữ trên máy này')).toBeInTheDocument();
  });

  test('keeps what is typed over a reload', async () => {
    report.put = () => ({ status: 503, body: { code: 'unavailable' } });
    api.on('PUT /submissions/24301/2025-W41', () => ({ status: 503, body: { code: 'unavailable' } }));
    await open();
    await userEvent.type(adults(), '7000');
    document.body.innerHTML = '';
    await open();
    expect(adults()).toHaveValue('7000');
  });

  test('asks about a number that can be read in two ways', async () => {
    await open();
    await userEvent.type(cell('Buổi hướng dẫn', 'Tuần 41'), '1,250');
    await userEvent.click(screen.getByRole('button', { name: 'Là 1.250' }));
    expect(cell('Buổi hướng dẫn', 'Tuần 41')).toHaveValue('1.250');
    expect(cell('Buổi hướng dẫn', 'Tuần 41')).toBeValid();
  });

  test('moves by keys, and brings the old figure back with Escape', async () => {
    report.values.set('adults_reached', 6950);
    report.version = 1;
    report.state = 'draft';
    await open();
    act(() => {
      adults().focus();
    });
    await userEvent.keyboard('7');
    expect(adults()).toHaveValue('7');
    await userEvent.keyboard('{Escape}');
    expect(adults()).toHaveValue('6.950');
    await userEvent.keyboard('{Enter}');
    expect(cell('người từ 60 tuổi', 'Tuần 41')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}{ArrowLeft}');
    expect(cell('Người trưởng thành được tiếp cận', 'Tuần 40')).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(adults()).toHaveFocus();
  });

  test('copies a marked block as a spreadsheet takes it', async () => {
    await open();
    const first = cell('Người trưởng thành được tiếp cận', 'Tuần 40');
    act(() => {
      first.focus();
    });
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    const setData = jest.fn();
    fireEvent.copy(cell('Buổi hướng dẫn', 'Tuần 40'), { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith('text/plain', '6912\r\n\r\n12');
  });

  test('changes a report that was handed on only on purpose', async () => {
    report.values.set('adults_reached', 7000);
    report.version = 2;
    report.state = 'submitted';
    await open();
    expect(adults()).toHaveAttribute('readonly');
    await userEvent.click(screen.getByRole('button', { name: 'Sửa số đã gửi Tuần 41' }));
    expect(adults()).not.toHaveAttribute('readonly');
  });

  test('shows two figures that were saved by two people, and a person decides', async () => {
    await open();
    await userEvent.type(adults(), '7000');
    report.someoneSaves('Trần Bình', { adults_reached: 6990 });
    await userEvent.click(screen.getByRole('button', { name: 'Lưu ngay' }));
    expect(await screen.findByText('xung đột: 1 ô, chọn số đúng')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Giữ số của tôi: 7.000' }));
    await userEvent.click(screen.getByRole('button', { name: 'Lưu ngay' }));
    await waitFor(() => {
      expect(report.values.get('adults_reached')).toBe(7000);
    });
  });
});
