import { publishedWeeksFinding } from '@domain/findings/published-finding.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { publicationsQuery } from './publishing-queries.js';

/** What the public sees, in a sentence; the name of the page until it is known. */
export function PublishingFinding(): ReactNode {
  const { t, lang } = useI18n();
  const { data } = useQuery(publicationsQuery);
  if (data === undefined) return t('nav.publish');
  const shown = data.items.filter(({ state }) => state === 'shown');
  return publishedWeeksFinding(
    shown.toSorted((a, b) => b.period.localeCompare(a.period)),
    lang,
  );
}
