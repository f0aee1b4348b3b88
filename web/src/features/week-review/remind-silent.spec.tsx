import type { CompletenessDto } from '@contract/quality.js';
import { describe, expect, jest, test } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nProvider } from '../../lib/i18n/i18n.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';
import { weekReviewVi } from '../../lib/i18n/vi/week-review.js';
import { FakeApi } from '../../test/fake-api.js';
import { RemindSilent } from './remind-silent.js';

jest.setTimeout(30_000);
const completeness = { period: '2025-W41', dataSet: 'weekly' } as CompletenessDto;

describe('reminding by hand', () => {
  test('names the communes that are silent, with what is added, and says what came of it', async () => {
    addTexts(weekReviewVi);
    const api = new FakeApi();
    api.on('POST /reminders/requests', () => ({
      body: { reminded: 1, notOwing: 0, recently: 1, mode: 'send' },
    }));
    render(
      <QueryClientProvider client={new QueryClient()}>
        <I18nProvider>
          <RemindSilent completeness={completeness} orgUnits={['24301', '24364']} some={false} />
        </I18nProvider>
      </QueryClientProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Nhắc 2 nơi chưa nộp' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(screen.getByLabelText(/Lời nhắn thêm/u), 'Cần trước giao ban.');
    const [send] = [...dialog.querySelectorAll('button[type=submit]')];
    if (send === undefined) throw new Error('there is no button to send');
    await userEvent.click(send);
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Đã nhắc 1 nơi. 1 nơi vừa được nhắc trong 6 giờ qua nên không nhắc lại.',
    );
    expect(api.sent('POST')[0]?.body).toEqual({
      period: '2025-W41',
      dataSet: 'weekly',
      orgUnits: ['24301', '24364'],
      note: 'Cần trước giao ban.',
    });
  });
});
