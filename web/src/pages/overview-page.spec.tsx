import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { figuresApi, periods } from '../test/figures-api.js';
import { goalCourse, goalCourses } from '../test/goal-courses.js';
import { CREDIT, loadedBoundaries } from '../test/boundary-figures.js';
import { communesOfMap } from '../test/map-figures.js';
import { gapItem, gaps, goal, laterGoal, overview, submissionStatus } from '../test/week-figures.js';

jest.setTimeout(40_000);

const finding = /Toàn tỉnh đạt 58,0%/u;

describe('the overview', () => {
  it('opens on the latest week that fell due and writes it into the address', async () => {
    figuresApi();
    const site = openSite('/');
    expect(await screen.findByRole('heading', { level: 1, name: finding })).toBeVisible();
    await waitFor(() => {
      expect(site.address()).toContain('period=2025-W40');
    });
    expect(screen.getByText('Ngày 86/103')).toBeVisible();
    expect(screen.getByText(/ngày 81\/103/u)).toBeVisible();
  });

  it('shows a gap of 0 and the shortfall of the communes at once', async () => {
    figuresApi();
    openSite('/?period=2025-W40');
    expect(
      await screen.findByText(/Toàn tỉnh đã đủ, nhưng các xã, phường chưa đạt còn thiếu 106\.980 người/u),
    ).toBeVisible();
    expect(await screen.findByText(/Toàn tỉnh đã đạt mục tiêu \(còn thiếu 0\)/u)).toBeVisible();
  });

  it('changes the week through the address, by the list and by the neighbours', async () => {
    figuresApi();
    const user = userEvent.setup();
    const site = openSite('/?period=2025-W40');
    await screen.findByRole('option', { name: /Tuần 41/u });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kỳ báo cáo' }), '2025-W41');
    await waitFor(() => {
      expect(site.address()).toContain('period=2025-W41');
    });
    expect(await screen.findByText(/đang mở, chưa khóa sổ/u)).toBeVisible();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Tuần sau' })).toBeDisabled();
    });
    await user.click(screen.getByRole('button', { name: 'Tuần trước' }));
    await waitFor(() => {
      expect(site.address()).toContain('period=2025-W40');
    });
    expect(screen.queryByText(/chưa khóa sổ/u)).not.toBeInTheDocument();
  });

  it('shows no figures for a week that has not opened, and leads to one that has', async () => {
    figuresApi();
    const user = userEvent.setup();
    const site = openSite('/?period=2025-W42');
    expect(await screen.findByRole('heading', { level: 1, name: /Chưa có số liệu: Tuần 42/u })).toBeVisible();
    expect(screen.queryByRole('heading', { name: finding })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Xem Tuần 40/u }));
    expect(await screen.findByRole('heading', { level: 1, name: finding })).toBeVisible();
    expect(site.address()).toContain('period=2025-W40');
  });

  it('lists what is to be done, each with the link that does it, reports first', async () => {
    figuresApi();
    openSite('/?period=2025-W40');
    const list = await screen.findByRole('region', { name: /^\d việc cần làm$/u });
    const links = within(list).getAllByRole('link');
    expect(links.length).toBeLessThanOrEqual(5 + 1); // What is done and the reports.
    expect(links[0]).toHaveTextContent('Nhắc 11 xã, phường chưa nộp báo cáo tuần 40');
    expect(links[0]).toHaveAttribute('href', '/tinh-trang-nop?period=2025-W40');
    expect(links.map((link) => link.getAttribute('href'))).toContain('/chi-tieu/3?period=2025-W40');
  });

  it('gives every chart its figures as a table, with a missing week missing', async () => {
    figuresApi();
    openSite('/?period=2025-W40');
    const table = await screen.findByRole('table', {
      name: 'Người trưởng thành được tiếp cận',
      hidden: true,
    });
    const row = within(table).getByRole('row', { name: /^39/u, hidden: true });
    expect(row).toHaveTextContent('chưa có số liệu');
    expect(row).not.toHaveTextContent('0%');
  });

  it('names the drawing of the burn-up and says what it shows', async () => {
    figuresApi();
    openSite('/?period=2025-W40');
    expect(await screen.findByTitle('Biểu đồ tiến độ: Người trưởng thành được tiếp cận')).toBeInTheDocument();
    expect(screen.getByText(/58% ngày 08\/10\/2025 \(Báo Đắk Lắk\)/u)).toBeVisible();
    expect(screen.getByText(/Chưa có số liệu các tuần: 39/u)).toBeVisible();
  });

  it('says where the pace leads, with its interval, and what becomes of the communes', async () => {
    figuresApi();
    openSite('/?period=2025-W40');
    const card = await screen.findByRole('region', { name: /mục tiêu 58%/u });
    expect(card).toHaveTextContent('Nếu mỗi nơi giữ tốc độ này, 71/102 xã, phường đạt 58%');
    expect(card).toHaveTextContent('Dự báo ngày 25/10/2025: 63,2% (61,0–66,4%)');
    expect(within(card).getByRole('link', { name: /^Cần mỗi ngày/u })).toHaveAttribute(
      'href',
      '/chi-tieu/0?period=2025-W40',
    );
  });

  it('shows where it is behind, and leads to the large map with the same week and goal', async () => {
    figuresApi();
    openSite('/?period=2025-W40');
    const map = await screen.findByRole('group', { name: /^Bản đồ ô vuông/u });
    expect(within(map).getByRole('link', { name: /Xã Cuôr Đăng: 37,6%, −8,0 điểm/u })).toHaveAttribute(
      'href',
      '/xa-phuong/24301?period=2025-W40',
    );
    expect(screen.getByRole('link', { name: /^Mở bản đồ lớn/u })).toHaveAttribute(
      'href',
      '/ban-do?period=2025-W40&indicator=adults_reached_rate',
    );
  });

  it('draws the boundaries that are loaded, small as it is', async () => {
    figuresApi().on('GET /boundaries', () => ({ body: loadedBoundaries() }));
    openSite('/?period=2025-W40');
    const map = await screen.findByRole('group', { name: /^Bản đồ ranh giới/u });
    expect(within(map).getAllByRole('link')[0]).toHaveAttribute('href', '/xa-phuong/24301?period=2025-W40');
    expect(screen.getByText(new RegExp(CREDIT, 'u'))).toBeVisible();
  });

  it('stands in the order in which it is asked: where it leads, what to do, goals, where, who, who has reported', async () => {
    figuresApi();
    openSite('/?period=2025-W40');
    await screen.findByRole('heading', { name: /thiếu báo cáo từ 3 tuần/u });
    await screen.findByRole('group', { name: /^Bản đồ ô vuông/u });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    const places = [
      /mục tiêu 58%/u,
      /^5 việc cần làm$/u,
      /chỉ tiêu/u,
      /thấp hơn kế hoạch/u,
      /xã, phường/u,
      /thiếu báo cáo/u,
    ];
    expect(headings.slice(-places.length)).toEqual(places.map((words) => expect.stringMatching(words)));
  });

  it('says in words what the cells of the heatmap show', async () => {
    figuresApi();
    openSite('/?period=2025-W40');
    const row = await screen.findByRole('row', { name: /Xã số 24302/u });
    expect(row).toHaveTextContent(/Đúng hạn.*Nộp muộn.*Trả lại/u);
    expect(
      screen.getByRole('heading', { name: '1 xã, phường thiếu báo cáo từ 3 tuần trở lên' }),
    ).toBeVisible();
  });

  it('keeps its place while it loads', async () => {
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    figuresApi();
    const instant = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      if ((input instanceof Request ? input.url : input.toString()).includes('/overview')) await waiting;
      return instant(input, init);
    };
    openSite('/?period=2025-W40');
    expect((await screen.findAllByText('Đang tải số liệu…')).length).toBeGreaterThan(2);
    answer();
    expect(await screen.findByRole('heading', { level: 1, name: finding })).toBeVisible();
  });

  it('tells a failure once, with the way on', async () => {
    const api = figuresApi().on('GET /overview', () => problem(500, 'internal', 'Máy chủ gặp lỗi.'));
    openSite('/?period=2025-W40');
    expect(await screen.findByText('Máy chủ gặp lỗi.')).toBeVisible();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
    api.on('GET /overview', () => ({ body: overview() }));
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByRole('heading', { level: 1, name: finding })).toBeVisible();
  });

  it('goes on with the rest when one part fails', async () => {
    figuresApi().on('GET /submission-status', () =>
      problem(500, 'internal', 'Không đọc được tình trạng nộp.'),
    );
    openSite('/?period=2025-W40');
    expect(await screen.findByText('Không đọc được tình trạng nộp.')).toBeVisible();
    expect(await screen.findByRole('heading', { level: 1, name: finding })).toBeVisible();
  });

  it('says when no week has opened yet', async () => {
    figuresApi().on('GET /periods', () => ({
      body: { ...periods, items: [], current: null, latestDue: null },
    }));
    openSite('/');
    expect(await screen.findByText(/Chưa có kỳ báo cáo nào mở/u)).toBeVisible();
  });

  it('holds before the first report: nothing is shown as zero', async () => {
    const nothing = {
      value: null,
      status: 'no_data',
      dataStatus: 'no_data',
      numerator: null,
      denominator: null,
      plan: null,
      planDifference: null,
      gapPoints: null,
      gapCount: null,
      surplus: null,
      cutOffAt: null,
      coverage: null,
      communesWithFigure: 0,
      communesCarried: 0,
      shortfall: null,
      communesReached: 0,
      communesOnTrack: 0,
      communesBehind: 0,
      communesFarBehind: 0,
      communesNoData: 102,
      change: null,
    } as const;
    const unknown = {
      forecast: null,
      pace: { one: null, two: null },
      missingCount: null,
      perDayNeeded: null,
      ifKept: null,
    };
    figuresApi()
      .on('GET /overview', () => ({
        body: overview({ goals: [goal(nothing), laterGoal('1', 'no_data', nothing)] }),
      }))
      .on('GET /gaps', () => ({ body: gaps([gapItem('24301', null)], { goal: goal(nothing) }) }))
      .on('GET /goal-courses', () => ({
        body: goalCourses({ goals: [goalCourse({ ...nothing, ...unknown, points: [], published: [] })] }),
      }))
      .on('GET /communes', () => ({ body: { ...communesOfMap(), items: [] } }))
      .on('GET /submission-status', () => ({ body: submissionStatus({ weeks: [], items: [] }) }));
    openSite('/?period=2025-W40');
    expect(await screen.findByRole('heading', { level: 1, name: /chưa có số liệu/u })).toBeVisible();
    expect(await screen.findByText('Chưa có tuần nào đến hạn.')).toBeVisible();
    expect(screen.queryByText(/^0,0%/u)).not.toBeInTheDocument();
  });

  it('has no accessibility fault', async () => {
    figuresApi();
    const { container } = openSite('/?period=2025-W40');
    await screen.findByRole('heading', { name: /thiếu báo cáo từ 3 tuần/u });
    await screen.findByTitle(/^Biểu đồ tiến độ/u);
    expect((await axe(container)).violations).toEqual([]);
  });
});
