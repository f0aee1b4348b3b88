import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useTheme } from '../../lib/theme/theme.js';
import { Icon } from './glyphs.js';

/** Look of a control on the dark frame. */
export const railControl =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2.5 text-rail-ink hover:bg-rail-active focus-visible:outline-white';

/** Language and theme, kept on this device. */
export function PreferenceSwitches(): ReactNode {
  const { lang, t, setLang } = useI18n();
  const { theme, toggle } = useTheme();
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <>
      <button
        type="button"
        className={clsx(railControl, 'text-sm font-semibold whitespace-nowrap')}
        lang={other}
        onClick={() => {
          setLang(other);
        }}
      >
        {t('action.language')}
      </button>
      <button
        type="button"
        className={railControl}
        aria-label={theme === 'dark' ? t('action.themeToLight') : t('action.themeToDark')}
        onClick={toggle}
      >
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </button>
    </>
  );
}
