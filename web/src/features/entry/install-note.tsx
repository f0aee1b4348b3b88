import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { readSetting, writeSetting } from '../../lib/device-settings.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { canInstall, install, onInstallOffer } from '../../lib/offline/install.js';
import { installWay } from './install-way.js';

/** Said once, quietly: the site can stand on the phone's screen like a program, or why it cannot from here. */
export function InstallNote({ username }: { readonly username: string }): ReactNode {
  const { t } = useI18n();
  const offered = useSyncExternalStore(onInstallOffer, canInstall);
  const setting = `install.${username}`;
  const [later, setLater] = useState(() => readSetting(setting) !== null);
  const installed = window.matchMedia('(display-mode: standalone)').matches;
  const way = installWay(navigator.userAgent, offered, installed);
  if (later || way === null) return null;
  return (
    <aside aria-label={t('install.title')} className="rounded-lg border border-line bg-surface px-4 py-3">
      <p>{t(`install.${way}`)}</p>
      <p className="mt-1 flex flex-wrap gap-x-4">
        {way === 'offered' && (
          <Button look="secondary" onClick={install}>
            {t('install.button')}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => {
            writeSetting(setting, 'later');
            setLater(true);
          }}
        >
          {t('install.later')}
        </Button>
      </p>
    </aside>
  );
}
