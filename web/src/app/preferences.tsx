import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../components/ui/glyphs.js';
import { PreferenceSwitches, railControl } from '../components/ui/preference-switches.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { signOut } from '../lib/session/session.js';

/** Language, theme and the way out. */
export function Preferences(): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await signOut(client);
    await navigate({ to: '/dang-nhap' });
  };
  return (
    <div className="flex items-center">
      <PreferenceSwitches />
      <button
        type="button"
        className={railControl}
        aria-label={t('action.signOut')}
        title={t('action.signOut')}
        onClick={() => void leave()}
      >
        <Icon name="signOut" />
      </button>
    </div>
  );
}
