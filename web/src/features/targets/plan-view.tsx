import { planFinding, type PlannedTarget, type PlanUnit } from '@domain/findings/plan-finding.js';
import { localDateOf } from '@domain/local-time.js';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { PlanPicture } from './plan-picture.js';
import { toPlanRows, type PlanTableRow } from './to-plan-rows.js';

interface PlanViewProps {
  /** null: value or dates cannot be read yet. */
  readonly planned: PlannedTarget | null;
  readonly unit: PlanUnit;
  /** Measure and place, beneath the finding. */
  readonly subtitle: ReactNode;
  /** Of its heading: 2 where it is a part of the page, 3 beside a form. */
  readonly level: 2 | 3;
  readonly children?: ReactNode;
}

/** A plan: how it runs in one sentence, drawn, and as a table. */
export function PlanView({ planned, unit, subtitle, level, children }: PlanViewProps): ReactNode {
  const { t, lang } = useI18n();
  const today = localDateOf(useServerNow());
  const rows = planned === null ? null : toPlanRows(planned, unit, today, lang);
  const finding = planned === null || rows === null ? t('plan.unknown') : planFinding(planned, unit, lang);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-label={t('plan.title')} className="min-w-0">
      <Heading className="text-lg leading-snug font-semibold">{finding}</Heading>
      <p className="text-sm text-ink-soft">{subtitle}</p>
      {rows === null ? (
        <p className="mt-3 flex h-64 items-center justify-center rounded-lg border border-dashed border-line-strong p-4 text-center text-ink-soft">
          {t('plan.later')}
        </p>
      ) : (
        <>
          <PlanPicture rows={rows} label={finding} todayWord={t('plan.today')} />
          <DataDetails summary={t('plan.table')}>
            <PlanTable rows={rows.table} />
          </DataDetails>
        </>
      )}
      {children}
    </section>
  );
}

function PlanTable({ rows }: { readonly rows: readonly PlanTableRow[] }): ReactNode {
  const { t } = useI18n();
  return (
    <Table caption={t('plan.table')}>
      <thead>
        <tr>
          <Th>{t('plan.endOf')}</Th>
          <Th numeric>{t('plan.wanted')}</Th>
          <Th>
            <span className="sr-only">{t('plan.what')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.on}>
            <RowHead>{row.dateText}</RowHead>
            <Td numeric>{row.valueText}</Td>
            <Td className="text-sm text-ink-soft">
              {row.kind === 'month' ? '' : t(`plan.kind.${row.kind}`)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
