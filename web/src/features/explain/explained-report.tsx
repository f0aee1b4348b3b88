import type { ExplainReportDto } from '@contract/explain.js';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { ValueUnit } from './to-figure-rows.js';
import { type ActRow, type ChainLink, toReportRows } from './to-report-rows.js';

/** The report a value comes from: who entered, signed and approved it, what it replaced, and every act on it. */
export function ExplainedReport({
  report,
  unit,
}: {
  readonly report: ExplainReportDto;
  readonly unit: ValueUnit;
}): ReactNode {
  const { t, lang } = useI18n();
  const rows = toReportRows(report, unit, lang, t);
  return (
    <>
      {rows.warnings.map((warning) => (
        <p key={warning} className="flex gap-1.5 text-warning">
          <Icon name="warning" className="mt-0.5 size-4.5 shrink-0" />
          {warning}
        </p>
      ))}
      {rows.beside.length > 0 && (
        <dl className="mt-1">
          {rows.beside.map(({ name, value }) => (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-soft">{name}:</dt>
              <dd className="min-w-0 font-semibold wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <dl className="mt-1">
        {rows.chain.map((link) => (
          <ChainRow key={link.name} link={link} />
        ))}
        <ChainRow link={{ name: t('explain.report'), by: null, parts: [rows.report], reason: null }} />
      </dl>
      {rows.hidden && <p className="mt-1 text-sm text-ink-soft">{t('explain.hidden')}</p>}
      {rows.acts.length > 0 && (
        <DataDetails summary={t('explain.history', { n: rows.acts.length })}>
          <ol aria-label={t('explain.historyCaption')} className="border-l-2 border-line pl-4">
            {rows.acts.map((act) => (
              <Act key={act.version} act={act} />
            ))}
          </ol>
        </DataDetails>
      )}
    </>
  );
}

function ChainRow({ link }: { readonly link: ChainLink }): ReactNode {
  const { t } = useI18n();
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 py-1">
      <dt className="text-ink-soft">{link.name}</dt>
      <dd className="min-w-0">
        {link.by !== null && <strong className="font-semibold">{link.by} · </strong>}
        {link.parts.join(' · ')}
        {link.reason !== null && (
          <span className="block text-ink-soft">{t('explain.reason', { reason: link.reason })}</span>
        )}
      </dd>
    </div>
  );
}

function Act({ act }: { readonly act: ActRow }): ReactNode {
  const { t } = useI18n();
  return (
    <li className="pb-3">
      <p>
        <span className="text-ink-soft">{act.version}.</span>{' '}
        <strong className="font-semibold">{act.act}</strong>
        {' · '}
        {act.change ?? <span className="text-ink-soft">{t('explain.unchanged')}</span>}
        {act.counts && (
          <span className="ml-2 rounded bg-success-tint px-1.5 py-0.5 text-sm font-semibold text-success">
            {t('explain.counts')}
          </span>
        )}
      </p>
      <p className="text-sm text-ink-soft">
        {[act.by, act.at, act.how].filter((part) => part !== null).join(' · ')}
      </p>
      {act.reason !== null && <p className="text-sm">{t('explain.reason', { reason: act.reason })}</p>}
    </li>
  );
}
