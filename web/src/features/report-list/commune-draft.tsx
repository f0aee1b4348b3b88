import type { IssuedReportDto } from '@contract/report-issue.js';
import { formatWeek } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useDraft } from './use-draft.js';

/** The commune's own weekly report by one click; the one that is there already is opened. */
export function CommuneDraft({
  items,
  period,
}: {
  readonly items: readonly IssuedReportDto[];
  readonly period: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const draft = useDraft();
  const words = t('reports.communeWeek', { week: formatWeek(period, lang).toLowerCase() });
  const there = items.find(
    (item) => item.kind === 'commune_week' && item.period === period && item.state !== 'withdrawn',
  );
  if (there !== undefined)
    return (
      <Link to="/bao-cao/$report" params={{ report: String(there.id) }} className={buttonClass()}>
        {words}
      </Link>
    );
  return (
    <>
      <Button
        disabled={draft.isPending}
        onClick={() => {
          draft.mutate({ kind: 'commune_week', period, campaign: null, language: 'vi', replaces: null });
        }}
      >
        {draft.isPending ? t('reports.beginning') : words}
      </Button>
      {draft.error !== null && <ProblemNote error={draft.error} title={t('reports.beginFailed')} />}
    </>
  );
}
