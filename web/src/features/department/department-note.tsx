import { formatDateTime } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { periodToFill } from './to-periods.js';
import { useDepartmentPeriods } from './use-department.js';

/** What the reviewers themselves still owe, and the way to it; nothing for anybody else. */
export function DepartmentNote(): ReactNode {
  const { t, lang } = useI18n();
  const reviews = useSession().role === 'reviewer';
  const { data } = useDepartmentPeriods(reviews);
  const one = reviews && data !== undefined ? periodToFill(data.items) : null;
  if (one === null) return null;
  const { done, expected, window } = one;
  const period = periodName(one.period, lang);
  return (
    <Card title={t('department.title')}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0">
          {done < expected
            ? t('department.noteOpen', { period, n: expected - done, due: formatDateTime(window.dueAt) })
            : t('department.noteDone', { period })}
        </p>
        <Link to="/so-lieu-so" className={buttonClass('secondary')}>
          {t(done < expected ? 'department.noteEnter' : 'department.noteSee')}
        </Link>
      </div>
    </Card>
  );
}
