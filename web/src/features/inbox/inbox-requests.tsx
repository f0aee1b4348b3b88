import type { RequestDto } from '@contract/requests.js';
import { formatDateTime } from '@domain/format.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { AnswerDialog } from './answer-dialog.js';

/** Requests for more time or a reopening: to be answered, or one's own with what came of them. */
export function InboxRequests({
  requests,
  own,
}: {
  readonly requests: readonly RequestDto[];
  readonly own: boolean;
}): ReactNode {
  const { t } = useI18n();
  const [answering, setAnswering] = useState<RequestDto | null>(null);
  if (requests.length === 0) return null;
  return (
    <Card title={`${t(own ? 'inbox.ownRequests' : 'inbox.requests')} (${String(requests.length)})`}>
      <ul className="divide-y divide-line">
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} own={own} onAnswer={setAnswering} />
        ))}
      </ul>
      {answering !== null && (
        <AnswerDialog
          request={answering}
          onClose={() => {
            setAnswering(null);
          }}
        />
      )}
    </Card>
  );
}

function RequestRow({
  request,
  own,
  onAnswer,
}: {
  readonly request: RequestDto;
  readonly own: boolean;
  readonly onAnswer: (request: RequestDto) => void;
}): ReactNode {
  const { t } = useI18n();
  const titleOf = useReportTitle();
  const until =
    request.until === null ? '' : ` ${t('request.until', { when: formatDateTime(request.until) })}`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 space-y-0.5">
        <p className="font-semibold">
          {t(`request.${request.kind}`)}
          {until} · {own ? '' : `${request.orgUnitName} · `}
          {titleOf(request.dataSet, request.period)}
        </p>
        <p>{t('inbox.reason', { reason: request.reason })}</p>
        <p className="text-sm text-ink-soft">
          {[request.askedBy, formatDateTime(request.askedAt), t(`request.${request.status}`)]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {request.answer !== null && <Answer request={request} />}
      </div>
      {!own && request.status === 'open' && (
        <Button
          look="secondary"
          aria-label={t('request.answerTitle', { commune: request.orgUnitName })}
          onClick={() => {
            onAnswer(request);
          }}
        >
          {t('request.toAnswer')}
        </Button>
      )}
    </li>
  );
}

/** What came of it, who decided and when. */
function Answer({
  request: { answer, answeredBy, answeredAt },
}: {
  readonly request: RequestDto;
}): ReactNode {
  const { t } = useI18n();
  const who = [answeredBy, answeredAt === null ? null : formatDateTime(answeredAt)].filter(
    (part) => part !== null,
  );
  return (
    <p>
      {t('request.answer', { answer: answer ?? '' })}
      {who.length > 0 && <span className="text-sm text-ink-soft"> ({who.join(', ')})</span>}
    </p>
  );
}
