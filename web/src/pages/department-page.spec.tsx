import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { DepartmentFiguresBody, DepartmentFiguresDto } from '@contract/department.js';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  departmentDataSets,
  departmentElements,
  departmentWindow,
  emptySheet,
  withStored,
} from '../test/department-sheet.js';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { qualityRules } from '../test/quality-rules.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

let api: FakeApi;
let sheet: DepartmentFiguresDto;

/** Takes what was sent as the server does. */
function store(body: DepartmentFiguresBody): void {
  sheet = withStored(sheet, body);
}
const sent = (): DepartmentFiguresBody => api.sent('PUT').at(-1)?.body as DepartmentFiguresBody;
const box = (element: string, commune: string): HTMLElement =>
  screen.getByRole('textbox', { name: `${element}, ${commune}` });
const firstBox = (): Promise<HTMLElement> =>
  screen.findByRole('textbox', { name: 'Dân số phủ 4G, Xã Cuôr Đăng' });
const fill = (commune: string, value: string): void => {
  fireEvent.change(box('Dân số phủ 4G', commune), { target: { value } });
};
const save = async (): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name: 'Ghi và ký' }));
};
const paste = (at: HTMLElement, text: string): void => {
  fireEvent.paste(at, { clipboardData: { getData: () => text } });
};

beforeEach(() => {
  sheet = emptySheet();
  api = new FakeApi()
    .on('GET /session', () => ({ body: sessionOf('reviewer') }))
    .on('GET /data-elements', () => ({ body: { items: departmentElements } }))
    .on('GET /data-sets', () => ({ body: { items: departmentDataSets } }))
    .on('GET /quality-rules', () => ({ body: { items: qualityRules } }))
    .on('GET /department-figures', () => ({
      body: {
        items: [{ dataSet: 'department', period: '2025-10', window: departmentWindow, done: 0, expected: 3 }],
      },
    }))
    .on('GET /department-figures/2025-10', () => ({ body: sheet }))
    .on('PUT /department-figures/2025-10', ({ body }) => {
      store(body as DepartmentFiguresBody);
      return { body: sheet };
    });
});

