import type { SubmissionDto } from '@contract/submissions.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';

type State = SubmissionDto['state'];
const looks: Record<State, string> = {
  not_started: 'bg-no-data-tint text-no-data-ink',
  draft: 'bg-no-data-tint text-no-data-ink',
  awaiting_signature: 'bg-on-track-tint text-on-track-ink',
  submitted: 'bg-success-tint text-success',
  approved: 'bg-success-tint text-success',
  returned: 'bg-warning-tint text-warning',
};

/** Where a report stands, in a word. */
export function ReportBadge({ state }: { readonly state: State }): ReactNode {
  const { t } = useI18n();
  return (
    <span
      className={clsx(
        'inline-flex items-center rounded px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
        looks[state],
      )}
    >
      {t(`report.state.${state}`)}
    </span>
  );
}
