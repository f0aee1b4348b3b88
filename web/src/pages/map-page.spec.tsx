import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { CREDIT, loadedBoundaries } from '../test/boundary-figures.js';
import { problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { communesOfMap, tileMap } from '../test/map-figures.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const ADDRESS = '/ban-do?period=2025-W40&indicator=adults_reached_rate';
const api = () =>
  figuresApi()
    .on('GET /communes', () => ({ body: communesOfMap() }))
    .on('GET /map', () => ({ body: tileMap() }));

describe('the map', () => {
  it('is headed by how many are below plan, with the sorted list and the counts of each class beside it', async () => {
    api();
    openSite(ADDRESS);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      '1/2 xã, phường có số liệu thấp hơn kế hoạch; 1 chưa có số liệu',
    );
    const list = await screen.findByRole('region', { name: /^Thấp hơn kế hoạch nhiều nhất: / });
    const names = within(list)
      .getAllByRole('rowheader')
      .map((head) => within(head).getByRole('link').textContent);
    expect(names).toEqual(['Xã Cuôr Đăng', 'Xã Ea Kar', 'Xã Đắk Liêng']);
    expect(within(list).getByRole('row', { name: /Đắk Liêng/u })).toHaveTextContent('chưa có số liệu');
  });

  it('is one stop of the Tab key; arrows go between communes, and a line says what each is', async () => {
    api();
    openSite(ADDRESS);
    const map = await screen.findByRole('group', { name: /^Bản đồ ô vuông/u });
    const tiles = within(map).getAllByRole('link');
    expect(tiles.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() => {
      tiles[0]?.focus();
    });
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(
      'Xã Ea Kar: 53,0%, +7,4 điểm so với kế hoạch, Đúng tiến độ',
    );
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAccessibleName('Xã Đắk Liêng: chưa có số liệu');
    expect(await screen.findByText('Xã Đắk Liêng: chưa có số liệu')).toBeVisible();
  });

  it('goes back through the weeks, and the address keeps the week', async () => {
    api();
    const site = openSite(ADDRESS);
    const slider = await screen.findByRole('slider', { name: 'Tuần' });
    expect(slider).toHaveAttribute('aria-valuetext', 'Tuần 40');
    fireEvent.change(slider, { target: { value: '0' } });
    await waitFor(() => {
      expect(site.address()).toContain('tuan=2025-W39');
    });
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
        '1/3 xã, phường có số liệu thấp hơn kế hoạch',
      );
    });
  });

  it('of a province that loaded its boundaries shows them, with their credit, and the communes without one beside it', async () => {
    api().on('GET /boundaries', () => ({ body: loadedBoundaries() }));
    const site = openSite(ADDRESS);
    const map = await screen.findByRole('group', { name: /^Bản đồ ranh giới/u });
    const shapes = within(map).getAllByRole('link');
    expect([shapes.length, shapes.filter((one) => one.getAttribute('tabindex') === '0').length]).toEqual([
      2, 1,
    ]);
    expect(screen.getByText(`Ranh giới: ${CREDIT}. Đã giản lược để hiển thị.`)).toBeVisible();
    const beside = screen.getByRole('region', { name: 'Chưa có ranh giới trong tệp (1)' });
    expect(within(beside).getByRole('link')).toHaveTextContent('Xã Đắk Liêng: chưa có số liệu');
    expect(screen.getByText('chưa có số liệu:', { exact: false, selector: 'li span' })).toHaveTextContent(
      '1',
    );
    act(() => {
      shapes[0]?.focus();
    });
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(
      'Xã Ea Kar: 53,0%, +7,4 điểm so với kế hoạch, Đúng tiến độ',
    );
    expect((await axe(site.container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('link', { name: 'Ô vuông' }));
    expect(await screen.findByRole('group', { name: /^Bản đồ ô vuông/u })).toBeVisible();
    expect(site.address()).toContain('ve=o-vuong');
    expect(screen.getByRole('link', { name: 'Ô vuông' })).toHaveAttribute('aria-current');
  });

  it('still has its squares where the boundaries cannot be had', async () => {
    api().on('GET /boundaries', () => problem(404, 'not_found', 'Không tìm thấy'));
    openSite(ADDRESS);
    expect(await screen.findByRole('group', { name: /^Bản đồ ô vuông/u })).toBeVisible();
    expect(screen.queryByRole('navigation', { name: 'Cách vẽ bản đồ' })).toBeNull();
  });

  it('tells what went wrong', async () => {
    api().on('GET /map', () => problem(500, 'unexpected', 'Máy chủ gặp lỗi'));
    openSite(ADDRESS);
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('has no barrier that axe finds', async () => {
    api();
    const { container } = openSite(ADDRESS);
    await screen.findByRole('group', { name: /^Bản đồ ô vuông/u });
    expect((await axe(container)).violations).toEqual([]);
  });
});
