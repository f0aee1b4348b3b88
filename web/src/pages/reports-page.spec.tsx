import type { IssuedReportDto } from '@contract/report-issue.js';
import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { type FakeApi, problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { draftedReport, issuedReport, reportDetail } from '../test/issued-reports.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const WAITING = issuedReport({
  ...{ id: 2, state: 'awaiting_signature', asOf: '2025-10-06T02:00:00.000Z' },
  acts: ['send_back', 'issue', 'withdraw'],
});
const ISSUED = issuedReport({
  ...{ id: 3, period: '2025-W39', state: 'issued', number: '57', issuedOn: '2025-10-01' },
});
/** Answers as the server does: narrowed by what is asked, two reports a part. */
const api = (role: Parameters<typeof figuresApi>[0], items: readonly IssuedReportDto[]): FakeApi =>
  figuresApi(role).on('GET /issued-reports', ({ query }) => {
    const fits = items.filter((item) =>
      (['period', 'kind', 'state'] as const).every((name) => [null, item[name]].includes(query.get(name))),
    );
    const page = Number(query.get('page') ?? 1);
    const [total, pages] = [fits.length, Math.max(1, Math.ceil(fits.length / 2))];
    return { body: { items: fits.slice(page * 2 - 2, page * 2), total, page, pages } };
  });
const openReport = (server: FakeApi, id: number): FakeApi =>
  server
    .on('POST /issued-reports', () => ({ body: reportDetail({ id }) }))
    .on(`GET /issued-reports/${String(id)}`, () => ({ body: reportDetail({ id }) }))
    .on(`GET /issued-reports/${String(id)}/document`, () => ({ body: draftedReport() }));

