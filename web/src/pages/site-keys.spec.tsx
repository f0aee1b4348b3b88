import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { pagesFor } from '../app/navigation.js';
import { questionOf } from '../features/site-keys/help-dialog.js';
import { setSearchOpen } from '../features/site-keys/search-open.js';
import type { Role, Session } from '../lib/session/session.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const communes = {
  asOf: null,
  items: [
    { code: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng' },
    { code: '24310', name: 'Ea Kar', fullName: 'Xã Ea Kar' },
  ],
};
const ALL = '/chi-tieu?period=2025-W40';

/** The page of goals, once it listens to keys. */
async function open() {
  figuresApi().on('GET /org-units', () => ({ body: communes }));
  const user = userEvent.setup();
  const site = openSite(ALL);
  await screen.findByRole('row', { name: /Chỉ tiêu số 2/u });
  await waitFor(
    async () => {
      await user.keyboard('?');
      expect(screen.queryByRole('dialog', { name: 'Trợ giúp và phím tắt' })).not.toBeNull();
    },
    { timeout: 5_000 },
  );
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  return { user, site };
}

describe('the keys of the site', () => {
  // This browser draws nothing, so nothing in it can be scrolled to.
  beforeAll(() => {
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(() => {
    setSearchOpen(false);
    window.localStorage.clear();
  });

  it('"/" finds a commune without marks, and Enter opens it in the week that is looked at', async () => {
    const { user, site } = await open();
    await user.keyboard('/');
    const box = await screen.findByRole('combobox', { name: /^Xã, phường, chỉ tiêu/u });
    await waitFor(() => {
      expect(box).toHaveFocus();
    });
    expect(await screen.findByRole('option', { name: /^0\./u })).toBeVisible();
    await user.keyboard('cuor dang');
    expect(await screen.findByRole('option', { name: /^Xã Cuôr Đăng/u })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(site.address()).toBe('/xa-phuong/24301?period=2025-W40');
    });
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    });
  });

  it('arrows choose among the results, and Escape gives the focus back to where it was', async () => {
    const { user } = await open();
    const link = screen.getAllByRole('link', { name: '2. Chỉ tiêu số 2' }).at(-1)!;
    link.focus();
    await user.keyboard('/');
    await waitFor(() => {
      expect(screen.getByRole('combobox', { name: /^Xã, phường, chỉ tiêu/u })).toHaveFocus();
    });
    const [first, second] = screen.getAllByRole('option');
    expect(first).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('combobox', { name: /^Xã, phường, chỉ tiêu/u })).toHaveAttribute(
      'aria-activedescendant',
      second!.id,
    );
    expect((await axe(screen.getByRole('dialog'))).violations).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(link).toHaveFocus();
    });
  });

  it('arrows and j, k go between the rows of a list', async () => {
    const { user } = await open();
    const rows = within(screen.getByRole('table', { name: /^Cần mỗi ngày/u })).getAllByRole('link');
    await user.keyboard('j');
    expect(rows[0]).toHaveFocus();
    await user.keyboard('{ArrowDown}j{ArrowUp}');
    expect(rows[1]).toHaveFocus();
    await user.keyboard('{End}');
    expect(rows.at(-1)).toHaveFocus();
  });

  it('are left alone while somebody types or chooses', async () => {
    const { user } = await open();
    screen.getByRole('combobox', { name: 'Kỳ báo cáo' }).focus();
    await user.keyboard('/?j');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('"?" names the keys of this page, says where to find what, and turns off keys that act alone', async () => {
    const { user } = await open();
    await user.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Trợ giúp và phím tắt' });
    expect(help).toHaveTextContent('Trong danh sách: dòng dưới, dòng trên');
    expect(help).not.toHaveTextContent('Trên bản đồ');
    expect(within(help).getByRole('link', { name: /^Bản đồ/u })).toHaveAttribute('href', '/ban-do');
    expect(within(help).getByRole('link', { name: 'Mười chỉ tiêu và định nghĩa' })).toBeVisible();
    expect((await axe(help)).violations).toEqual([]);
    await user.click(within(help).getByRole('checkbox', { name: /^Dùng phím tắt một ký tự/u }));
    await user.keyboard('{Escape}');
    await user.keyboard('/?');
    expect(screen.queryByRole('combobox', { name: /^Xã, phường, chỉ tiêu/u })).toBeNull();
    // The button still does what the key did.
    await user.click(screen.getAllByRole('button', { name: 'Tìm' })[0]!);
    expect(await screen.findByRole('dialog', { name: 'Tìm trong trang' })).toBeVisible();
  });

  it.each<Role>(['administrator', 'reviewer', 'director', 'commune_editor', 'commune_leader', 'viewer'])(
    'help says of every page of %s which question it answers',
    (role) => {
      const pages = pagesFor({ role } as Session).map(({ to }) => to);
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.filter((to) => questionOf(to) === null)).toEqual([]);
    },
  );

  it('a step to another page leads the focus to its heading', async () => {
    const { user } = await open();
    await user.click(screen.getAllByRole('link', { name: 'Bản đồ' })[0]!);
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    });
  });
});
