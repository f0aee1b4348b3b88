import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { DraftedReport } from '../lib/report-issue/report-queries.js';
import { type FakeApi, problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { draftedReport, paragraphState, reportDetail, reportDocument } from '../test/issued-reports.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const PARAGRAPH = 'PUT /issued-reports/1/paragraphs/results';
const CHECKLIST: DraftedReport['checklist'] = [
  { code: 'communes_not_reported', clear: false, count: 11, about: [] },
  { code: 'open_returns', clear: true, count: 0, about: [] },
  { code: 'quality_warnings', clear: false, count: null, about: [] },
  { code: 'stale_edits', clear: false, count: 1, about: ['results'] },
  { code: 'unknown_figures', clear: false, count: 1, about: ['59,9'] },
];
const api = (
  role: 'reviewer' | 'director',
  report: Partial<IssuedReportDetailDto> = {},
  drafted: Partial<DraftedReport> = {},
): FakeApi =>
  figuresApi(role)
    .on('GET /issued-reports/1', () => ({ body: reportDetail(report) }))
    .on('GET /issued-reports/1/document', () => ({
      body: draftedReport({ paragraphs: [paragraphState()], checklist: CHECKLIST, ...drafted }),
    }))
    .on(PARAGRAPH, () => ({ body: reportDetail() }));
const openEditor = async (): Promise<HTMLElement> => {
  await userEvent.click(await screen.findByRole('button', { name: /^Sửa đoạn: Đạt 58,0%/u }));
  return screen.findByRole('textbox', { name: /^Sửa đoạn/u });
};
const type = (box: HTMLElement, text: string): void => {
  fireEvent.change(box, { target: { value: text } });
};

beforeEach(() => {
  localStorage.clear();
});

describe('editing a paragraph', () => {
  it('begins with the drafted text and saves on the version that was before the writer', async () => {
    const server = api('reviewer');
    openSite('/bao-cao/1');
    const box = await openEditor();
    expect(box).toHaveFocus();
    expect(box).toHaveValue('Đạt 58,0%.');
    type(box, 'Đạt kết quả tốt.');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu đoạn' }));
    await waitFor(() => {
      expect(screen.queryByRole('textbox')).toBeNull();
    });
    expect(server.sent('PUT')[0]).toMatchObject({
      idempotencyKey: expect.any(String),
      body: { version: 0, text: 'Đạt kết quả tốt.', drafted: 'Đạt 58,0%.' },
    });
  });

  it('says on the sheet what belongs into a paragraph that nobody wrote, and marks English as no official form', async () => {
    const blank = paragraphState({ id: 'proposals', drafted: '', text: null });
    const document = reportDocument({ language: 'en' });
    api('reviewer', { language: 'en' }, { document, paragraphs: [blank] });
    openSite('/bao-cao/1');
    const note = await screen.findByText(/kiến nghị, đề xuất với cấp trên/u);
    expect(note).toHaveTextContent('Để trống thì đoạn này không có trên bản in');
    expect(screen.getAllByText(/^ENGLISH VERSION FOR REFERENCE/u)).toHaveLength(2);
  });

  it('keeps what is typed on the device when one leaves, and forgets it when one lets it go', async () => {
    api('reviewer');
    const first = openSite('/bao-cao/1');
    type(await openEditor(), 'Chưa lưu');
    first.unmount();
    openSite('/bao-cao/1');
    expect(await screen.findByRole('textbox', { name: /^Sửa đoạn/u })).toHaveValue('Chưa lưu');
    await userEvent.click(screen.getByRole('button', { name: 'Thôi, không sửa' }));
    expect(await openEditor()).toHaveValue('Đạt 58,0%.');
  });

  it('shows both texts where somebody was faster, loses neither, and saves the chosen one on top', async () => {
    const current = { version: 1, text: 'Của chị B', drafted: 'Đạt 58,0%.', by: 'Chị B' };
    const server = api('reviewer').on(PARAGRAPH, ({ body }) =>
      (body as { version: number }).version === 0
        ? problem(409, 'paragraph_changed', 'Đã có bản mới.', { current })
        : { body: reportDetail() },
    );
    openSite('/bao-cao/1');
    type(await openEditor(), 'Của tôi');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu đoạn' }));
    const choice = within(await screen.findByRole('alert'));
    expect(choice.getByText('Của chị B')).toBeVisible();
    expect(choice.getByText('Của tôi')).toBeVisible();
    await userEvent.click(choice.getByRole('button', { name: 'Lưu bản của tôi' }));
    await waitFor(() => {
      expect(server.sent('PUT').at(-1)?.body).toEqual({
        ...{ version: 1, text: 'Của tôi', drafted: 'Đạt 58,0%.' },
      });
    });
    await waitFor(() => {
      expect(screen.queryByRole('textbox')).toBeNull();
    });
  });

  it('flags figures that changed behind an edit, with the drafted text then and now, and leads back to it', async () => {
    const state = paragraphState({
      ...{ text: 'Đạt 59,9%.', version: 2, by: 'Chị B', stale: true },
      ...{ against: 'Đạt 57,0%.', unknownFigures: ['59,9'] },
    });
    const server = api('reviewer', {}, { paragraphs: [state] });
    openSite('/bao-cao/1');
    expect(await screen.findByText('Số liệu phía sau đã thay đổi từ khi sửa đoạn này')).toBeVisible();
    expect(screen.getByText('Đạt 57,0%.')).toBeVisible();
    expect(screen.getByText('Đạt 58,0%.')).toBeVisible();
    expect(screen.getByText('Số không có trong báo cáo: 59,9')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Trở về bản soạn sẵn/u }));
    await waitFor(() => {
      expect(server.sent('PUT')[0]?.body).toEqual({ version: 2, text: null, drafted: 'Đạt 58,0%.' });
    });
  });
});

