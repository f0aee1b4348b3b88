import { formatDateTime } from '@domain/format.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useAsOf, useSelect } from '../../lib/selection/selection.js';

/** Stands over every page that shows a moment of the past, so that it is not taken for today. */
export function MomentBanner(): ReactNode {
  const { t } = useI18n();
  const select = useSelect();
  const asOf = useAsOf();
  if (asOf === undefined) return null;
  const words = t('moment.banner', { moment: formatDateTime(asOf) });
  return (
    <section
      aria-label={words}
      className="flex flex-wrap items-center gap-x-3 border-b border-line bg-sunken px-4 sm:px-6"
    >
      <p className="flex min-w-0 items-center gap-2 py-2 font-semibold">
        <Icon name="clock" className="size-5 shrink-0" />
        {words}
      </p>
      <Button
        look="quiet"
        onClick={() => {
          select({ asOf: undefined });
        }}
      >
        {t('moment.toNow')}
      </Button>
    </section>
  );
}
