import type { ExplainElementDto } from '@contract/explain.js';
import type { SubmissionDto } from '@contract/submissions.js';
import { papersFinding } from '@domain/findings/profile-finding.js';
import { formatDate } from '@domain/format.js';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AttachedFile } from '../../components/ui/attached-file.js';
import { Card } from '../../components/ui/card.js';
import { request } from '../../lib/api.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Key } from '../../lib/i18n/vi/index.js';
import { useAsOf } from '../../lib/selection/selection.js';

const SIGNED: readonly SubmissionDto['state'][] = ['submitted', 'approved'];

/** Decision on the committee and plan of the campaign, as declared and signed; nothing for whoever may not read the report. */
export function CommunePapers({ code }: { readonly code: string }): ReactNode {
  const { t, lang } = useI18n();
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
  if (SIGNED.includes(data.state)) {
    const valueOf = (element: string): Value =>
      data.values.find(({ dataElement }) => dataElement === element)?.value ?? null;
    return (
      <Card
        title={papersFinding(
          declared(valueOf('committee_established')),
          declared(valueOf('campaign_plan')),
          lang,
        )}
      >
        <Papers code={code} valueOf={valueOf} />
      </Card>
    );
  }
  return (
    <Card title={t('paper.title')}>
      {data.countedVersion === null || data.excluded ? (
        <p className="text-ink-soft">{t('paper.unsigned')}</p>
      ) : (
        <>
          <p className="text-warning">{t(CORRECTION[data.state] ?? 'paper.correction.draft')}</p>
          <CountedPapers code={code} asOf={asOf} />
        </>
      )}
    </Card>
  );
}

type Value = number | string | null;

const declared = (value: Value): number | null => (typeof value === 'number' ? value : null);

/** What becomes of a report that counts while it is being corrected. */
const CORRECTION: Readonly<
  Partial<Record<SubmissionDto['state'], Extract<Key, `paper.correction.${string}`>>>
> = {
  awaiting_signature: 'paper.correction.awaiting',
  returned: 'paper.correction.returned',
};
const COUNTED = ['committee_established', 'campaign_plan', 'committee_decision_scan'] as const;

/** What was signed last, which counts until the correction is signed. */
function CountedPapers({
  code,
  asOf,
}: {
  readonly code: string;
  readonly asOf: string | undefined;
}): ReactNode {
  const found = useQueries({
    queries: COUNTED.map((element) => ({
      queryKey: ['explain-element', element, code, 'once', asOf],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        request<ExplainElementDto>(
          `/explain/element?${searchText({ element, period: 'once', orgUnit: code, asOf })}`,
          { signal },
        ),
      retry: false,
    })),
  });
  if (found.some(({ isPending }) => isPending)) return null;
  const values = new Map<string, Value>();
  for (const { data } of found) {
    if (data === undefined) continue;
    values.set(data.dataElement, data.value);
    for (const { dataElement, value } of data.report?.beside ?? []) values.set(dataElement, value);
  }
  return <Papers code={code} valueOf={(element) => values.get(element) ?? null} />;
}

interface PapersProps {
  readonly code: string;
  /** null: not declared. */
  readonly valueOf: (element: string) => Value;
}

function Papers({ code, valueOf }: PapersProps): ReactNode {
  const { t } = useI18n();
  const scan = valueOf('committee_decision_scan');
  return (
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
