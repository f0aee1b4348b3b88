import { formatNumber } from '@domain/format.js';
import { differsFrom } from '@domain/village/village-proposals.js';
import { proposalWords } from '@domain/village/village-words.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { NotedFigure } from '../../lib/report-form/field-note.js';
import { type ProposalsKey, proposalsQuery } from '../../lib/villages/village-queries.js';

/** "Theo danh sách: 43/43 thôn có tổ": a figure to take over, or a difference to know of; never an error. */
export function VillageNote({
  figure,
  report,
}: {
  readonly figure: NotedFigure;
  readonly report: ProposalsKey;
}): ReactNode {
  const { t, lang } = useI18n();
  const { data } = useQuery(proposalsQuery(report));
  const proposal = data?.items.find(({ element }) => element === figure.code);
  if (proposal === undefined) return null;
  const { onUse } = figure;
  const { value } = proposal;
  const differs = differsFrom(proposal, figure.value);
  const takes = onUse !== null && value !== null && (differs || figure.value === null);
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-normal">
      <p className={differs ? 'text-warning' : 'text-ink-soft'}>
        {proposalWords(proposal, lang)}. {differs && t('villageNote.differs')}
      </p>
      {takes && (
        <Button
          look="secondary"
          aria-label={t('villageNote.useLabel', { n: formatNumber(value, 0, lang) })}
          onClick={() => {
            onUse(String(value));
          }}
        >
          {t('villageNote.use')}
        </Button>
      )}
    </div>
  );
}
