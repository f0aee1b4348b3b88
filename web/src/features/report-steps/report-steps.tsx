import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { HandInDialog } from './hand-in-dialog.js';
import { IssueDialog } from './issue-dialog.js';
import { GiveUpDialog } from './give-up-dialog.js';

type Act = 'hand_in' | 'issue' | 'send_back' | 'withdraw';
const ORDER: readonly Act[] = ['hand_in', 'issue', 'send_back', 'withdraw'];

interface ReportStepsProps {
  readonly report: IssuedReportDetailDto;
  /** Moment of the document on the page. */
  readonly asOf: string;
}

/** What can be done with the report now, the way onward first; whose turn it is where one can do nothing. */
export function ReportSteps({ report, asOf }: ReportStepsProps): ReactNode {
  const { t } = useI18n();
  const [act, setAct] = useState<Act | null>(null);
  const acts = ORDER.filter((one) => report.acts.includes(one));
  const { state, kind } = report;
  const close = (): void => {
    setAct(null);
  };
  if (state === 'issued' || state === 'withdrawn') return null;
  const whose = kind === 'commune_week' ? 'commune' : 'province';
  return (
    <Card title={t('steps.title')} subtitle={t(`reports.next.${state}.${whose}`)}>
      <div className="flex flex-wrap gap-2">
        {acts.map((one) => (
          <Button
            key={one}
            look={one === 'hand_in' || one === 'issue' ? 'primary' : 'secondary'}
            onClick={() => {
              setAct(one);
            }}
          >
            {t(`steps.${one}`)}
          </Button>
        ))}
      </div>
      {act === 'hand_in' && <HandInDialog report={report} asOf={asOf} onClose={close} />}
      {act === 'issue' && <IssueDialog report={report} onClose={close} />}
      {(act === 'send_back' || act === 'withdraw') && (
        <GiveUpDialog report={report} act={act} onClose={close} />
      )}
    </Card>
  );
}
