import { describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  explainedCommune,
  explainedElement,
  explainedProvince,
  explainedReport,
} from '../test/explained-figures.js';
import { problem, type FakeApi } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const api = (): FakeApi =>
  figuresApi()
    .on('GET /explain', ({ query }) => ({
      body: query.get('orgUnit') === '66' ? explainedProvince() : explainedCommune(),
    }))
    .on('GET /explain/element', () => ({ body: explainedElement() }));

const panel = () => screen.findByRole('dialog', { name: 'Giải thích số liệu' });
const figureOf = (name: RegExp) => screen.findByRole('link', { name });
const HEADLINE = /^Giải thích số liệu: 58,0%, Người trưởng thành được tiếp cận$/u;

describe('the explanation over a page', () => {
  it('opens from the headline of the overview, has an address, and closes by "back"', async () => {
    api();
    const user = userEvent.setup();
    const site = openSite('/?period=2025-W40');
    await user.click(await figureOf(HEADLINE));
    const dialog = await panel();
    expect(await within(dialog).findByText('1.372.909 ÷ 2.366.720 × 100 = 58,0%')).toBeVisible();
    expect(decodeURIComponent(site.address())).toContain('giaiThich=adults_reached_rate~66~2025-W40');
    expect(site.address()).toContain('period=2025-W40');
    act(() => {
      site.router.history.back();
    });
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(site.address()).not.toContain('giaiThich');
  });

  it('gives the focus back to the figure when Escape closes it', async () => {
    api();
    const user = userEvent.setup();
    const site = openSite('/?period=2025-W40');
    const figure = await figureOf(HEADLINE);
    await user.click(figure);
    await within(await panel()).findByText(/× 100 = 58,0%/u);
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(figure).toHaveFocus();
    });
    expect(site.address()).toBe('/?period=2025-W40');
  });

  it('goes on to a commune, and closing leads back to the page, not to the step before', async () => {
    api();
    const user = userEvent.setup();
    const site = openSite('/?period=2025-W40');
    await user.click(await figureOf(HEADLINE));
    const dialog = await panel();
    await user.click(await within(dialog).findByRole('link', { name: /Xã Cuôr Đăng, 53,0%/u }));
    expect(await within(dialog).findByText('10.785 ÷ 20.366 × 100 = 53,0%')).toBeVisible();
    expect(decodeURIComponent(site.address())).toContain('giaiThich=adults_reached_rate~24301~2025-W40');
    await user.click(within(dialog).getByRole('button', { name: 'Đóng phần giải thích' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(site.address()).toBe('/?period=2025-W40');
  });

  it('opens the same for whoever is given the address, over any page; closing keeps the page', async () => {
    api();
    const user = userEvent.setup();
    const site = openSite('/khoang-cach?period=2025-W40&giaiThich=adults_reached_rate~24301~2025-W40');
    const dialog = await panel();
    expect(
      await within(dialog).findByRole('heading', { name: /Xã Cuôr Đăng đúng tiến độ: 53,0%/u }),
    ).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(site.address()).toMatch(/^\/khoang-cach\?period=2025-W40/u);
    expect(site.address()).not.toContain('giaiThich');
  });

  it('is not opened by an address that cannot be read', async () => {
    api();
    openSite('/?period=2025-W40&giaiThich=<script>');
    await figureOf(HEADLINE);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('opens from the goals, totals and weekly figures of a commune', async () => {
    const asked = api();
    const user = userEvent.setup();
    const site = openSite('/xa-phuong/24301?period=2025-W40');
    const row = await screen.findByRole('row', { name: /Thành viên tổ/u });
    await user.click(within(row).getByRole('link', { name: 'Giải thích số liệu: 180, Thành viên tổ' }));
    expect(
      await within(await panel()).findByRole('heading', { name: 'Thành viên tổ: 180 người' }),
    ).toBeVisible();
    expect(decodeURIComponent(site.address())).toContain('giaiThich=muc.team_members~24301~2025-W40');
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    for (const name of [
      /: 46 buổi, Lớp/u,
      /: 41,3%, Người trưởng thành/u,
      /: 58,0%, Toàn tỉnh/u,
      /: Đã có, Xã, phường có/u,
    ])
      expect(screen.getByRole('link', { name })).toBeVisible();
    expect(asked.asked.filter(({ path }) => path === '/explain/element')).toHaveLength(1);
  });
});

describe('what is behind a figure of the province', () => {
  const address = '/?period=2025-W40&giaiThich=adults_reached_rate~66~2025-W40';

  it('is told as a bar with its words', async () => {
    api();
    openSite(address);
    const dialog = await panel();
    expect(
      await within(dialog).findByRole('img', {
        name: /1 có số liệu của kỳ này, 1 dùng lại số liệu kỳ trước, 1 chưa có số liệu/u,
      }),
    ).toBeVisible();
    expect(within(dialog).getByText('(1 từ tuần 39)')).toBeVisible();
    expect(within(dialog).getByText('Số liệu mô phỏng')).toBeVisible();
  });

  it('can be searched without marks, sorted and narrowed, and never shows a missing figure as 0', async () => {
    api();
    const user = userEvent.setup();
    openSite(address);
    const dialog = await panel();
    const table = await within(dialog).findByRole('table', { name: /^Từng xã, phường/u });
    const names = () =>
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent);
    expect(names().map((name) => name.split(/\d|số|chưa/u)[0])).toEqual([
      'Xã Cuôr Đăng',
      'Xã Ea Kar',
      'Xã Yang Mao',
    ]);
    expect(within(table).getByRole('row', { name: /Yang Mao/u })).toHaveTextContent('chưa có số liệu–');
    await user.selectOptions(within(dialog).getByLabelText('Xếp theo'), 'high');
    expect(names()[0]).toContain('Ea Kar');
    await user.selectOptions(within(dialog).getByLabelText('Tình trạng'), 'missing');
    expect(names()).toHaveLength(1);
    await user.selectOptions(within(dialog).getByLabelText('Tình trạng'), 'all');
    await user.type(within(dialog).getByLabelText('Tìm xã, phường'), 'cuor dang');
    expect(names()).toEqual([expect.stringContaining('Cuôr Đăng')]);
  });
});

describe('a page of its own', () => {
  it('tells the chain of a value: who, when, how, why, in place of what', async () => {
    api();
    const user = userEvent.setup();
    openSite('/giai-thich/adults_reached_rate/24301/2025-W40');
    expect(
      await screen.findByRole('heading', { level: 1, name: /Xã Cuôr Đăng đúng tiến độ/u }),
    ).toBeVisible();
    const valueOf = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;
    expect(valueOf('Nhập')).toHaveTextContent(
      'Nguyễn Thị Nhập · 12:00 02/10/2025 · dán từ bảng tínhLý do: Bổ sung buôn Cuôr',
    );
    expect(valueOf('Ký nộp')).toHaveTextContent('Lê Văn Ký · 13:00 02/10/2025');
    expect(valueOf('Duyệt')).toHaveTextContent('chưa duyệt');
    expect(valueOf('Thay cho')).toHaveTextContent('10.200 người, ký 11:00 02/10/2025');
    await user.click(screen.getByText('Xem lịch sử số này (3 lần ghi)'));
    const acts = within(screen.getByRole('list', { name: /Lịch sử của số này/u })).getAllByRole('listitem');
    expect(acts.map((one) => one.textContent)).toEqual([
      expect.stringContaining('3. Ký nộp · không đổi'),
      expect.stringContaining('từ 10.200 người thành 10.785 người'),
      expect.stringContaining('từ trống thành 10.200 người'),
    ]);
  });

  it('names the decision that a declaration rests on', async () => {
    const beside = [
      {
        dataElement: 'a',
        nameVi: 'Số, ký hiệu quyết định',
        nameEn: 'Number',
        kind: 'text',
        value: '15/QĐ-UBND',
      },
      { dataElement: 'b', nameVi: 'Ngày quyết định', nameEn: 'Date', kind: 'date', value: '2025-07-20' },
    ] as const;
    const [term, reference] = explainedCommune().terms!;
    const report = explainedReport({ beside: [...beside] });
    api().on('GET /explain', () => ({
      body: explainedCommune({ terms: [{ ...term!, report }, reference!] }),
    }));
    openSite('/giai-thich/adults_reached_rate/24301/2025-W40');
    expect(await screen.findByText('15/QĐ-UBND')).toBeVisible();
    expect(screen.getByText('20/07/2025')).toBeVisible();
  });

  it('says what another commune may not see', async () => {
    const hidden = explainedReport({ seen: 'counted', entered: null });
    const [term, reference] = explainedCommune().terms!;
    api().on('GET /explain', () => ({
      body: explainedCommune({ terms: [{ ...term!, report: hidden }, reference!] }),
    }));
    openSite('/giai-thich/adults_reached_rate/24301/2025-W40');
    expect(await screen.findByText(/chỉ hiện với xã, phường đó và cấp tỉnh/u)).toBeVisible();
    expect(screen.queryByText('Nhập', { selector: 'dt' })).not.toBeInTheDocument();
  });

  it('says why a figure is carried, and of a total which weeks are missing', async () => {
    const [term] = explainedCommune().terms!;
    const awaited = { period: '2025-W40', state: 'awaiting_signature' } as const;
    const carried = { ...term!, carriedFrom: '2025-W39', awaited };
    const flow = {
      ...term!,
      report: null,
      missingPeriods: 1,
      periods: [
        { period: '2025-W40', value: null, firstSubmittedAt: null },
        { period: '2025-W39', value: 0, firstSubmittedAt: '2025-09-26T15:00:00+07:00' },
      ],
    };
    api().on('GET /explain', () => ({
      body: explainedCommune({ terms: [carried, { ...flow, part: 'denominator' }] }),
    }));
    openSite('/giai-thich/adults_reached_rate/24301/2025-W40');
    expect(await screen.findByText('Tuần 40: chờ ký, nên dùng số liệu tuần 39.')).toBeVisible();
    expect(screen.getByText(/Tổng này thiếu 1 kỳ/u)).toBeVisible();
    const rows = screen.getAllByRole('row', { hidden: true });
    expect(rows.map((row) => row.textContent)).toEqual(
      expect.arrayContaining(['Tuần 40chưa có số liệu–', 'Tuần 390 người15:00 26/09/2025']),
    );
  });

  it('tells of a figure that does not exist, and of an address that cannot be read', async () => {
    api().on('GET /explain', () => problem(404, 'not_found', 'Không tìm thấy'));
    const first = openSite('/giai-thich/nothing/24301/2025-W40');
    expect(await screen.findByText('Không tìm thấy')).toBeVisible();
    first.unmount();
    openSite('/giai-thich/adults_reached_rate/all/2025-W40');
    expect(await screen.findByText(/Đường dẫn giải thích không đọc được/u)).toBeVisible();
  });

  it('has no accessibility fault, as a page and over one', async () => {
    api();
    const page = openSite('/giai-thich/adults_reached_rate/24301/2025-W40');
    await screen.findByRole('heading', { level: 1 });
    expect((await axe(page.container)).violations).toEqual([]);
    page.unmount();
    openSite('/?period=2025-W40&giaiThich=adults_reached_rate~66~2025-W40');
    const dialog = await panel();
    await within(dialog).findByRole('table');
    expect((await axe(dialog)).violations).toEqual([]);
  });
});
