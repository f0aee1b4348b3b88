import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { paragraphState, reportDetail, reportDocument } from '../test/issued-reports.js';
import { openSite } from '../test/open-site.js';
import { openEditor, PARAGRAPH, reportPageApi, typeInto } from '../test/report-page-api.js';

jest.setTimeout(40_000);

beforeEach(() => {
  localStorage.clear();
});

describe('editing a paragraph', () => {
  it('begins with the drafted text and saves on the version that was before the writer', async () => {
    const server = reportPageApi('reviewer');
    openSite('/bao-cao/1');
    const box = await openEditor();
    expect(box).toHaveFocus();
    expect(box).toHaveValue('Đạt 58,0%.');
    typeInto(box, 'Đạt kết quả tốt.');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu đoạn' }));
    await waitFor(() => {
      expect(screen.queryByRole('textbox')).toBeNull();
    });
    expect(server.sent('PUT')[0]).toMatchObject({
      idempotencyKey: expect.any(String),
      body: { version: 0, text: 'Đạt kết quả tốt.', drafted: 'Đạt 58,0%.' },
    });
  });

  it('takes what is pasted from Word as it is seen: ends of lines are kept, hidden characters are not', async () => {
    const server = reportPageApi('reviewer');
    openSite('/bao-cao/1');
    typeInto(await openEditor(), 'Dòng một\u000Bdòng\u00AD hai\u200B \u202Eba');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu đoạn' }));
    await waitFor(() => {
      expect(server.sent('PUT')[0]?.body).toMatchObject({ text: 'Dòng một\ndòng hai ba' });
    });
  });

  it('says on the sheet what belongs into a paragraph that nobody wrote, and marks English as no official form', async () => {
    const blank = paragraphState({ id: 'proposals', drafted: '', text: null });
    const document = reportDocument({ language: 'en' });
    reportPageApi('reviewer', { language: 'en' }, { document, paragraphs: [blank] });
    openSite('/bao-cao/1');
    const note = await screen.findByText(/kiến nghị, đề xuất với cấp trên/u);
    expect(note).toHaveTextContent('Để trống thì đoạn này không có trên bản in');
    expect(screen.getAllByText(/^ENGLISH VERSION FOR REFERENCE/u)).toHaveLength(2);
  });

  it('keeps what is typed on the device when one leaves, and forgets it when one lets it go', async () => {
    reportPageApi('reviewer');
    const first = openSite('/bao-cao/1');
    typeInto(await openEditor(), 'Chưa lưu');
    first.unmount();
    openSite('/bao-cao/1');
    expect(await screen.findByRole('textbox', { name: /^Sửa đoạn/u })).toHaveValue('Chưa lưu');
    await userEvent.click(screen.getByRole('button', { name: 'Thôi, không sửa' }));
    expect(screen.getByRole('button', { name: /^Sửa đoạn/u })).toHaveFocus();
    expect(await openEditor()).toHaveValue('Đạt 58,0%.');
  });

  it('shows both texts where somebody was faster, loses neither, and saves the chosen one on top', async () => {
    const current = { version: 1, text: 'Của chị B', drafted: 'Đạt 58,0%.', by: 'Chị B' };
    const server = reportPageApi('reviewer').on(PARAGRAPH, ({ body }) =>
      (body as { version: number }).version === 0
        ? problem(409, 'paragraph_changed', 'Đã có bản mới.', { current })
        : { body: reportDetail() },
    );
    openSite('/bao-cao/1');
    typeInto(await openEditor(), 'Của tôi');
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
    const server = reportPageApi('reviewer', {}, { paragraphs: [state] });
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
    const server = reportPageApi('director', ISSUED).on('POST /issued-reports/1/scan', () => ({
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
    reportPageApi('director', ISSUED).on('GET /issued-reports/1/verification', () => ({
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
