import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const version = (no: number, recordedAt: string, definitionVi: string) => ({
  code: 'adults_reached',
  version: no,
  recordedAt,
  by: null,
  reason: null,
  definition: {
    nameVi: 'Người trưởng thành đã được tiếp cận',
    nameEn: 'Adults reached',
    definitionVi,
    kind: 'count',
    reference: false,
  },
});
const now = version(2, '2025-10-07T03:00:00Z', 'Định nghĩa mới.');
const then = version(1, '2025-07-01T00:00:00Z', 'Định nghĩa cũ.');
let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /definitions/data-elements', () => ({ body: { items: [now] } }));
  api.on('GET /definitions/legends', () => ({ body: { items: [] } }));
  api.on('GET /definitions/data-elements/adults_reached/history', () => ({ body: { items: [now, then] } }));
});

describe('the catalogue as it was known at a moment', () => {
  test('leads to each definition as of that moment, to be read only, and back to now', async () => {
    openSite('/quan-tri/danh-muc');
    fireEvent.change(await screen.findByLabelText('Như đã biết lúc'), {
      target: { value: '2025-09-01T08:00' },
    });
    await screen.findByText('Đang xem danh mục như đã biết lúc 08:00 01/09/2025; chỉ xem.');
    await userEvent.click(await screen.findByRole('link', { name: 'Người trưởng thành đã được tiếp cận' }));
    const past = await screen.findByRole('region', { name: 'Nội dung như đã biết lúc 08:00 01/09/2025' });
    expect(past).toHaveTextContent('Định nghĩa cũ.');
    expect(past).not.toHaveTextContent('Định nghĩa mới.');
    expect(past).toHaveTextContent('Kiểusố nguyên');
    expect(past).toHaveTextContent('Là số liệu nền (mẫu số)không');
    expect(screen.queryByRole('button', { name: 'Ghi lại' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Về nội dung hiện hành' }));
    expect(await screen.findByLabelText('Định nghĩa (tiếng Việt)')).toHaveValue('Định nghĩa mới.');
  });

  test('says so where the definition did not exist yet', async () => {
    const { container } = openSite('/quan-tri/danh-muc/adults_reached?luc=2025-06-01T08:00');
    expect(await screen.findByText('Lúc 08:00 01/06/2025 chưa có nội dung này.')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });
});