describe('the sheet of the Department', () => {
  test('is typed into, shows the difference to the period before, and is recorded and signed at once', async () => {
    openSite('/so-lieu-so');
    await firstBox();
    expect(screen.getByText('Tháng 10/2025: còn 3/3 xã, phường chưa có số liệu')).toBeVisible();
    fill('Xã Cuôr Đăng', '5.100');
    fill('Xã Phú Xuân', '0');
    expect(box('Dân số phủ 4G', 'Xã Cuôr Đăng')).toHaveAccessibleDescription(/5\.000.*\+100/u);
    expect(screen.getByText('2 số của 2 xã, phường chưa ghi')).toBeVisible();
    await save();
    expect(await screen.findByText('Đã ghi và ký số liệu của 2 xã, phường.')).toBeVisible();
    expect(sent()).toEqual({
      source: 'form',
      rows: [
        { orgUnit: '24301', version: 0, values: [{ dataElement: 'population_4g', value: 5100 }] },
        { orgUnit: '24364', version: 0, values: [{ dataElement: 'population_4g', value: 0 }] },
      ],
    });
    expect(api.sent('PUT')[0]?.idempotencyKey).not.toBeNull();
    expect(screen.queryByText(/chưa ghi$/u)).toBeNull();
  });

  test('stands under the headings of its form, and says while one types what is unusual or cannot be', async () => {
    openSite('/so-lieu-so');
    await firstBox();
    expect(screen.getByRole('columnheader', { name: 'Hạ tầng' })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Người dân' })).toBeVisible();
    const cell = box('Dân số phủ 4G', 'Xã Cuôr Đăng');
    fill('Xã Cuôr Đăng', '3000');
    expect(cell).toHaveAccessibleDescription(/Thấp hơn 5\.000 của tháng 09\/2025/u);
    expect(cell).not.toBeInvalid();
    fill('Xã Cuôr Đăng', '999.999.999');
    expect(cell).toHaveAccessibleDescription(/999\.999\.999 lớn hơn số liệu nền 28\.804 \(Dân số\)/u);
    expect(cell).toBeInvalid();
    fill('Xã Cuôr Đăng', '5.100');
    expect(cell).not.toHaveAccessibleDescription(/hơn/u);
    expect(api.sent('PUT')).toEqual([]);
  });

  test('takes a block from a spreadsheet from the cell down, tells what fell outside, and lets it be undone', async () => {
    openSite('/so-lieu-so');
    paste(await firstBox(), '5100\t12\n700\t\n9\t9\n');
    expect(screen.getByText(/Đã dán 4 ô theo thứ tự dòng/u)).toHaveTextContent('2 ô nằm ngoài bảng');
    expect(box('Dân số phủ 5G', 'Xã Cuôr Đăng')).toHaveValue('12');
    expect(box('Dân số phủ 4G', 'Xã Phú Xuân')).toHaveValue('700');
    await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác dán' }));
    expect(box('Dân số phủ 4G', 'Xã Phú Xuân')).toHaveValue('');
    paste(box('Dân số phủ 4G', 'Xã Cuôr Đăng'), 'phu xuan\t700\nXã Buôn Đôn\t800');
    await save();
    await waitFor(() => {
      expect(sent()).toMatchObject({
        source: 'paste',
        rows: [
          { orgUnit: '24133', values: [{ value: 800 }] },
          { orgUnit: '24364', values: [{ value: 700 }] },
        ],
      });
    });
  });

  test('keeps a text that is no number, leads to it, and sends nothing until it is put right', async () => {
    openSite('/so-lieu-so');
    await firstBox();
    fill('Xã Phú Xuân', 'bảy trăm');
    expect(box('Dân số phủ 4G', 'Xã Phú Xuân')).toHaveAccessibleDescription(/không phải là số/u);
    await userEvent.click(screen.getByRole('button', { name: 'Đến ô cần sửa (1)' }));
    await waitFor(() => {
      expect(box('Dân số phủ 4G', 'Xã Phú Xuân')).toHaveFocus();
    });
    expect(box('Dân số phủ 4G', 'Xã Phú Xuân')).toHaveValue('bảy trăm');
    expect(screen.queryByRole('button', { name: 'Ghi và ký' })).toBeNull();
  });

  test('brings each refusal of the server to its cell, and keeps what was typed', async () => {
    api.on('PUT /department-figures/2025-10', () =>
      problem(422, 'department_rows_refused', 'Có dòng chưa ghi được.', {
        errors: [{ path: 'rows.0.population_4g', code: 'above_limit', message: 'Lớn hơn dân số 28.804.' }],
      }),
    );
    openSite('/so-lieu-so');
    await firstBox();
    fill('Xã Phú Xuân', '90000');
    await save();
    expect(await screen.findByText(/Chưa ghi số nào: có ô chưa đúng/u)).toBeVisible();
    expect(box('Dân số phủ 4G', 'Xã Phú Xuân')).toHaveAccessibleDescription(/Lớn hơn dân số 28\.804/u);
    expect(box('Dân số phủ 4G', 'Xã Phú Xuân')).toHaveValue('90000');
  });

  test('asks one reason for all that surprises, and records with it', async () => {
    api.on('PUT /department-figures/2025-10', ({ body }) => {
      const given = body as DepartmentFiguresBody;
      if (given.reason !== undefined) {
        store(given);
        return { body: sheet };
      }
      return problem(422, 'department_rows_refused', 'Chờ lý do.', {
        errors: [{ path: 'rows.0.population_4g', code: 'stock_fell', message: 'Thấp hơn kỳ trước 5.000.' }],
      });
    });
    openSite('/so-lieu-so');
    await firstBox();
    fill('Xã Cuôr Đăng', '3000');
    await save();
    const dialog = await screen.findByRole('dialog', { name: '1 số cần nêu lý do' });
    expect(dialog).toHaveTextContent('Xã Cuôr Đăng, Dân số phủ 4G: Thấp hơn kỳ trước 5.000.');
    expect(within(dialog).getByLabelText('Lý do chung')).toHaveAttribute('maxlength', '500');
    await userEvent.type(within(dialog).getByLabelText('Lý do chung'), 'Doanh nghiệp tính lại');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ghi và ký kèm lý do' }));
    expect(await screen.findByText('Đã ghi và ký số liệu của 1 xã, phường.')).toBeVisible();
    expect(sent()).toMatchObject({ reason: 'Doanh nghiệp tính lại' });
  });

  test('over which somebody recorded meanwhile shows both figures side by side, and loses neither', async () => {
    let stale = true;
    api.on('PUT /department-figures/2025-10', ({ body }) => {
      if (stale) {
        stale = false;
        store({
          source: 'form',
          rows: [{ orgUnit: '24301', version: 0, values: [{ dataElement: 'population_4g', value: 5200 }] }],
        });
        return problem(422, 'department_rows_refused', 'Có dòng chưa ghi được.', {
          errors: [{ path: 'rows.0.version', code: 'stale_version', message: 'Đã có bản mới hơn' }],
        });
      }
      store(body as DepartmentFiguresBody);
      return { body: sheet };
    });
    openSite('/so-lieu-so');
    await firstBox();
    fill('Xã Cuôr Đăng', '5100');
    await save();
    const choice = await screen.findByRole('group', { name: 'Hai số khác nhau của Xã Cuôr Đăng' });
    expect(choice).toHaveTextContent('Chuyên viên B vừa ghi số khác');
    expect(within(choice).getByRole('button', { name: 'Lấy số đã lưu: 5.200' })).toBeVisible();
    await userEvent.click(within(choice).getByRole('button', { name: 'Giữ số của tôi: 5.100' }));
    await save();
    expect(await screen.findByText('Đã ghi và ký số liệu của 1 xã, phường.')).toBeVisible();
    expect(sent().rows).toEqual([
      { orgUnit: '24301', version: 2, values: [{ dataElement: 'population_4g', value: 5100 }] },
    ]);
  });

  test('keeps what is not recorded on this device', async () => {
    const first = openSite('/so-lieu-so');
    await firstBox();
    fill('Xã Cuôr Đăng', '5100');
    first.unmount();
    openSite('/so-lieu-so');
    expect(await firstBox()).toHaveValue('5100');
  });

  test('is walked down with Enter, and narrowed to a commune without marks', async () => {
    openSite('/so-lieu-so');
    const first = await firstBox();
    first.focus();
    await userEvent.keyboard('{Enter}');
    expect(box('Dân số phủ 4G', 'Xã Phú Xuân')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Tìm xã, phường'), 'buon don');
    await waitFor(() => {
      expect(screen.getAllByRole('row')).toHaveLength(3);
    });
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/so-lieu-so');
    await firstBox();
    fill('Xã Phú Xuân', 'x');
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('whoever does not enter', () => {
  test('reads the figures, and has nothing to type into', async () => {
    api.on('GET /session', () => ({ body: sessionOf('viewer') }));
    store({
      source: 'form',
      rows: [{ orgUnit: '24301', version: 0, values: [{ dataElement: 'population_4g', value: 5100 }] }],
    });
    sheet = { ...sheet, mayEnter: false };
    openSite('/so-lieu-so');
    const row = await screen.findByRole('row', { name: /Xã Cuôr Đăng/u });
    expect(row).toHaveTextContent('5.100');
    expect(row).toHaveTextContent('chưa có số liệu');
    expect(screen.getByText(/tài khoản này chỉ xem/u)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

test('the inbox of a reviewer says what the Department itself still owes, and leads there', async () => {
  api.on('GET /inbox', () => ({
    body: { toSign: [], returned: [], toReview: [], requests: [], reminders: [], total: 0 },
  }));
  openSite('/hop-viec');
  expect(await screen.findByText(/Tháng 10\/2025: còn 3 xã, phường chưa có số liệu của Sở/u)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Nhập số liệu của Sở' })).toHaveAttribute('href', '/so-lieu-so');
});
