import type { CompletenessDto } from '@contract/quality.js';
import { formatDateTime } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { RemindSilent } from './remind-silent.js';
import { ReportState } from '../../components/ui/report-state.js';
import { useAsOf } from '../../lib/selection/selection.js';
import { useSession } from '../../lib/session/session.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Rows shown before "Hiện cả". */
const FIRST = 12;

const windowOpen = ({ window }: CompletenessDto): boolean =>
  window.state === 'open' || window.state === 'due';

/** Who has not reported: whom to call. */
export function SilentCommunes({ completeness }: { readonly completeness: CompletenessDto }): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const asOf = useAsOf();
  const [whole, setWhole] = useState(false);
  const silent = completeness.items.filter(({ firstSubmittedAt }) => firstSubmittedAt === null);
  if (silent.length === 0) return <Card title={t('week.silentNone')}>{null}</Card>;
  return (
    <Card title={t('week.silent', { n: silent.length })}>
      <ul className="divide-y divide-line">
        {(whole ? silent : silent.slice(0, FIRST)).map((item) => (
          <li key={item.orgUnit} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
            <Link
              to="/xa-phuong/$code"
              params={{ code: item.orgUnit }}
              search={{ period: completeness.period }}
              className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
            >
              {item.orgUnitName}
            </Link>
            <span className="flex flex-wrap items-center gap-3 text-sm text-ink-soft">
              {item.done > 0 && t('week.outOf', { n: item.done, all: completeness.required })}
              {item.dueAt !== completeness.window.dueAt &&
                t('week.silentDue', { when: formatDateTime(item.dueAt) })}
              <ReportState state={item.state} />
            </span>
          </li>
        ))}
      </ul>
      {role === 'reviewer' && asOf === undefined && windowOpen(completeness) && (
        <RemindSilent completeness={completeness} orgUnits={silent.map(({ orgUnit }) => orgUnit)} />
      )}
      {role === 'reviewer' && (
        <p>
          <Link
            to="/quan-tri/$screen"
            params={{ screen: 'nhac-viec' }}
            search={{ period: completeness.period }}
            className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
          >
            {t('week.remindLog')}
          </Link>
        </p>
      )}
      {silent.length > FIRST && (
        <Button
          look="secondary"
          className="mt-3"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {t(whole ? 'week.showFew' : 'week.showAll', { n: whole ? FIRST : silent.length })}
        </Button>
      )}
    </Card>
  );
}
