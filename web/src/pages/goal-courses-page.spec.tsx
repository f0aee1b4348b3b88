import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { explainedProvince } from '../test/explained-figures.js';
import { problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { goalCourses } from '../test/goal-courses.js';
import { communesOfMap } from '../test/map-figures.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const ALL = '/chi-tieu?period=2025-W40';
const ONE = '/chi-tieu/2?period=2025-W40';

describe('the page of goals', () => {
  it('is headed by which goals will be missed, and puts them first, the headline before all', async () => {
    figuresApi();
    openSite(ALL);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      '1/3 chỉ tiêu đã đạt mục tiêu; khó đạt: số 2; chưa dự báo được: số 4',
    );
    const found = await screen.findAllByRole('heading', { level: 2 });
    const cards = found.map(({ textContent }) => textContent);
    expect(cards.slice(0, 4).map((title) => title.slice(0, 2))).toEqual(['0.', '2.', '4.', '1.']);
  });

  it('says of each where it leads and what it needs a day, in a table beside the drawings', async () => {
    figuresApi();
    openSite(ALL);
    const row = await screen.findByRole('row', { name: /Chỉ tiêu số 2/u });
    expect(row).toHaveTextContent('12 người');
    expect(row).toHaveTextContent('+845');
    expect(row).toHaveTextContent('80,0% (78,0–82,0%)');
    const without = screen.getByRole('row', { name: /Chỉ tiêu số 4/u });
    expect(within(without).getAllByText('–').length).toBeGreaterThan(2);
    expect(without).toHaveTextContent('chưa có số liệu');
  });

  it('leads from a goal to its own page, in the same week', async () => {
    figuresApi();
    openSite(ALL);
    const [link] = await screen.findAllByRole('link', { name: '2. Chỉ tiêu số 2' });
    expect(link).toHaveAttribute('href', ONE);
  });

  it('tells what went wrong, and that of a campaign without goals there is nothing to show', async () => {
    figuresApi().on('GET /goal-courses', () => problem(500, 'unexpected', 'Máy chủ gặp lỗi'));
    openSite(ALL);
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('of a campaign without goals says so', async () => {
    figuresApi().on('GET /goal-courses', () => ({ body: goalCourses({ goals: [] }) }));
    openSite(ALL);
    expect(await screen.findByText('Đợt này chưa có chỉ tiêu nào.')).toBeVisible();
  });

  it('has no barrier that axe finds', async () => {
    figuresApi();
    const { container } = openSite(ALL);
    await screen.findByRole('row', { name: /Chỉ tiêu số 2/u });
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('the page of one goal', () => {
  it('is headed by where it leads, with the pace, the past error and where the plan begins', async () => {
    figuresApi();
    openSite(ONE);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Khó đạt mục tiêu 100%: giữ tốc độ này thì ngày 25/10 đạt 80,0% (78,0–82,0%), thiếu 20,0 điểm',
    );
    expect(await screen.findByText(/lệch trung bình 0,8; 6\/8 lần kết quả nằm trong khoảng/u)).toBeVisible();
    expect(screen.getByText(/tính từ 0%? ngày 15\/07\/2025/u)).toBeVisible();
    expect(screen.getByRole('heading', { name: /71\/102 xã, phường đạt 58%/u })).toBeVisible();
  });

  it('leads to definition and formula, and to the communes behind it', async () => {
    figuresApi();
    openSite(ONE);
    expect(await screen.findByRole('link', { name: /Định nghĩa, công thức/u })).toHaveAttribute(
      'href',
      '/giai-thich/indicator_2/66/2025-W40',
    );
  });

  it('says what it counts, how it is computed and on whose word, on the page itself', async () => {
    figuresApi().on('GET /explain', () => ({ body: explainedProvince() }));
    openSite(ONE);
    const definition = await screen.findByRole('region', { name: 'Định nghĩa' });
    expect(definition).toHaveTextContent(
      'Số người từ 18 tuổi đã được tiếp cận chia cho số người từ 18 tuổi.',
    );
    expect(definition).toHaveTextContent('Nguồn: đề xuất của sản phẩm.');
    expect(screen.getByRole('region', { name: 'Cách tính' })).toHaveTextContent(/Người trưởng thành.*÷/u);
    expect(screen.getByRole('region', { name: 'Mục tiêu và kế hoạch' })).toHaveTextContent('58%');
  });

  it('lists its communes, the furthest behind first, and leads to all of them in the same week and goal', async () => {
    const known = communesOfMap();
    const statuses = ['on_track', 'no_data', 'far_behind'] as const;
    const items = known.items.map((item, index) => ({
      ...item,
      fullName: `Xã số ${String(index + 1)}`,
      status: statuses[index]!,
    }));
    figuresApi()
      .on('GET /explain', () => ({ body: explainedProvince() }))
      .on('GET /communes', () => ({ body: { ...known, items } }));
    openSite(ONE);
    const table = await screen.findByRole('table', { name: 'Từng xã, phường' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('link', { name: /^Xã số/u }).textContent)).toEqual([
      'Xã số 3',
      'Xã số 1',
      'Xã số 2',
    ]);
    expect(screen.getByRole('link', { name: /^Tìm, lọc, so sánh/u })).toHaveAttribute(
      'href',
      '/xa-phuong?period=2025-W40&indicator=indicator_2&sort=status',
    );
  });

  it('of a number that the campaign has not says so, and leads back', async () => {
    figuresApi();
    openSite('/chi-tieu/77?period=2025-W40');
    expect(await screen.findByText('Đợt này không có chỉ tiêu số 77.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Tất cả chỉ tiêu' })).toBeVisible();
  });
});
