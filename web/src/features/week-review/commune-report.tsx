import type { CompletenessDto } from '@contract/quality.js';
import { statusCellWord } from '@domain/findings/status-words.js';
import { formatDateTime } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReportState } from '../../components/ui/report-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';

interface CommuneReportProps {
  readonly item: CompletenessDto['items'][number];
  readonly completeness: CompletenessDto;
  /** null: there is nothing to choose. */
  readonly choice: { readonly chosen: boolean; readonly onChoose: (on: boolean) => void } | null;
}

/** One commune of the week: how its report stands and how far it has come. What is signed is opened, of others the commune. */
export function CommuneReport({ item, completeness, choice }: CommuneReportProps): ReactNode {
  const { t, lang } = useI18n();
  const { period, dataSet } = completeness;
  const look = 'inline-flex min-h-11 items-center text-link underline underline-offset-2';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 py-1">
      <span className="flex min-w-0 items-center">
        {choice !== null && (
          <label className="flex size-11 shrink-0 items-center justify-center">
            <input
              type="checkbox"
              className="size-5 accent-accent"
              aria-label={t('week.select', { commune: item.orgUnitName })}
              checked={choice.chosen}
              onChange={(event) => {
                choice.onChoose(event.target.checked);
              }}
            />
          </label>
        )}
        {item.firstSubmittedAt === null ? (
          <Link to="/xa-phuong/$code" params={{ code: item.orgUnit }} search={{ period }} className={look}>
            {item.orgUnitName}
          </Link>
        ) : (
          <Link
            to="/duyet/$code/$period"
            params={{ code: item.orgUnit, period }}
            search={dataSet === 'weekly' ? {} : { dataSet }}
            className={look}
          >
            {item.orgUnitName}
          </Link>
        )}
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        {item.firstSubmittedAt !== null &&
          `${statusCellWord(item.cell, lang)} · ${formatDateTime(item.firstSubmittedAt)}`}
        {item.done > 0 && ` ${t('week.done', { n: item.done, all: completeness.required })}`}
        {item.dueAt !== completeness.window.dueAt &&
          ` ${t('week.silentDue', { when: formatDateTime(item.dueAt) })}`}
        <ReportState state={item.state} />
      </span>
    </li>
  );
}