describe('the list of reports', () => {
  it('says what waits and since when, whose turn it is, and puts the next act into the row', async () => {
    api('director', [WAITING, ISSUED]);
    openSite('/bao-cao');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Báo cáo tuần 40 chờ ký từ 06/10/2025' }),
    ).toBeVisible();
    const rows = screen.getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Báo cáo tuần 40.*Chờ ký.*Lãnh đạo Sở ký ban hành/u);
    expect(screen.getAllByRole('link', { name: 'Xem và ký: Báo cáo tuần 40' })[0]).toHaveAttribute(
      'href',
      '/bao-cao/2',
    );
    expect(screen.getAllByRole('link', { name: 'Tải PDF: Báo cáo tuần 39' })[0]).toHaveAttribute(
      'href',
      '/api/issued-reports/3/files/pdf',
    );
    expect(screen.queryByRole('button', { name: 'Soạn báo cáo' })).toBeNull();
  });

  it('is narrowed by the address, which its choices change; the heading goes on telling of all', async () => {
    const server = api('reviewer', [WAITING, ISSUED]);
    const { address } = openSite('/bao-cao?state=issued');
    expect(await screen.findByRole('link', { name: 'Báo cáo tuần 39' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Báo cáo tuần 40' })).toBeNull();
    expect(screen.getByText('1 báo cáo')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: /Báo cáo tuần 40 chờ ký/u })).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Kỳ'), '2025-W40');
    expect(address()).toBe('/bao-cao?state=issued&period=2025-W40');
    expect(await screen.findByText(/Chưa có báo cáo nào khớp/u)).toBeVisible();
    expect(Object.fromEntries(server.asked.at(-1)?.query ?? [])).toEqual({
      ...{ whose: 'province', state: 'issued', period: '2025-W40' },
    });
  });

  it('leads through its parts by the address, and narrowed otherwise begins at the first again', async () => {
    const old = issuedReport({ id: 4, period: '2025-W38', state: 'issued' });
    const server = api('reviewer', [WAITING, ISSUED, old]);
    const { address } = openSite('/bao-cao');
    expect(await screen.findByText('3 báo cáo, phần 1/2')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Phần trước' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Phần sau' }));
    expect(await screen.findByRole('link', { name: 'Báo cáo tuần 38' })).toBeVisible();
    expect(decodeURIComponent(address())).toBe('/bao-cao?page="2"');
    await userEvent.selectOptions(screen.getByLabelText('Trạng thái'), 'issued');
    expect(await screen.findByText('2 báo cáo')).toBeVisible();
    expect(address()).toBe('/bao-cao?state=issued');
    expect(server.asked.at(-1)?.query.get('page')).toBeNull();
  });

  it('shows the Department the reports of one commune', async () => {
    const report = issuedReport({ id: 8, kind: 'commune_week', orgUnit: '24301' });
    const server = api('viewer', [report]).on('GET /org-units', () => ({
      body: { items: [{ code: '24301', fullName: 'Xã Cuôr Đăng' }] },
    }));
    const { address } = openSite('/bao-cao?kind=commune_week');
    await screen.findByText(/^Xã Cuôr Đăng ·/u);
    await userEvent.selectOptions(screen.getByLabelText('Xã, phường'), '24301');
    await waitFor(() => {
      expect(server.asked.at(-1)?.query.toString()).toBe('kind=commune_week&unit=24301');
    });
    expect(decodeURIComponent(address())).toBe('/bao-cao?kind=commune_week&unit="24301"');
    await userEvent.selectOptions(screen.getByLabelText('Loại báo cáo'), '');
    expect(address()).toBe('/bao-cao');
    expect(screen.queryByLabelText('Xã, phường')).toBeNull();
  });

  it('begins a report of the chosen kind, period and language, named what it replaces, and opens it', async () => {
    const server = openReport(api('reviewer', [ISSUED]), 9);
    const { address } = openSite('/bao-cao');
    await userEvent.click(await screen.findByRole('button', { name: 'Soạn báo cáo' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Soạn báo cáo mới' }));
    expect(dialog.queryByLabelText('Thay thế báo cáo đã ban hành')).toBeNull();
    await userEvent.selectOptions(dialog.getByLabelText('Kỳ'), '2025-W39');
    await userEvent.selectOptions(await dialog.findByLabelText('Thay thế báo cáo đã ban hành'), '3');
    await userEvent.click(dialog.getByRole('button', { name: 'Soạn báo cáo' }));
    await waitFor(() => {
      expect(address()).toBe('/bao-cao/9');
    });
    expect(server.sent('POST')[0]).toMatchObject({
      idempotencyKey: expect.any(String),
      body: { kind: 'province_week', period: '2025-W39', campaign: null, language: 'vi', replaces: 3 },
    });
  });

  it('keeps the choice and says why where a report cannot be begun', async () => {
    api('reviewer', []).on('POST /issued-reports', () =>
      problem(422, 'report_kind_unavailable', 'Chưa lập được loại này.'),
    );
    openSite('/bao-cao');
    await userEvent.click(await screen.findByRole('button', { name: 'Soạn báo cáo' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.queryByText(/bản chính thức là bản tiếng Việt/u)).toBeNull();
    await userEvent.selectOptions(dialog.getByLabelText('Ngôn ngữ'), 'en');
    expect(dialog.getByText(/bản chính thức là bản tiếng Việt/u)).toBeVisible();
    await userEvent.selectOptions(dialog.getByLabelText('Loại báo cáo'), 'gap_report');
    await userEvent.click(dialog.getByRole('button', { name: 'Soạn báo cáo' }));
    expect(await dialog.findByText('Chưa lập được loại này.')).toBeVisible();
    expect(dialog.getByLabelText('Loại báo cáo')).toHaveValue('gap_report');
  });

  it('asks of a report of several weeks for the first, none of which is after the last', async () => {
    const server = openReport(api('reviewer', []), 9);
    openSite('/bao-cao');
    await userEvent.click(await screen.findByRole('button', { name: 'Soạn báo cáo' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.queryByLabelText('Từ tuần')).toBeNull();
    await userEvent.selectOptions(dialog.getByLabelText('Loại báo cáo'), 'custom_period');
    await userEvent.selectOptions(dialog.getByLabelText('Đến hết tuần'), '2025-W40');
    expect(within(dialog.getByLabelText('Từ tuần')).queryByRole('option', { name: /41/u })).toBeNull();
    await userEvent.selectOptions(dialog.getByLabelText('Từ tuần'), '2025-W39');
    await userEvent.selectOptions(dialog.getByLabelText('Ngôn ngữ'), 'en');
    await userEvent.click(dialog.getByRole('button', { name: 'Soạn báo cáo' }));
    await waitFor(() => {
      expect(server.sent('POST')[0]?.body).toMatchObject({
        ...{ kind: 'custom_period', fromPeriod: '2025-W39', period: '2025-W40', language: 'en' },
      });
    });
  });

  it('lets a commune make its report of the week by one click, and see no other unit', async () => {
    const server = openReport(api('commune_editor', []), 9);
    const { address } = openSite('/bao-cao');
    expect(
      await screen.findByRole('heading', {
        name: 'Chưa có báo cáo tuần 41 của xã, phường, hạn 17:00 03/10/2025',
      }),
    ).toBeVisible();
    expect(screen.queryByLabelText('Loại báo cáo')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Báo cáo tuần 41 của xã' }));
    await waitFor(() => {
      expect(address()).toBe('/bao-cao/9');
    });
    expect(server.sent('POST')[0]?.body).toMatchObject({ kind: 'commune_week', period: '2025-W41' });
  });

  it('says what went wrong, and has no barrier that axe finds', async () => {
    const server = api('reviewer', [WAITING, ISSUED]);
    const { container } = openSite('/bao-cao');
    await screen.findByRole('link', { name: 'Báo cáo tuần 40' });
    expect((await axe(container)).violations).toEqual([]);
    server.on('GET /issued-reports', () => problem(500, 'internal', 'Máy chủ gặp lỗi.'));
    await userEvent.selectOptions(screen.getByLabelText('Kỳ'), '2025-W41');
    expect(await screen.findByText('Máy chủ gặp lỗi.')).toBeVisible();
  });
});

describe('the sheet of a report', () => {
  it('stands as on paper: head in two columns, sections, table, drawing with its words, signature, annex', async () => {
    openReport(api('reviewer', []), 1);
    const { container } = openSite('/bao-cao/1');
    const sheet = within(await screen.findByRole('article', { name: 'Nội dung báo cáo' }));
    expect(sheet.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeVisible();
    expect(sheet.getByRole('heading', { level: 3, name: 'II. KẾT QUẢ THỰC HIỆN' })).toBeVisible();
    expect(sheet.getByText('Toàn tỉnh đã đạt.')).toBeVisible();
    expect(sheet.getByRole('table', { name: 'Bảng 1. Kết quả theo chỉ tiêu' })).toHaveTextContent(
      /58,01\.372\.909\/2\.366\.720Đạt/u,
    );
    expect(sheet.getByRole('img', { name: /Xã Ea Kly 31,2%/u })).toBeVisible();
    expect(sheet.getByText('Y Nguyên Ê Ban')).toBeVisible();
    expect(sheet.getByRole('table', { name: 'Kết quả của các xã, phường' })).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('is no page where the address names no report', async () => {
    api('reviewer', []);
    openSite('/bao-cao/xyz');
    expect(await screen.findByText('Không có trang này')).toBeVisible();
  });
});
