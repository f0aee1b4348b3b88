import type { LetterheadStateDto } from '@contract/letterhead.js';
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { type FakeApi, problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { letterhead } from '../test/issued-reports.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const { addressees, recipients, ...words } = letterhead();
const OWN = { ...words, addressees: [...addressees], recipients: [...recipients] };
const state = (version: number, more: Partial<typeof OWN> = {}): LetterheadStateDto => ({
  ...{ orgUnit: '66', version, changedAt: '2025-10-01T03:00:00.000Z', changedBy: 'Chị B' },
  letterhead: { ...OWN, ...more },
  usual: OWN,
});
const api = (answer: LetterheadStateDto): FakeApi =>
  figuresApi('director').on('GET /letterhead', () => ({ body: answer }));
const symbol = (): Promise<HTMLElement> => screen.findByLabelText(/^Ký hiệu sau số/u);
const save = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Lưu thể thức' }));

describe('the letterhead of a unit', () => {
  it('shows while one types how head and signature will stand, and is saved on the version seen', async () => {
    const server = api(state(2)).on('PUT /letterhead', () => ({ body: state(3, { symbol: 'BC-KHCN' }) }));
    const { container } = openSite('/bao-cao/the-thuc');
    fireEvent.change(await symbol(), { target: { value: 'BC-KHCN' } });
    const preview = within(screen.getByRole('region', { name: 'Sẽ in như sau' }));
    expect(preview.getByText(/^Số:\s+\/BC-KHCN$/u)).toBeVisible();
    expect(preview.getByText('Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk')).toBeVisible();
    expect(preview.getByText('- Lưu: VT, CĐS.')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
    await save();
    expect(await screen.findByText('Đã lưu.')).toBeVisible();
    expect(server.sent('PUT')[0]).toMatchObject({
      idempotencyKey: expect.any(String),
      body: { version: 2, symbol: 'BC-KHCN', recipients: ['Lưu: VT, CĐS'] },
    });
  });

  it('begins with the usual one where the unit has set none', async () => {
    api({ ...state(0), changedAt: null, changedBy: null, letterhead: null });
    openSite('/bao-cao/the-thuc');
    expect(await symbol()).toHaveValue('BC-SKHCN');
    expect(screen.getByText(/chưa đặt thể thức riêng/u)).toBeVisible();
  });

  it('says at the field what is missing, and sends nothing', async () => {
    const server = api(state(2));
    openSite('/bao-cao/the-thuc');
    fireEvent.change(await symbol(), { target: { value: ' ' } });
    await save();
    expect(await symbol()).toHaveAccessibleDescription('Cần ghi mục này.');
    expect(server.sent('PUT')).toEqual([]);
  });

  it('over which somebody saved meanwhile shows both, and saves the chosen one on top', async () => {
    let stored = state(2);
    const server = api(stored)
      .on('GET /letterhead', () => ({ body: stored }))
      .on('PUT /letterhead', ({ body }) => {
        if ((body as { version: number }).version === 3) return { body: state(4, { symbol: 'BC-A' }) };
        stored = state(3, { symbol: 'BC-B' });
        return problem(409, 'report_changed', 'Đã có bản mới hơn.');
      });
    openSite('/bao-cao/the-thuc');
    fireEvent.change(await symbol(), { target: { value: 'BC-A' } });
    await save();
    expect(await screen.findByRole('row', { name: /BC-A BC-B/u })).toBeVisible();
    await userEvent.click(within(screen.getByRole('alert')).getAllByRole('button')[0] as HTMLElement);
    await save();
    await waitFor(() => {
      expect(server.sent('PUT')[1]?.body).toMatchObject({ version: 3, symbol: 'BC-A' });
    });
  });
});
