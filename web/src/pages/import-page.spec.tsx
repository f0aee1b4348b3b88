import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ImportBody, ImportPreviewDto } from '@contract/imports.js';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { importPreview } from '../test/import-preview.js';
import { openSite } from '../test/open-site.js';
import { dataSets, elements, sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

let api: FakeApi;
let preview: ImportPreviewDto;
const file = new File(['bytes'], 'tuan-41.xlsx');
const sent = (): ImportBody => api.sent('POST').at(-1)?.body as ImportBody;
const done = {
  dataSet: 'weekly',
  period: '2025-W41',
  communes: 1,
  values: 2,
  signed: false,
  orgUnits: ['24301'],
};

beforeEach(() => {
  preview = importPreview();
  const { window } = preview;
  api = new FakeApi()
    .on('GET /session', () => ({ body: sessionOf('commune_editor') }))
    .on('GET /data-elements', () => ({ body: { items: elements } }))
    .on('GET /data-sets', () => ({ body: { items: dataSets } }))
    .on('GET /submissions/due', () => ({
      body: {
        orgUnit: '24301',
        orgUnitName: 'Xã Cuôr Đăng',
        items: [
          {
            orgUnit: '24301',
            orgUnitName: 'Xã Cuôr Đăng',
            dataSet: 'weekly',
            period: '2025-W41',
            state: 'draft',
            version: 2,
            window,
            receipt: null,
            progress: { done: 3, all: 11 },
          },
        ],
      },
    }))
    .on('POST /imports/preview', () => ({ body: preview }))
    .on('POST /imports', () => ({ body: done }));
});

const choose = async (): Promise<void> => {
  await userEvent.upload(await screen.findByLabelText('Tệp Excel hoặc CSV'), file);
};

describe('the page that brings in a file', () => {
  test('offers the template of the open week', async () => {
    openSite('/nhap-tu-excel');
    const link = await screen.findByRole('link', { name: 'Tải mẫu Excel' });
    expect(link).toHaveAttribute('href', '/api/imports/template?dataSet=weekly&period=2025-W41&format=xlsx');
  });
  test('shows what a file would change, old and new, and records exactly that with the reasons given', async () => {
    openSite('/nhap-tu-excel');
    await choose();
    expect(await screen.findByText('2 số thay đổi ở 1 xã, phường; chưa ghi')).toBeVisible();
    expect(api.sent('POST')[0]?.file?.name).toBe('tuan-41.xlsx');
    const table = screen.getByRole('table', { name: 'Số cũ và số mới' });
    expect(within(table).getByText('6.912').parentElement).toHaveTextContent('6.912 thành 6.900');
    expect(within(table).getByText('chưa có')).toBeVisible();
    expect(within(table).getByRole('rowheader', { name: 'Buổi hướng dẫn (buổi)' })).toBeVisible();
    await userEvent.type(screen.getByLabelText(/^Vì sao\?/u), 'Rà soát lại danh sách');
    await userEvent.click(screen.getByRole('button', { name: 'Ghi 2 số' }));
    expect(await screen.findByText(/^Đã ghi 2 số vào/u)).toBeVisible();
    expect(sent()).toMatchObject({
      digest: preview.digest,
      rows: [
        { orgUnit: '24301', version: 2, reasons: [{ rule: 'stock_fell', text: 'Rà soát lại danh sách' }] },
      ],
    });
    expect(screen.getByRole('link', { name: 'Xem lại và chuyển ký' })).toHaveAttribute(
      'href',
      '/nhap/2025-W41?dataSet=weekly',
    );
  });
  test('says that nothing changes where the same file comes twice, and offers nothing to record', async () => {
    preview = importPreview({
      rows: [],
      mayConfirm: false,
      total: { communes: 0, changes: 0, same: 11, blanks: 0, formulas: 0 },
    });
    openSite('/nhap-tu-excel');
    await choose();
    expect(await screen.findByText(/^Không có thay đổi/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ghi/u })).toBeNull();
  });
  test('tells every wrong cell by its address, and records nothing until they are mended', async () => {
    const error = { sheet: 'Số liệu', row: 9, column: 5, orgUnit: '24301', dataElement: 'adults_reached' };
    preview = importPreview({
      mayConfirm: false,
      errors: [
        { ...error, address: 'E9', code: 'negative', textVi: 'Số liệu không thể âm.', textEn: 'Negative.' },
      ],
      ignored: [{ what: 'column', label: 'G', heading: 'Ghi chú riêng' }],
    });
    openSite('/nhap-tu-excel');
    await choose();
    expect(await screen.findByText('1 chỗ cần sửa; chưa số nào được ghi')).toBeVisible();
    const errors = screen.getByRole('table', { name: 'Những chỗ cần sửa trong tệp' });
    const row = within(errors).getByRole('row', { name: /E9/u });
    expect(row).toHaveTextContent('Số liệu không thể âm.');
    expect(screen.getByText(/cột G “Ghi chú riêng”/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ghi/u })).toBeNull();
    expect(screen.getByRole('button', { name: 'Tải tệp đã đánh dấu lỗi' })).toBeVisible();
  });
  test('keeps the file where the connection fails, and tries again with the same key', async () => {
    let down = true;
    api.on('POST /imports', () => (down ? 'no answer' : { body: done }));
    openSite('/nhap-tu-excel');
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Ghi 2 số' }));
    expect(await screen.findByText('Chưa ghi được. Tệp vẫn còn ở đây')).toBeVisible();
    down = false;
    await userEvent.click(screen.getByRole('button', { name: 'Ghi 2 số' }));
    expect(await screen.findByText(/^Đã ghi 2 số/u)).toBeVisible();
    const keys = api
      .sent('POST')
      .filter(({ path }) => path === '/imports')
      .map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });
  test('looks again where somebody else has saved meanwhile, and shows both figures', async () => {
    api.on('POST /imports', () =>
      problem(409, 'import_stale', 'Sau khi xem trước, đã có người sửa số liệu của Xã Cuôr Đăng.', {
        changed: [
          {
            orgUnit: '24301',
            orgUnitName: 'Xã Cuôr Đăng',
            updatedBy: 'H Bia Niê',
            values: [{ dataElement: 'adults_reached', yours: 6900, stored: 6950 }],
          },
        ],
      }),
    );
    openSite('/nhap-tu-excel');
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Ghi 2 số' }));
    const stale = await screen.findByRole('table', { name: 'Số trong tệp và số vừa được lưu' });
    expect(stale).toHaveTextContent('6.900');
    expect(stale).toHaveTextContent('6.950');
    await waitFor(() => {
      expect(api.sent('POST').filter(({ path }) => path === '/imports/preview')).toHaveLength(2);
    });
    expect(await screen.findByRole('button', { name: 'Ghi 2 số' })).toBeVisible();
  });
  test('takes pasted cells as a file of their own, for the form of the address', async () => {
    openSite('/nhap-tu-excel?period=2025-W41&dataSet=weekly');
    fireEvent.change(await screen.findByLabelText('Hoặc dán từ Excel'), {
      target: { value: 'Mã xã\tadults_reached\n24301\t5' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Xem trước vùng đã dán' }));
    await screen.findByText(/số thay đổi/u);
    const [asked] = api.sent('POST');
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({
      source: 'paste',
      dataSet: 'weekly',
      period: '2025-W41',
    });
  });
  test('is for everybody: no violation in its fullest state', async () => {
    preview = importPreview({
      ignored: [{ what: 'row', label: '9', heading: 'Tổng' }],
      errors: [
        {
          sheet: null,
          row: null,
          column: null,
          address: null,
          orgUnit: null,
          dataElement: null,
          code: 'x',
          textVi: 'a',
          textEn: 'a',
        },
      ],
    });
    const { container } = openSite('/nhap-tu-excel');
    await choose();
    await screen.findByText(/chỗ cần sửa; chưa/u);
    expect((await axe(container)).violations).toEqual([]);
  });
  test('names what it did not read, and looks at another week of the same file on one press', async () => {
    const other = { place: null, period: null, dataSet: null, figures: 3 };
    preview = importPreview({
      others: [
        { ...other, why: 'hidden', sheet: 'nháp' },
        { ...other, why: 'other_period', sheet: 'T40', period: '2025-W40' },
        { ...other, why: 'other_period', sheet: 'T40', place: 'D', period: '2025-W39' },
      ],
    });
    const { container } = openSite('/nhap-tu-excel');
    await choose();
    expect(await screen.findByText(/^Trang ẩn “nháp” không được đọc \(3 ô có số\)/u)).toBeVisible();
    expect(screen.getByText('Cột D là của kỳ khác (3 ô có số).')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /^Xem trước .*tuần 40/iu }));
    await waitFor(() => {
      expect(api.sent('POST').at(-1)?.query.get('period')).toBe('2025-W40');
    });
  });
});
