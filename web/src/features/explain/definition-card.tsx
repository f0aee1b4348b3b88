import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE } from '../../lib/selection/explained.js';
import { useView } from '../../lib/selection/selection.js';
import { ExplainedDefinition } from './explained-definition.js';
import { HowComputed } from './explained-indicator.js';
import { ExplainedTarget } from './explained-target.js';
import { ExplainsAsPage } from './explain-go.js';
import { toFigureRows } from './to-figure-rows.js';
import { explainQuery } from './use-explain.js';

/** What a goal counts, how, on whose word, and what is wanted by when: the part of its explanation that stands on its page. */
export function DefinitionCard({
  period,
  indicator,
}: {
  readonly period: string;
  readonly indicator: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const query = useQuery(
    explainQuery({ kind: 'indicator', code: indicator, orgUnit: PROVINCE, period }, useView()),
  );
  return (
    <PageState query={query} height="26rem">
      {(figure) => (
        <ExplainsAsPage value={true}>
          <Card className="flex flex-col gap-4 *:first:border-t-0 *:first:pt-0">
            <ExplainedDefinition definition={figure.definition} />
            <HowComputed rows={toFigureRows(figure, lang, t)} figure={figure} />
            <ExplainedTarget figure={figure} />
          </Card>
        </ExplainsAsPage>
      )}
    </PageState>
  );
}
