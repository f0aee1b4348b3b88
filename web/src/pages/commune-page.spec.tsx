import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { figuresApi, profile } from '../test/figures-api.js';
import { sessionOf } from '../test/weekly-report.js';
import { trend } from '../test/week-figures.js';

jest.setTimeout(40_000);

const address = '/xa-phuong/24301?period=2025-W40';
const heading = { level: 1, name: /Xã Cuôr Đăng/u } as const;

describe('the profile of a commune', () => {
  it('opens with the finding, and stands the value beside plan and province', async () => {
    figuresApi();
    openSite(address);
    expect(await screen.findByRole('heading', heading)).toBeVisible();
    const part = await screen.findByRole('region', { name: /còn thiếu .* người$/u });
    expect(part).toHaveTextContent('41,3%');
    expect(part).toHaveTextContent('45,6%');
    expect(part).toHaveTextContent('xã, phường này thấp hơn 16,7 điểm');
  });

  it('stands beside the communes most like it, with a link that compares them', async () => {
    figuresApi();
    openSite(address);
    const similar = await screen.findByRole('region', { name: /xã, phường tương đồng$/u });
    expect(within(similar).getAllByRole('rowheader')).toHaveLength(3);
    expect(within(similar).getByRole('link', { name: 'So sánh cạnh nhau' })).toHaveAttribute(
      'href',
      '/xa-phuong?period=2025-W40&so=24301%2C24302%2C24303',
    );
  });

  it('shows a blank as missing and a typed zero as 0', async () => {
    figuresApi();
    openSite(address);
    const blank = await screen.findByRole('row', { name: /Hộ được đến hướng dẫn/u });
    expect(blank).toHaveTextContent('chưa có số liệu');
    const zero = screen.getByRole('row', { name: /Lượt người tham gia/u });
    expect(within(zero).getAllByRole('cell')[0]).toHaveTextContent(/^0$/u);
  });

  it('says which totals lack weeks', async () => {
    figuresApi();
    openSite(address);
    expect(await screen.findByText('thiếu 2 tuần')).toBeVisible();
  });

  it('names the source of its population and what it was formed from', async () => {
    figuresApi();
    openSite(address);
    expect(await screen.findByText(/28\.804 người \(hồ sơ sáp nhập\)/u)).toBeVisible();
    expect(screen.getByText(/xã Ea Drơng/u)).toBeVisible();
  });

  it('tells the weeks in words', async () => {
    figuresApi();
    openSite(address);
    expect(await screen.findByText('Tuần 39: Chưa nộp')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Thiếu báo cáo 1 trong 2 tuần' })).toBeVisible();
  });

  it('holds for a commune that never reported', async () => {
    const silent = profile({
      goals: profile().goals.map((goal) => ({
        ...goal,
        value: null,
        status: 'no_data',
        dataStatus: 'no_data',
        numerator: null,
        denominator: null,
        plan: null,
        planDifference: null,
        gapCount: null,
        gapPoints: null,
        change: null,
      })),
      values: [],
      submissions: [],
      population: null,
      predecessorNote: null,
    });
    figuresApi()
      .on('GET /org-units/24301/profile', () => ({ body: silent }))
      .on('GET /trends', () => ({ body: trend({ orgUnit: '24301', points: [] }) }));
    openSite(address);
    expect(await screen.findByRole('heading', { level: 1, name: /chưa có số liệu/u })).toBeVisible();
    expect(await screen.findByText(/Kỳ này chưa có số liệu nào được tính/u)).toBeVisible();
    expect(screen.queryByText(/^0,0%/u)).not.toBeInTheDocument();
  });

  it('says that a unit does not exist', async () => {
    figuresApi();
    openSite('/xa-phuong/99999?period=2025-W40');
    expect(await screen.findByText('Không tìm thấy')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
  });

  it('keeps the figures when only the trend fails', async () => {
    figuresApi().on('GET /trends', () => problem(500, 'internal', 'Không tính được chuỗi.'));
    openSite(address);
    expect(await screen.findByText('Không tính được chuỗi.')).toBeVisible();
    expect(screen.getByRole('heading', heading)).toBeVisible();
  });

  it('has no accessibility fault', async () => {
    figuresApi();
    const { container } = openSite(address);
    await screen.findByRole('heading', heading);
    await screen.findByTitle(/^Biểu đồ tiến độ/u);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('shows the decision that was signed, and that counts, beside a correction that waits', async () => {
    const api = figuresApi();
    api.on('GET /submissions/24301/once', () => ({
      body: { state: 'awaiting_signature', countedVersion: 3, excluded: false, values: [] },
    }));
    const beside = [
      { dataElement: 'committee_decision_number', value: '15/QĐ-UBND' },
      { dataElement: 'committee_decision_date', value: '2025-07-20' },
    ];
    api.on('GET /explain/element', ({ query }) => {
      const dataElement = query.get('element');
      const declared = dataElement === 'committee_established';
      return { body: { dataElement, value: declared ? 1 : null, report: declared ? { beside } : null } };
    });
    openSite(address);
    const papers = await screen.findByRole('region', { name: 'Ban Chỉ đạo và kế hoạch' });
    expect(await within(papers).findByText('Quyết định số 15/QĐ-UBND ngày 20/07/2025')).toBeVisible();
    expect(papers).toHaveTextContent('Bản sửa đang chờ ký; bản đã ký dưới đây vẫn được tính.');
    expect(papers).toHaveTextContent('chưa khai báo');
  });

  it('shows the Department whom to call, and asks nothing of it for anybody else', async () => {
    const api = figuresApi().on('GET /org-units/24301/contacts', () => ({
      body: {
        items: [
          { role: 'commune_editor', displayName: 'Nguyễn Thị A', phone: '0262 3 811 111' },
          { role: 'commune_leader', displayName: 'Y Thi Êban', phone: null },
        ],
      },
    }));
    api.on('GET /session', () => ({ body: sessionOf('reviewer') }));
    const first = openSite(address);
    expect(await screen.findByRole('link', { name: '0262 3 811 111' })).toHaveAttribute(
      'href',
      'tel:02623811111',
    );
    expect(screen.getByText('chưa có số điện thoại')).toBeVisible();
    first.unmount();
    api.on('GET /session', () => ({ body: sessionOf('viewer') }));
    openSite(address);
    await screen.findByRole('heading', heading);
    expect(api.asked.filter(({ path }) => path.endsWith('/contacts'))).toHaveLength(1);
  });
});
