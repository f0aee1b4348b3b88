import { describe, expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { I18nProvider } from '../../lib/i18n/i18n.js';
import { MissingCode } from '../../lib/later/bring-code.js';
import { later } from './later.js';

describe('a part that is fetched when it is shown', () => {
  test('leaves the page standing without a signal, says what is kept, and comes when it is asked for again', async () => {
    let there = false;
    const Part = later<{ readonly name: string }>(() =>
      there ? Promise.resolve(({ name }) => <p>Phần {name}</p>) : Promise.reject(new MissingCode(null, true)),
    );
    const page = (
      <I18nProvider>
        <input aria-label="Ô" defaultValue="12" />
        <Suspense fallback={null}>
          <Part name="xem lại" />
        </Suspense>
      </I18nProvider>
    );
    const { unmount } = render(page);
    expect(await screen.findByRole('alert')).toHaveTextContent(/những gì đã nhập vẫn còn trên máy này/u);
    expect(screen.getByRole('textbox', { name: 'Ô' })).toHaveValue('12');
    there = true;
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText('Phần xem lại')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    unmount();
    render(page);
    expect(await screen.findByText('Phần xem lại')).toBeInTheDocument();
  });
});
