import type { SubmissionDto } from '@contract/submissions.js';
import { formatDate } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AttachedFile } from '../../components/ui/attached-file.js';
import { Card } from '../../components/ui/card.js';
import { request } from '../../lib/api.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useAsOf } from '../../lib/selection/selection.js';

const SIGNED: readonly SubmissionDto['state'][] = ['submitted', 'approved'];

/** Decision on the committee and plan of the campaign, as declared and signed; nothing for whoever may not read the report. */
export function CommunePapers({ code }: { readonly code: string }): ReactNode {
  const { t } = useI18n();
  const asOf = useAsOf();
  const { data } = useQuery({
    queryKey: ['papers', code, asOf],
    queryFn: ({ signal }) =>
      request<SubmissionDto>(
        `/submissions/${encodeURIComponent(code)}/once?${searchText({ dataSet: 'once', asOf })}`,
        { signal },
      ),
    retry: false,
  });
  if (data === undefined || data.state === 'not_started') return null;
  const valueOf = (element: string): number | string | null =>
    data.values.find(({ dataElement }) => dataElement === element)?.value ?? null;
  const scan = valueOf('committee_decision_scan');
  return (
    <Card title={t('paper.title')}>
      {SIGNED.includes(data.state) ? (
        <dl className="divide-y divide-line">
          <Paper name={t('paper.committee')} declared={valueOf('committee_established')}>
            <Words
              of="paper.decision"
              number={valueOf('committee_decision_number')}
              date={valueOf('committee_decision_date')}
            />
            {typeof scan === 'string' && (
              <p>
                <AttachedFile report={{ orgUnit: code, period: 'once', dataSet: 'once' }} sha256={scan} />
              </p>
            )}
          </Paper>
          <Paper name={t('paper.plan')} declared={valueOf('campaign_plan')}>
            <Words
              of="paper.planText"
              number={valueOf('campaign_plan_number')}
              date={valueOf('campaign_plan_date')}
            />
          </Paper>
        </dl>
      ) : (
        <p className="text-ink-soft">{t('paper.unsigned')}</p>
      )}
    </Card>
  );
}

function Paper({
  name,
  declared,
  children,
}: {
  readonly name: string;
  readonly declared: number | string | null;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="py-2">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd>
        {declared === 1 ? (
          children
        ) : (
          <span className="text-ink-soft">{t(declared === 0 ? 'paper.notYet' : 'paper.unknown')}</span>
        )}
      </dd>
    </div>
  );
}

/** Declarations of before number and date were asked for have none. */
function Words({
  of,
  number,
  date,
}: {
  readonly of: 'paper.decision' | 'paper.planText';
  readonly number: number | string | null;
  readonly date: number | string | null;
}): ReactNode {
  const { t } = useI18n();
  const shown = typeof date === 'string' ? formatDate(date) : '–';
  return <p className="font-medium">{t(of, { number: number ?? '–', date: shown })}</p>;
}
