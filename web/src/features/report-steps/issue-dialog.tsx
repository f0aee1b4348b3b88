import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { localDateOf } from '@domain/local-time.js';
import { isIssueNumber } from '@domain/report-issue/issue-number.js';
import { useState, type ReactNode } from 'react';
import { TextField } from '../../components/ui/text-field.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { issueReport } from '../../lib/report-issue/report-queries.js';
import { useReportCommand } from '../../lib/report-issue/use-report-command.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { StepForm } from './step-form.js';

/** Ban hành, under the number and date of the records office. */
export function IssueDialog({
  report,
  onClose,
}: {
  readonly report: IssuedReportDetailDto;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const now = useServerNow();
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(() => localDateOf(now));
  const [tried, setTried] = useState(false);
  const send = useReportCommand(issueReport(report.id), onClose);
  const numberOk = isIssueNumber(number.trim());
  return (
    <StepForm
      title={t('steps.issue')}
      action={t('steps.issue')}
      busy={send.isPending}
      error={send.error}
      onSend={() => {
        setTried(true);
        if (numberOk && on !== '') send.mutate({ version: report.version, number: number.trim(), on });
      }}
      onClose={onClose}
    >
      <p>{t('steps.issueEffect')}</p>
      <TextField
        label={t('steps.number')}
        hint={t('steps.numberHint')}
        error={tried && !numberOk ? t('steps.numberWrong') : errorAt(send.error, 'number')}
        value={number}
        maxLength={9}
        autoComplete="off"
        inputMode="numeric"
        onValue={setNumber}
      />
      <TextField
        type="date"
        label={t('steps.on')}
        error={tried && on === '' ? t('steps.onMissing') : errorAt(send.error, 'on')}
        value={on}
        onValue={setOn}
      />
    </StepForm>
  );
}
