import type { ReactNode } from 'react';
import { Sparkline } from '../../components/charts/sparkline.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { CommuneRow } from './to-commune-list.js';

/** The own figures of a commune over the weeks, with how many there are. */
export function WeeksLine({ row }: { readonly row: CommuneRow }): ReactNode {
  const { t } = useI18n();
  const n = row.weeks.filter((one) => one !== null).length;
  return <Sparkline values={row.weeks} label={t('communes.weeksLabel', { name: row.fullName, n })} />;
}
