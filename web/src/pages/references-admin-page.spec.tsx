import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const adults = {
  code: 'adults_18_plus',
  nameVi: 'Người từ 18 tuổi',
  nameEn: 'Adults of 18 and over',
  unit: 'người',
  unitEn: 'people',
  kind: 'count',
  reference: true,
};
const row = {
  line: 2,
  orgUnit: '24301',
  orgUnitName: 'Xã Cuôr Đăng',
  element: 'adults_18_plus',
  effectiveOn: '2025-10-03',
  before: null,
  value: 20366,
  change: 'new',
};
let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /setup', () => ({
    body: { finished: true, steps: [], references: [], referencesOn: '2025-10-08', firstWeek: null },
  }));
  api.on('GET /data-elements', () => ({ body: { items: [adults] } }));
  api.on('GET /org-units', () => ({
    body: {
      items: [
        { code: '24301', fullName: 'Xã Cuôr Đăng' },
        { code: '24364', fullName: 'Xã Phú Xuân' },
      ],
    },
  }));
  api.on('GET /reference-figures', () => ({
    body: {
      element: 'adults_18_plus',
      items: [{ orgUnit: '24301', orgUnitName: 'Xã Cuôr Đăng', current: null }],
      known: 0,
      total: null,
    },
  }));
  api.on('POST /reference-figures/preview', () => ({ body: { rows: [row], errors: [], ignored: [] } }));
});

const fileCard = async (): Promise<HTMLElement> => screen.findByRole('region', { name: /Nhập từ tệp/u });
async function lookAt(text: string): Promise<HTMLElement> {
  const card = await fileCard();
  await userEvent.click(within(card).getByLabelText('Hoặc dán vào đây'));
  await userEvent.paste(text);
  await userEvent.click(within(card).getByRole('button', { name: 'Xem trước thay đổi' }));
  return card;
}

describe('reference figures from a file', () => {
  test('are looked at first: by the name of the figure, with how many communes the file has', async () => {
    openSite('/quan-tri/so-lieu-nen');
    const card = await lookAt('ma_xa,adults_18_plus\n24301,20366');
    expect(await within(card).findByRole('row', { name: /Xã Cuôr Đăng/u })).toHaveTextContent(
      'Xã Cuôr ĐăngNgười từ 18 tuổi–20.366',
    );
    expect(card).toHaveTextContent('Tệp có 1/2 xã, phường; nơi không có trong tệp giữ nguyên.');
  });

  test('a fault of a whole line names the line alone', async () => {
    api.on('POST /reference-figures/preview', () => ({
      body: { rows: [], errors: [{ line: 1, column: '', message: 'Cần một cột “Mã xã”.' }], ignored: [] },
    }));
    openSite('/quan-tri/so-lieu-nen');
    const card = await lookAt('x');
    expect(await within(card).findByText('Dòng 1: Cần một cột “Mã xã”.')).toBeVisible();
  });

  test('a workbook comes in as its cells, with the sheets that were left; one that is refused changes nothing', async () => {
    api.on('POST /imports/text', () => ({
      body: { text: 'Mã xã\tadults_18_plus\n24301\t9410', sheet: 'Số liệu', left: ['nháp'] },
    }));
    openSite('/quan-tri/so-lieu-nen');
    const card = await lookAt('x');
    const choose = () =>
      userEvent.upload(
        within(card).getByLabelText('Chọn tệp Excel hoặc CSV'),
        new File(['bytes'], 'so-lieu.xlsx'),
      );
    await choose();
    expect(await within(card).findByText('Đã lấy trang “Số liệu”; không đọc: nháp.')).toBeVisible();
    const box = within(card).getByLabelText('Hoặc dán vào đây');
    expect(box).toHaveValue('Mã xã\tadults_18_plus\n24301\t9410');
    api.on('POST /imports/text', () => problem(422, 'table_file_macro', 'Tệp có macro nên không được nhận.'));
    await choose();
    expect(await within(card).findByText(/^Tệp có macro nên không được nhận\./u)).toBeVisible();
    expect(box).toHaveValue('Mã xã\tadults_18_plus\n24301\t9410');
  });

  test('begin in a new installation on the cut-off of the first week, else today', async () => {
    const site = openSite('/quan-tri/so-lieu-nen');
    expect(within(await fileCard()).getByLabelText('Áp dụng từ ngày')).toHaveValue('2025-10-08');
    site.unmount();
    api.on('GET /setup', () => ({
      body: { finished: false, steps: [], references: [], referencesOn: '2025-10-03', firstWeek: null },
    }));
    openSite('/quan-tri/so-lieu-nen');
    const day = within(await fileCard()).getByLabelText('Áp dụng từ ngày');
    await waitFor(() => {
      expect(day).toHaveValue('2025-10-03');
    });
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/quan-tri/so-lieu-nen');
    await lookAt('x');
    await screen.findByRole('row', { name: /20\.366/u });
    expect((await axe(container)).violations).toEqual([]);
  });
});
