import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DraftedReport } from '../../lib/report-issue/report-queries.js';
import { useUnsavedParagraphs } from '../../lib/report-issue/use-typed-paragraph.js';
import { HandInDialog } from './hand-in-dialog.js';
import { IssueDialog } from './issue-dialog.js';
import { GiveUpDialog } from './give-up-dialog.js';
import { UnsavedDialog } from './unsaved-dialog.js';

type Act = 'hand_in' | 'issue' | 'send_back' | 'withdraw';
const ORDER: readonly Act[] = ['hand_in', 'issue', 'send_back', 'withdraw'];

interface ReportStepsProps {
  readonly report: IssuedReportDetailDto;
  /** The document on the page. */
  readonly drafted: DraftedReport;
}

/** A step that was begun, on what was looked at then: what changes on the page beneath is not signed unseen. */
interface Begun extends ReportStepsProps {
  readonly act: Act;
}

/** What can be done with the report now, the way onward first; whose turn it is where one can do nothing. */
export function ReportSteps({ report, drafted }: ReportStepsProps): ReactNode {
  const { t } = useI18n();
  const [begun, setBegun] = useState<Begun | null>(null);
  const acts = ORDER.filter((one) => report.acts.includes(one));
  const { state, kind } = report;
  const over = state === 'issued' || state === 'withdrawn';
  const whose = kind === 'commune_week' ? 'commune' : 'province';
  // Beside the card and not in it: what was typed into a window stays when the report moves on beneath it.
  return (
    <>
      {!over && (
        <Card title={t('steps.title')} subtitle={t(`reports.next.${state}.${whose}`)}>
          <div className="flex flex-wrap gap-2">
            {acts.map((one) => (
              <Button
                key={one}
                look={one === 'hand_in' || one === 'issue' ? 'primary' : 'secondary'}
                onClick={() => {
                  setBegun({ act: one, report, drafted });
                }}
              >
                {t(`steps.${one}`)}
              </Button>
            ))}
          </div>
        </Card>
      )}
      {begun !== null && (
        <StepDialog
          begun={begun}
          onClose={() => {
            setBegun(null);
          }}
        />
      )}
    </>
  );
}

function StepDialog({
  begun: { act, report, drafted },
  onClose,
}: {
  readonly begun: Begun;
  readonly onClose: () => void;
}): ReactNode {
  const unsaved = useUnsavedParagraphs(report.id)(drafted.paragraphs);
  if (act === 'issue') return <IssueDialog report={report} onClose={onClose} />;
  if (act !== 'hand_in') return <GiveUpDialog report={report} act={act} onClose={onClose} />;
  if (unsaved.length > 0) return <UnsavedDialog paragraphs={unsaved} onClose={onClose} />;
  return <HandInDialog report={report} asOf={drafted.asOf} onClose={onClose} />;
}
