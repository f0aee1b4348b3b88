import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const unit = (code: string, fullName: string, closedOn: string | null) => ({
  code,
  fullName,
  openedOn: '2025-07-01',
  closedOn,
  predecessorNote: null,
});
let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /unit-changes', () => ({ body: { items: [] } }));
  api.on('GET /org-units', () => ({
    body: { items: [unit('22225', 'Xã Ea Bá', '2025-12-01'), unit('24301', 'Xã Cuôr Đăng', null)] },
  }));
});

describe('the list of units', () => {
  test('counts who is open today; one whose end is decided is there until then, and says so', async () => {
    openSite('/quan-tri/don-vi');
    const list = await screen.findByRole('region', { name: '2 xã, phường đang hoạt động' });
    expect(within(list).getByText('Xã Ea Bá')).toBeVisible();
    expect(list).toHaveTextContent('mã 22225 · từ 01/07/2025 · ngừng hoạt động từ 01/12/2025');
    expect(list).not.toHaveTextContent('mã 24301 · từ 01/07/2025 · ngừng');
  });
});
