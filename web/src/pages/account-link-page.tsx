import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../components/ui/button.js';
import { PreferenceSwitches } from '../components/ui/preference-switches.js';
import { AccountLink } from '../features/account-link/account-link.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Is this my account? Then I set my password. */
export function AccountLinkPage(): ReactNode {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { token = '' } = useParams({ strict: false });
  return (
    <div className="flex min-h-dvh flex-col bg-page">
      <header className="flex items-center justify-between gap-3 bg-rail px-4 py-1.5 text-rail-ink">
        <div className="leading-tight">
          <p className="font-bold">{t('app.name')}</p>
          <p className="text-sm text-rail-ink-soft">{t('app.province')}</p>
        </div>
        <div className="flex items-center">
          <PreferenceSwitches />
        </div>
      </header>
      <main className="mx-auto w-full max-w-md flex-1 px-4 py-8">
        <h1 className="mb-4 text-2xl font-bold">{t('page.accountLink')}</h1>
        <AccountLink
          token={token}
          onSignedIn={() => void navigate({ to: '/', state: { landing: true }, replace: true })}
          wayOut={
            <Link to="/dang-nhap" className={buttonClass('secondary')}>
              {t('signIn.title')}
            </Link>
          }
        />
      </main>
    </div>
  );
}
