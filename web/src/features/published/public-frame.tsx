import type { ReactNode } from 'react';
import { PreferenceSwitches, railControl } from '../../components/ui/preference-switches.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** The page without the site around it: a head, the content, the way in for those who work here. */
export function PublicFrame({
  simulated,
  children,
}: {
  readonly simulated: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="min-h-dvh bg-page text-ink [print-color-adjust:exact]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-surface focus:p-3"
      >
        {t('app.skip')}
      </a>
      <header>
        <div className="bg-rail text-rail-ink print:hidden">
          <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 sm:px-6">
            <p className="mr-auto leading-tight">
              <span className="block font-semibold">{t('app.name')}</span>
              <span className="text-sm text-rail-ink-soft">{t('app.province')}</span>
            </p>
            <div className="flex items-center">
              <PreferenceSwitches />
              <a href="/dang-nhap" className={railControl}>
                {t('public.signIn')}
              </a>
            </div>
          </div>
        </div>
        {simulated && (
          <p className="bg-warning-tint px-4 py-1.5 text-center text-sm font-semibold text-warning">
            {t('app.simulated')}. <span className="font-normal">{t('public.simulated')}</span>
          </p>
        )}
      </header>
      {/* The line above comes with the figures: what it would push down is new with it. */}
      <main
        key={String(simulated)}
        id="content"
        className="mx-auto max-w-6xl min-w-0 space-y-4 px-4 py-5 sm:px-6"
      >
        {children}
      </main>
    </div>
  );
}