describe('the steps of a report', () => {
  it('says what is still to be looked at, and leads there', async () => {
    api('reviewer');
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
    const server = api('reviewer').on('POST /issued-reports/1/hand-in', () => ({
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

  const AWAITING: Partial<IssuedReportDetailDto> = {
    ...{ state: 'awaiting_signature', version: 2, asOf: '2025-10-08T07:00:00.000Z' },
    acts: ['send_back', 'issue', 'withdraw'],
  };

  it('issues under the number of the records office, and says at the field what is no number', async () => {
    const server = api('director', AWAITING).on('POST /issued-reports/1/issue', () =>
      problem(409, 'report_number_taken', 'Số 57 đã cấp.'),
    );
    openSite('/bao-cao/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Ban hành' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ban hành' }));
    await userEvent.type(dialog.getByLabelText('Số văn bản'), '57/BC');
    await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }));
    expect(dialog.getByLabelText('Số văn bản')).toBeInvalid();
    expect(server.sent('POST')).toHaveLength(0);
    type(dialog.getByLabelText('Số văn bản'), '57');
    await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }));
    expect(await dialog.findByText('Số 57 đã cấp.')).toBeVisible();
    expect(server.sent('POST')[0]?.body).toEqual({ version: 2, number: '57', on: '2025-10-08' });
    expect(screen.queryByRole('button', { name: /^Sửa đoạn/u })).toBeNull();
  });

  it('sends back and gives up with a reason, and not without', async () => {
    const server = api('director', AWAITING)
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

describe('an issued report', () => {
  const file = (format: 'pdf' | 'scan') => ({
    ...{ format, fileName: `bao-cao.${format}`, sizeBytes: 204_800, sha256: 'ab'.repeat(32) },
  });
  const ISSUED: Partial<IssuedReportDetailDto> = {
    ...{ state: 'issued', number: '57', issuedOn: '2025-10-08', version: 3, acts: ['scan'] },
    ...{ sha256: 'cd'.repeat(32), asOf: '2025-10-08T07:00:00.000Z', replacedBy: 4 },
    files: [file('pdf')],
  };

  it('gives its files as kept, names what replaced it, and takes the signed paper', async () => {
    const server = api('director', ISSUED).on('POST /issued-reports/1/scan', () => ({
      body: reportDetail({ ...ISSUED, files: [file('pdf'), file('scan')] }),
    }));
    openSite('/bao-cao/1');
    expect(
      await screen.findByRole('heading', { name: 'Báo cáo tuần 40 đã ban hành, số 57 ngày 08/10/2025' }),
    ).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Tải PDF (200 KB)' })).toHaveAttribute(
      'href',
      '/api/issued-reports/1/files/pdf',
    );
    expect(screen.getByRole('link', { name: /Đã có báo cáo thay thế/u })).toHaveAttribute(
      'href',
      '/bao-cao/4',
    );
    const scan = new File(['%PDF-'], 'ky.pdf', { type: 'application/pdf' });
    await userEvent.upload(screen.getByLabelText('Đính kèm bản đã ký'), scan);
    await waitFor(() => {
      expect(server.sent('POST')[0]).toMatchObject({ file: scan, idempotencyKey: expect.any(String) });
    });
  });

  it('is computed again on demand, and says of document and files whether they are the same', async () => {
    api('director', ISSUED).on('GET /issued-reports/1/verification', () => ({
      body: {
        ...{ sha256: 'cd'.repeat(32), recomposed: 'cd'.repeat(32), same: true },
        files: [{ ...file('pdf'), intact: true, drawnAgain: false }],
      },
    }));
    const { container } = openSite('/bao-cao/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Tính lại để đối chiếu' }));
    expect(await screen.findByText('Tính lại: giống hệt')).toBeVisible();
    expect(screen.getByText(/bao-cao\.pdf: tệp còn nguyên, dựng lại thì khác/u)).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });
});
