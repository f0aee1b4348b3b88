import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { explainedProvince } from '../test/explained-figures.js';
import { explainedMerged, explainedMergedTotal } from '../test/explained-merged.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

describe('the explanation of a commune formed by a merger', () => {
  it('tells of a merged commune unit by unit, names those without a figure, and leads on to each', async () => {
    figuresApi().on('GET /explain', () => ({ body: explainedMerged() }));
    openSite('/giai-thich/adults_reached_rate/29001/2025-W41');
    expect(await screen.findByText('Tuần 41: chưa nhập, nên dùng số liệu tuần 40.')).toBeVisible();
    expect(screen.getByText('Chưa có số liệu: Xã Yang Mao. Đơn vị thiếu không tính là 0.')).toBeVisible();
    const units = within(
      screen.getByRole('list', { name: 'Cộng từ các đơn vị trước khi sáp nhập' }),
    ).getAllByRole('listitem');
    const blocks = units.filter(({ parentElement }) =>
      parentElement!.getAttribute('aria-label')?.startsWith('Cộng'),
    );
    expect(blocks).toHaveLength(4);
    const [first, second, without, out] = blocks as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    expect(first).toHaveTextContent(/Xã Cuôr Đăng10\.000 ngườiSố liệu tuần 40\..*NhậpNguyễn Thị Nhập/u);
    expect(first).toHaveTextContent(/Ký nộpLê Văn Ký.*Duyệtchưa duyệt/u);
    expect(within(first).getByRole('link', { name: /Xã Cuôr Đăng, 10\.000 người/u })).toHaveAttribute(
      'href',
      '/giai-thich/muc.adults_reached/24301/2025-W40',
    );
    expect(second).toHaveTextContent(/chỉ hiện với xã, phường đó và cấp tỉnh/u);
    expect(without).toHaveTextContent(/Xã Yang Maochưa có số liệu/u);
    expect(without).not.toHaveTextContent('0 người');
    expect(out).toHaveTextContent('Không cộng vào tổng: còn thiếu số khác cần để tính.');
  });

  it('asks for the units of today where the address says so, and keeps them on the way', async () => {
    const asked = figuresApi().on('GET /explain', ({ query }) => ({
      body: query.get('orgUnit') === '66' ? explainedProvince({ units: 'today' }) : explainedMerged(),
    }));
    const units = () =>
      asked.asked.filter(({ path }) => path === '/explain').map(({ query }) => query.get('units'));
    const user = userEvent.setup();
    openSite('/giai-thich/adults_reached_rate/29001/2025-W40?units=today');
    await user.click(await screen.findByRole('link', { name: /Xem số toàn tỉnh/u }));
    expect(await screen.findByRole('link', { name: /Xã Cuôr Đăng, 53,0%/u })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/24301\/2025-W40\?units=today$/u),
    );
    expect(units()).toEqual(['today', 'today']);
  });

  it('folds the weeks of a total away under each unit; each leads to its own report', async () => {
    figuresApi().on('GET /explain', () => ({ body: explainedMergedTotal() }));
    const user = userEvent.setup();
    openSite('/giai-thich/sessions_count/29001/2025-W41');
    const weeks = await screen.findAllByText('Cộng 2 kỳ từ đầu đợt');
    const [first] = weeks.filter(({ tagName }) => tagName === 'SUMMARY');
    const week = { name: /28 người, Tuần 40/u } as const;
    expect(screen.getByRole('link', week)).not.toBeVisible();
    await user.click(first!);
    expect(screen.getByRole('link', week)).toBeVisible();
    expect(screen.getByRole('link', week)).toHaveAttribute(
      'href',
      '/giai-thich/muc.adults_reached/24301/2025-W40',
    );
    expect(screen.getByText(/Tổng này thiếu 1 kỳ/u)).toBeVisible();
  });

  it('is shown on an address over a page, too, with the units of today', async () => {
    const asked = figuresApi().on('GET /explain', () => ({ body: explainedMerged() }));
    openSite('/?period=2025-W41&giaiThich=adults_reached_rate~29001~2025-W40~today');
    const dialog = await screen.findByRole('dialog', { name: 'Giải thích số liệu' });
    await within(dialog).findByRole('list', { name: /^Cộng từ/u });
    expect(asked.asked.find(({ path }) => path === '/explain')!.query.get('units')).toBe('today');
    expect(within(dialog).getByRole('link', { name: 'Mở thành trang riêng' })).toHaveAttribute(
      'href',
      expect.stringMatching(/29001\/2025-W40\?units=today$/u),
    );
  });

  it('has no accessibility fault', async () => {
    figuresApi().on('GET /explain', () => ({ body: explainedMerged() }));
    const page = openSite('/giai-thich/adults_reached_rate/29001/2025-W41');
    await screen.findByRole('list', { name: /^Cộng từ/u });
    expect((await axe(page.container)).violations).toEqual([]);
  });
});
