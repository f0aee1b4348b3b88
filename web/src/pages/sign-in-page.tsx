import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PreferenceSwitches } from '../components/ui/preference-switches.js';
import { LeftNote } from '../features/sign-in/left-note.js';
import { SignInForm } from '../features/sign-in/sign-in-form.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Who are you? Leads on to where one was going, else to the first page of the role. */
export function SignInPage(): ReactNode {
  const { t } = useI18n();
  const navigate = useNavigate();
  const router = useRouter();
  const { next, expired } = useSearch({ from: '/dang-nhap' });
  const onward = (): void => {
    if (next === undefined) void navigate({ to: '/', state: { landing: true }, replace: true });
    else router.history.replace(next);
  };
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
        <h1 className="text-2xl font-bold">{t('signIn.title')}</h1>
        <p className="mb-5 text-ink-soft">{t('signIn.lead')}</p>
        {expired === true && (
          <p className="mb-4 rounded-md bg-warning-tint p-3 text-warning">{t('signIn.expired')}</p>
        )}
        <LeftNote />
        <SignInForm onSignedIn={onward} />
        <p className="mt-6">
          <a href="/cong-khai" className="inline-flex min-h-11 items-center text-link underline">
            {t('signIn.public')}
          </a>
        </p>
      </main>
    </div>
  );
}
