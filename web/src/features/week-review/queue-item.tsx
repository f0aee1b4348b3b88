import type { FindingDto, ReviewQueueDto } from '@contract/quality.js';
import { formatShort } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReportState } from '../../components/ui/report-state.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { QueueRow } from './to-queue-rows.js';

interface QueueItemProps {
  readonly row: QueueRow;
  readonly queue: Pick<ReviewQueueDto, 'period' | 'dataSet'>;
  /** null: there is nothing to choose. */
  readonly choice: { readonly chosen: boolean; readonly onChoose: (on: boolean) => void } | null;
  /** Others of the list can be chosen: the columns stay in line. */
  readonly aligned: boolean;
}

/** One report: what is odd about it in sentences, what the commune says to it, what it does to the province. */
export function QueueItem({ row, queue, choice, aligned }: QueueItemProps): ReactNode {
  const { t, lang } = useI18n();
  const { item } = row;
  return (
    <li className="flex gap-3 py-1.5">
      {choice === null && aligned && <span className="w-11 shrink-0 max-lg:hidden" />}
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
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-1 lg:grid-cols-[16rem_1fr_14rem]">
        <div className="flex flex-wrap items-center gap-x-3">
          <Link
            to="/duyet/$code/$period"
            params={{ code: item.orgUnit, period: queue.period }}
            search={queue.dataSet === 'weekly' ? {} : { dataSet: queue.dataSet }}
            className="inline-flex min-h-11 items-center font-semibold text-link underline underline-offset-2"
          >
            {item.orgUnitName}
          </Link>
          <ReportState state={item.state} />
          {item.late && <span className="text-sm text-warning">{t('week.late')}</span>}
        </div>
        <div className="self-center">
          <Oddities row={row} />
        </div>
        <p className="self-center text-sm text-ink-soft lg:text-right">
          {row.effect !== null && <span className="block">{t('week.effectPeople', { n: row.effect })}</span>}
          {t('week.score')}: {formatShort(item.score, 1, lang)}
        </p>
      </div>
    </li>
  );
}

function Oddities({ row: { item, calm } }: { readonly row: QueueRow }): ReactNode {
  const { t } = useI18n();
  return (
    <ul className="space-y-1">
      {item.findings.map((finding) => (
        <li key={`${finding.dataElement} ${finding.rule}`}>
          <Finding finding={finding} />
        </li>
      ))}
      {item.missing.length > 0 && <li>{t('week.missing', { n: item.missing.length })}</li>}
      {item.noChange && <li>{t('week.noChange')}</li>}
      {calm && !item.noChange && <li className="text-ink-soft">{t('week.nothingOdd')}</li>}
    </ul>
  );
}

function Finding({ finding }: { readonly finding: FindingDto }): ReactNode {
  const { t, lang } = useI18n();
  const found = useQuery(dataElementsQuery).data?.items.find(({ code }) => code === finding.dataElement);
  return (
    <>
      <span className="font-medium">
        {(lang === 'vi' ? found?.nameVi : found?.nameEn) ?? finding.dataElement}:
      </span>{' '}
      <span className={finding.severity === 'error' ? 'text-error' : 'text-warning'}>
        {lang === 'vi' ? finding.textVi : finding.textEn}
      </span>{' '}
      <span className="text-sm text-ink-soft">
        {finding.reason === null ? t('week.noReason') : t('week.reason', { reason: finding.reason })}
      </span>
    </>
  );
}
