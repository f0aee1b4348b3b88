import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { I18nProvider } from '../lib/i18n/i18n.js';
import { publishedVi } from '../lib/i18n/vi/published.js';
import { addTexts } from '../lib/i18n/vietnamese.js';
import { CREDIT, loadedBoundaries } from '../test/boundary-figures.js';
import { FakeApi, problem } from '../test/fake-api.js';
import { publicSnapshot } from '../test/public-snapshot.js';
import { PublicPage } from './public-page.js';

jest.setTimeout(40_000);
addTexts(publishedVi);

beforeEach(() => {
  // The page of a spec has no height to be scrolled over.
  Element.prototype.scrollIntoView = () => undefined;
  window.history.replaceState(null, '', '/cong-khai');
});

const published = () =>
  new FakeApi().on('GET /public/snapshot', ({ query }) => {
    const period = query.get('period') ?? '2025-W40';
    return { body: publicSnapshot({ period }) };
  });
const open = (address = '/cong-khai') => {
  window.history.replaceState(null, '', address);
  return render(
    <I18nProvider>
      <PublicPage />
    </I18nProvider>,
  );
};

describe('the published page', () => {
  it('says first how the province stands, in three numbers, marked as simulated', async () => {
    published();
    open();
    expect(await screen.findByRole('heading', { level: 1, name: /^Toàn tỉnh đạt 58,0%/u })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Xã, phường báo cáo' })).toHaveTextContent('2/3');
    expect(screen.getByRole('region', { name: /^Người trưởng thành/u })).toHaveTextContent(
      '1.372.909/2.366.720 người',
    );
    expect(screen.getByRole('region', { name: 'Chỉ tiêu đạt hoặc đúng tiến độ' })).toHaveTextContent('0/1');
    expect(screen.getByText('Mọi số liệu trên trang này đều là mô phỏng.')).toBeVisible();
  });

  it('finds a commune without marks, keeps it in the address, and goes back', async () => {
    published();
    open();
    await userEvent.type(await screen.findByRole('searchbox'), 'cuor dang{Enter}');
    expect(await screen.findByRole('heading', { name: /^Xã Cuôr Đăng đạt 61,2%/u })).toBeVisible();
    expect(window.location.search).toBe('?xa=24301');
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ chọn' }));
    expect(window.location.search).toBe('');
    await act(async () => {
      window.history.replaceState(null, '', '/cong-khai?xa=24303');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(await screen.findByRole('heading', { name: /^Xã Đắk Liêng chưa có số liệu/u })).toBeVisible();
  });

  it('shows the goals of the province while no commune is chosen', async () => {
    published();
    open();
    const table = within(await screen.findByRole('table', { name: 'Tỉnh Đắk Lắk' }));
    expect(table.getAllByRole('rowheader')).toHaveLength(2);
    expect(table.getByRole('row', { name: /CBCCVC/u })).toHaveTextContent('40,0%40/100');
  });

  it('tells what is missing from what is withheld, and shows neither as zero', async () => {
    published();
    open('/cong-khai?xa=24301');
    const table = within(await screen.findByRole('table', { name: 'Xã Cuôr Đăng' }));
    expect(table.getByRole('row', { name: /CBCCVC/u })).toHaveTextContent(
      'không công bố: nhóm dưới 10 người',
    );
    expect(table.queryByText(/^0/u)).toBeNull();
  });

  it('lists communes by name and not by how they stand', async () => {
    published();
    open();
    await userEvent.click(await screen.findByText('Bảng số liệu của mọi xã, phường, theo tên'));
    const table = await screen.findByRole('table', { name: /^Bảng số liệu/u });
    const names = within(table)
      .getAllByRole('rowheader')
      .map((head) => head.textContent);
    expect(names).toEqual(['Xã Cuôr Đăng', 'Xã Ea Kar', 'Xã Đắk Liêng']);
  });

  it('has a map that is one stop of the Tab key, with arrows between communes', async () => {
    published();
    open();
    const map = await screen.findByRole('group', { name: /^Bản đồ ô vuông/u });
    const tiles = within(map).getAllByRole('link');
    expect(tiles.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() => {
      tiles[0]?.focus();
    });
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toHaveAccessibleName('Xã Đắk Liêng: chưa có số liệu');
    await userEvent.keyboard('{Enter}');
    expect(window.location.search).toBe('?xa=24303');
  });

  it('draws the boundaries that are loaded, with their credit, and keeps its squares where they cannot be had', async () => {
    const { version, boundaries } = loadedBoundaries();
    const { width, height } = boundaries!;
    const api = new FakeApi()
      .on('GET /public/snapshot', () => ({
        body: publicSnapshot({ boundaries: { version, width, height } }),
      }))
      .on('GET /public/boundaries', () => ({ body: { boundaries } }));
    const { container, unmount } = open('/cong-khai?xa=24302');
    const map = await screen.findByRole('group', { name: /^Bản đồ ranh giới/u });
    const shapes = within(map).getAllByRole('link');
    expect(shapes.map((one) => [one.getAttribute('tabindex'), one.getAttribute('aria-current')])).toEqual([
      ['-1', null],
      ['0', 'true'],
    ]);
    expect(screen.getByText(`Ranh giới: ${CREDIT}. Đã giản lược để hiển thị.`)).toBeVisible();
    expect(screen.getByText(/^Chưa có ranh giới: Xã Đắk Liêng/u)).toBeVisible();
    await userEvent.click(shapes[0]!);
    expect(window.location.search).toBe('?xa=24301');
    expect((await axe(container)).violations).toEqual([]);
    unmount();
    api.on('GET /public/boundaries', () => problem(503, 'busy', 'Hệ thống đang bận'));
    open();
    expect(await screen.findByRole('group', { name: /^Bản đồ ô vuông/u })).toBeVisible();
  });

  it('goes to another published week, gives the files, and the card of what is chosen', async () => {
    published();
    open('/cong-khai?xa=24302');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Tuần đã công bố' }),
      '2025-W39',
    );
    expect(window.location.search).toBe('?tuan=2025-W39&xa=24302');
    const csv = await screen.findByRole('link', { name: 'Tải CSV' });
    expect(csv).toHaveAttribute('href', expect.stringContaining('/api/public/snapshot.csv?period=2025-W'));
    expect(
      screen.getByRole<HTMLTextAreaElement>('textbox', { name: /hiện số liệu mới nhất của Xã Ea Kar/u })
        .value,
    ).toContain('/cong-khai/the/24302');
  });

  it('says so while nothing is published, or not the week of the address, and tells what went wrong', async () => {
    new FakeApi().on('GET /public/snapshot', () => problem(404, 'nothing_published', 'Chưa công bố'));
    const { unmount } = open();
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Chưa có số liệu nào được công bố' }),
    ).toBeVisible();
    unmount();
    open('/cong-khai?tuan=2025-W38');
    expect(await screen.findByRole('link', { name: 'Xem tuần mới nhất' })).toHaveAttribute(
      'href',
      '/cong-khai',
    );
  });

  it('tells of a failure and tries again', async () => {
    const api = new FakeApi().on('GET /public/snapshot', () => problem(503, 'busy', 'Hệ thống đang bận'));
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent('Hệ thống đang bận');
    api.on('GET /public/snapshot', () => ({ body: publicSnapshot() }));
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByRole('searchbox')).toBeVisible();
  });

  it('speaks English', async () => {
    published();
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: /the province is at 58.0%/u })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Tiếng Việt' }));
  });

  it('has no barrier that axe finds', async () => {
    published();
    const { container } = open('/cong-khai?xa=24301');
    await screen.findByRole('table', { name: 'Xã Cuôr Đăng' });
    expect((await axe(container)).violations).toEqual([]);
  });
});
