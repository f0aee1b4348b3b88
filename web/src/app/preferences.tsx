import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState, type ReactNode } from 'react';
import { Icon } from '../components/ui/glyphs.js';
import { PreferenceSwitches, railControl } from '../components/ui/preference-switches.js';
import { useFirstViewStands } from '../lib/first-view.js';
import { useI18n } from '../lib/i18n/i18n.js';
import type { LeftBehind } from '../lib/session/left-session.js';
import { overlay } from './lazy-page.js';

const SearchButton = overlay<'SearchButton'>(
  () => import('../features/site-keys/site-keys.js'),
  'SearchButton',
  [],
  true,
);
const SignOutDialog = overlay(() => import('../features/sign-in/sign-out-dialog.js'), 'SignOutDialog', [
  'signIn',
]);

/** Language, theme, search and the way out. */
export function Preferences(): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const stands = useFirstViewStands();
  const [stuck, setStuck] = useState(false);
  const onward = (left: LeftBehind | null): void => {
    void navigate({ to: '/dang-nhap', ...(left === null ? {} : { state: { left } }) });
  };
  const leave = async (): Promise<void> => {
    try {
      const { signOut } = await import('../lib/session/sign-out.js');
      onward(await signOut(client));
    } catch {
      setStuck(true);
    }
  };
  return (
    <div className="flex items-center">
      <PreferenceSwitches />
      {/* It comes when the page stands; its place is kept. */}
      <span className="size-11">
        <Suspense fallback={null}>{stands && <SearchButton />}</Suspense>
      </span>
      <button
        type="button"
        className={railControl}
        aria-label={t('action.signOut')}
        title={t('action.signOut')}
        onClick={() => void leave()}
      >
        <Icon name="signOut" />
      </button>
      {stuck && (
        <Suspense fallback={null}>
          <SignOutDialog
            onLeft={onward}
            onClose={() => {
              setStuck(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
