import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from '../components/ui/glyphs.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { signOut } from '../lib/session/session.js';
import { useTheme } from '../lib/theme/theme.js';

const control = 'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2.5';

/** Language, theme and, when signed in, the way out. */
export function Preferences({ onRail, signedIn }: { readonly onRail: boolean; readonly signedIn: boolean }): ReactNode {
  const { lang, t, setLang } = useI18n();
  const { theme, toggle } = useTheme();
  const client = useQueryClient();
  const navigate = useNavigate();
  const look = clsx(control, onRail ? 'text-rail-ink hover:bg-rail-active focus-visible:outline-white' : 'text-ink hover:bg-sunken');
  const leave = async (): Promise<void> => {
    await signOut(client);
    await navigate({ to: '/dang-nhap' });
  };
  return (
    <div className="flex items-center">
      <button type="button" className={clsx(look, 'text-sm font-semibold')} lang={lang === 'vi' ? 'en' : 'vi'} aria-label={t('action.languageLabel')} onClick={() => { setLang(lang === 'vi' ? 'en' : 'vi'); }}>
        {t('action.language')}
      </button>
      <button type="button" className={look} aria-label={theme === 'dark' ? t('action.themeToLight') : t('action.themeToDark')} onClick={toggle}>
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </button>
      {signedIn && (
        <button type="button" className={look} aria-label={t('action.signOut')} title={t('action.signOut')} onClick={() => void leave()}>
          <Icon name="signOut" />
        </button>
      )}
    </div>
  );
}
