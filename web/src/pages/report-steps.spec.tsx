import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { paragraphState, reportDetail } from '../test/issued-reports.js';
import { openSite } from '../test/open-site.js';
import { AWAITING, openEditor, reportPageApi, typeInto } from '../test/report-page-api.js';

jest.setTimeout(40_000);

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

describe('the steps of a report', () => {
  it('says what is still to be looked at, and leads there', async () => {
    reportPageApi('reviewer');
    const { container } = openSite('/bao-cao/1');
    expect(await screen.findByRole('heading', { name: 'Còn 4 mục nên xem lại' })).toBeVisible();
    expect(screen.getByText('Xã, phường chưa nộp: 11')).toBeVisible();
    expect(screen.getByText('Cảnh báo chất lượng số liệu: chưa biết')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Xem nơi chưa nộp' })).toHaveAttribute(
      'href',
      '/tinh-trang-nop?period=2025-W40&show=missing',
    );
    expect(screen.getByRole('link', { name: 'Đến đoạn 1' })).toHaveAttribute('href', '#doan-results');
    expect(screen.getByRole('link', { name: 'Tải Word' })).toHaveAttribute(
      'href',
      '/api/issued-reports/1/files/docx',
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('hands in exactly the moment that was looked at, after saying what is frozen', async () => {
    const server = reportPageApi('reviewer').on('POST /issued-reports/1/hand-in', () => ({
      body: reportDetail({ state: 'awaiting_signature', acts: ['withdraw'], version: 2 }),
    }));
    openSite('/bao-cao/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Trình ký' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Trình ký' }));
    expect(dialog.getByText(/chốt theo số liệu lúc 14:00 08\/10\/2025/u)).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Trình ký' }));
    await waitFor(() => {
      expect(server.sent('POST')[0]?.body).toEqual({ version: 1, asOf: '2025-10-08T07:00:00.000Z' });
    });
  });

  it('hands nothing in while something typed here is not saved, and leads to it', async () => {
    const server = reportPageApi('reviewer');
    openSite('/bao-cao/1');
    typeInto(await openEditor(), 'Chưa lưu');
    await userEvent.click(screen.getByRole('button', { name: 'Trình ký' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Còn 1 đoạn đang gõ chưa lưu' }));
    expect(dialog.queryByRole('button', { name: 'Trình ký' })).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Đến đoạn đang gõ' }));
    await userEvent.click(screen.getByRole('button', { name: 'Lưu đoạn' }));
    await waitFor(() => {
      expect(screen.queryByRole('textbox')).toBeNull();
    });
    await userEvent.click(screen.getByRole('button', { name: 'Trình ký' }));
    expect(await screen.findByRole('dialog', { name: 'Trình ký' })).toBeVisible();
    expect(server.sent('POST')).toHaveLength(0);
  });

  it('issues under the number of the records office, and says at the field what is no number', async () => {
    const server = reportPageApi('director', AWAITING).on('POST /issued-reports/1/issue', () =>
      problem(409, 'report_number_taken', 'Số 57 đã cấp.'),
    );
    openSite('/bao-cao/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Ban hành' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ban hành' }));
    for (const wrong of ['57/BC', '0', '1234567']) {
      typeInto(dialog.getByLabelText('Số văn bản'), wrong);
      await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }));
      expect(dialog.getByLabelText('Số văn bản')).toBeInvalid();
    }
    expect(server.sent('POST')).toHaveLength(0);
    typeInto(dialog.getByLabelText('Số văn bản'), '57');
    await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }));
    expect(await dialog.findByText('Số 57 đã cấp.')).toBeVisible();
    expect(server.sent('POST')[0]?.body).toEqual({ version: 2, number: '57', on: '2025-10-08' });
    expect(screen.queryByRole('button', { name: /^Sửa đoạn/u })).toBeNull();
  });

  it('shows to whoever signs the edits whose figures changed, and to whoever typed what did not get in', async () => {
    const state = paragraphState({ text: 'Đạt 59,9%.', version: 2, by: 'Chị B', unknownFigures: ['59,9'] });
    localStorage.setItem(
      'bdhvs.typed.director-24301.report.1.results',
      JSON.stringify({ text: 'Gõ dở', version: 2, drafted: 'Đạt 58,0%.' }),
    );
    reportPageApi('director', AWAITING, { paragraphs: [state] });
    openSite('/bao-cao/1');
    expect(await screen.findByText('Số không có trong báo cáo: 59,9')).toBeVisible();
    expect(screen.getByText('Gõ dở')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ bản gõ dở' }));
    expect(screen.queryByText('Gõ dở')).toBeNull();
  });

  it('signs the version that was looked at, says who was faster, and shows what became of the report', async () => {
    let now: Partial<IssuedReportDetailDto> = AWAITING;
    const server = reportPageApi('director')
      .on('GET /issued-reports/1', () => ({ body: reportDetail(now) }))
      .on('POST /issued-reports/1/issue', () => {
        now = { state: 'issued', version: 3, number: '62', issuedOn: '2025-10-08', acts: ['scan'] };
        return problem(409, 'report_changed', 'Báo cáo này vừa được xử lý.');
      });
    openSite('/bao-cao/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Ban hành' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ban hành' }));
    typeInto(dialog.getByLabelText('Số văn bản'), '61');
    for (const times of [1, 2]) {
      await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }));
      await waitFor(() => {
        expect(server.sent('POST')).toHaveLength(times);
        expect(dialog.getByText('Báo cáo này vừa được xử lý.')).toBeVisible();
      });
      expect(server.sent('POST').at(-1)?.body).toMatchObject({ version: 2, number: '61' });
    }
    await userEvent.click(dialog.getAllByRole('button', { name: 'Đóng' })[0]!);
    expect(await screen.findByRole('heading', { name: /đã ban hành, số 62/u })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ban hành' })).toBeNull();
  });

  it('without an answer does not claim that it was not done, and asks again under the same key', async () => {
    const server = reportPageApi('director', AWAITING).on('POST /issued-reports/1/issue', () =>
      problem(503, 'unavailable', 'Máy chủ bận.'),
    );
    openSite('/bao-cao/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Ban hành' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ban hành' }));
    typeInto(dialog.getByLabelText('Số văn bản'), '57');
    await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }));
    expect(await dialog.findByText(/^Chưa rõ đã xong chưa/u)).toBeVisible();
    expect(dialog.getByLabelText('Số văn bản')).toHaveValue('57');
    await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }));
    await waitFor(() => {
      expect(new Set(server.sent('POST').map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    });
    expect(server.sent('POST')).toHaveLength(2);
  });

  it('says at the reason what the server found wrong in it', async () => {
    reportPageApi('director', AWAITING).on('POST /issued-reports/1/send-back', () =>
      problem(400, 'invalid_request', 'Một số trường chưa đúng.', {
        errors: [{ path: 'reason', code: 'hidden_character', message: 'Có ký tự ẩn.' }],
      }),
    );
    openSite('/bao-cao/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Trả lại để soạn lại' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Thiếu phần kiến nghị');
    await userEvent.click(dialog.getByRole('button', { name: 'Trả lại để soạn lại' }));
    expect(await dialog.findByText('Có ký tự ẩn.')).toBeVisible();
    expect(dialog.getByRole('textbox')).toBeInvalid();
  });

  it('sends back and gives up with a reason, and not without', async () => {
    const server = reportPageApi('director', AWAITING)
      .on('POST /issued-reports/1/send-back', () => ({ body: reportDetail() }))
      .on('POST /issued-reports/1/withdraw', () => ({ body: reportDetail() }));
    openSite('/bao-cao/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Trả lại để soạn lại' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Trả lại để soạn lại' }));
    expect(server.sent('POST')).toHaveLength(0);
    await userEvent.type(dialog.getByRole('textbox'), 'Thiếu phần kiến nghị');
    await userEvent.click(dialog.getByRole('button', { name: 'Trả lại để soạn lại' }));
    await waitFor(() => {
      expect(server.sent('POST')[0]).toMatchObject({
        ...{ path: '/issued-reports/1/send-back', body: { version: 2, reason: 'Thiếu phần kiến nghị' } },
      });
    });
  });
});
