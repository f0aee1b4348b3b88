import type { BoundaryHistoryDto, BoundaryPreviewDto } from '@contract/boundaries.js';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { CREDIT, loadedBoundaries } from '../test/boundary-figures.js';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const REASON = 'Công văn 45/SKHCN';
const { width, height, shapes } = loadedBoundaries().boundaries!;
const preview: BoundaryPreviewDto = {
  version: 0,
  file: { name: 'ranh-gioi.geojson', sha256: 'a'.repeat(64), bytes: 204_800, format: 'geojson' },
  layer: '',
  property: 'ma_xa',
  layers: [{ name: '', matched: 2 }],
  properties: [
    { name: 'ma_xa', matched: 2 },
    { name: 'cu', matched: 1 },
  ],
  ...{ width, height, shapes, outOf: 3 },
  missing: [{ orgUnit: '24303', fullName: 'Xã Đắk Liêng' }],
  repeated: [],
  faulty: [{ orgUnit: '24303', fullName: 'Xã Đắk Liêng', fault: 'not_closed' }],
  unknown: [{ code: '99999', name: 'Ngoài tỉnh' }],
  unknownCount: 1,
  ...{ pointsBefore: 20_000, pointsAfter: 5_000, packedBytes: 14_000 },
};
const loaded: BoundaryHistoryDto = {
  version: 1,
  items: [
    {
      ...{ version: 1, at: '2025-10-07T02:00:00Z', by: 'Lê Thị Quản Trị', reason: REASON },
      loaded: { fileName: 'ranh-gioi.geojson', credit: CREDIT, matched: 2 },
    },
  ],
};
let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /boundaries/history', () => ({ body: { version: 0, items: [] } }));
  api.on('POST /boundaries/preview', () => ({ body: preview }));
  api.on('POST /boundaries', () => ({ body: loaded }));
});

const file = new File(['{}'], 'ranh-gioi.geojson');
async function choose(): Promise<void> {
  await userEvent.upload(await screen.findByLabelText('Chọn tệp GeoJSON hoặc TopoJSON'), file);
}
async function record(): Promise<void> {
  await userEvent.type(screen.getByLabelText('Nguồn và ngày của ranh giới'), CREDIT);
  await userEvent.type(screen.getByLabelText('Lý do / số văn bản'), REASON);
  await userEvent.click(screen.getByRole('button', { name: 'Nạp ranh giới (2/3)' }));
}

describe('boundaries from a file', () => {
  test('are looked at first: how many communes, which are missing, broken or left out, and the picture', async () => {
    const { container } = openSite('/quan-tri/ranh-gioi');
    await choose();
    expect(await screen.findByText('Ghép được 2/3 xã, phường')).toBeVisible();
    expect(screen.getByText(/^Không có trong tệp: 1/u).closest('details')).toHaveTextContent('Xã Đắk Liêng');
    expect(screen.getByText('Xã Đắk Liêng (không khép kín)')).toBeVisible();
    expect(screen.getByText('99999 Ngoài tỉnh')).toBeVisible();
    expect(screen.getByRole('img', { name: /ranh giới của 2 xã/u })).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.selectOptions(screen.getByLabelText('Thuộc tính chứa mã xã'), 'cu');
    await waitFor(() => {
      expect(api.sent('POST').at(-1)?.query.get('property')).toBe('cu');
    });
  });

  test('are loaded with whose they are and why, from what was looked at', async () => {
    openSite('/quan-tri/ranh-gioi');
    await choose();
    await screen.findByText('Ghép được 2/3 xã, phường');
    expect(screen.getByRole('button', { name: /^Nạp ranh giới/u })).toBeDisabled();
    await record();
    expect(await screen.findByText('Đã nạp; bản đồ dùng ranh giới này từ bây giờ.')).toBeVisible();
    const sent = api.sent('POST').at(-1);
    expect([Object.fromEntries(sent!.query), sent!.file?.name]).toEqual([
      { version: '0', sha256: 'a'.repeat(64), credit: CREDIT, reason: REASON },
      'ranh-gioi.geojson',
    ]);
    expect(sent?.idempotencyKey).not.toBeNull();
    expect(screen.getByText('Bản đồ đang dùng ranh giới đã nạp của 2 xã, phường')).toBeVisible();
    expect(screen.getByText(`Nạp “ranh-gioi.geojson”: 2 xã, phường. Nguồn: ${CREDIT}`)).toBeVisible();
  });

  test('that somebody else changed meanwhile are looked at again; nothing is lost', async () => {
    api.on('POST /boundaries', () => problem(409, 'stale_definition', 'Đã có bản mới hơn'));
    openSite('/quan-tri/ranh-gioi');
    await choose();
    await screen.findByText('Ghép được 2/3 xã, phường');
    await record();
    await userEvent.click(await screen.findByRole('button', { name: 'Xem trước lại' }));
    await waitFor(() => {
      expect(api.sent('POST').at(-1)?.path).toBe('/boundaries/preview');
    });
  });

  test('of a file that is none are refused in the words of the server', async () => {
    api.on('POST /boundaries/preview', () => problem(422, 'boundary_file_not_json', 'Tệp không phải JSON.'));
    openSite('/quan-tri/ranh-gioi');
    await choose();
    expect(await screen.findByRole('alert')).toHaveTextContent('Tệp không phải JSON.');
    expect(screen.queryByRole('button', { name: /^Nạp ranh giới/u })).toBeNull();
  });

  test('are taken off with a reason', async () => {
    api.on('GET /boundaries/history', () => ({ body: loaded }));
    api.on('POST /boundaries/take-off', () => ({
      body: { version: 2, items: [{ ...loaded.items[0], version: 2, loaded: null }, ...loaded.items] },
    }));
    openSite('/quan-tri/ranh-gioi');
    const card = await screen.findByRole('region', { name: /^Gỡ ranh giới/u });
    await userEvent.type(within(card).getByLabelText('Lý do / số văn bản'), REASON);
    await userEvent.click(within(card).getByRole('button', { name: 'Gỡ ranh giới' }));
    expect(await screen.findByText('Bản đồ đang dùng ô vuông, chưa nạp ranh giới')).toBeVisible();
    expect(api.sent('POST').at(-1)?.body).toEqual({ version: 1, reason: REASON });
  });
});
