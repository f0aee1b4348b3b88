import type { SubmissionDto } from '@contract/submissions.js';
import type { ReviewBody } from '@contract/review.js';
import { ACT_REASON_LENGTH } from '@domain/reason-length.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { toReportRows } from './to-report-rows.js';
import { type ReportKey, useReview } from './use-report-review.js';

type Act = ReviewBody['act'];

/** Shortest comment that says something, characters. */
const SHORTEST = 5;

interface ActDialogProps {
  readonly act: Act;
  readonly report: SubmissionDto;
  readonly reportKey: ReportKey;
  readonly onClose: () => void;
  readonly onDone: (act: Act) => void;
}

/** What the act does, why, and – for a return – what is wrong at which element. */
export function ActDialog({ act, report, reportKey, onClose, onDone }: ActDialogProps): ReactNode {
  const { t } = useI18n();
  const reason = useReason();
  const [comments, setComments] = useState<Readonly<Record<string, string>>>({});
  const review = useReview(reportKey, onDone);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const given = act === 'approve' ? null : reason.given();
    if (act !== 'approve' && given === null) return;
    const said = Object.entries(comments).filter(([, text]) => text.trim().length >= SHORTEST);
    review.mutate({
      act,
      version: report.version,
      ...(given === null ? {} : { reason: given }),
      comments: said.map(([dataElement, text]) => ({ dataElement, text: text.trim() })),
    });
  };
  return (
    <Modal
      title={t(`desk.actOf.${act}`, { commune: report.orgUnitName })}
      busy={review.isPending}
      onClose={onClose}
    >
      <form noValidate className="space-y-4" onSubmit={send}>
        <p>{t(`desk.effect.${act}`)}</p>
        {act !== 'approve' && <ReasonField reason={reason} hint={t('desk.reasonHint')} />}
        {act === 'return' && <Comments report={report} comments={comments} onChange={setComments} />}
        {review.error !== null && <ProblemNote error={review.error} title={t('desk.refused')} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={review.isPending} onClick={onClose}>
            {t('desk.cancelAct')}
          </Button>
          <Button type="submit" disabled={review.isPending}>
            {t(`desk.act.${act}`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Comments({
  report,
  comments,
  onChange,
}: {
  readonly report: SubmissionDto;
  readonly comments: Readonly<Record<string, string>>;
  readonly onChange: (comments: Readonly<Record<string, string>>) => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const elements = useQuery(dataElementsQuery).data?.items ?? [];
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-medium">{t('desk.comments')}</summary>
      <p className="mb-2 text-sm text-ink-soft">{t('desk.commentHint')}</p>
      <div className="space-y-3">
        {toReportRows(report, elements, lang).map((row) => (
          <Field
            key={row.element}
            label={`${row.name}${row.value === null || row.text ? '' : `: ${row.value}`}`}
          >
            {(control) => (
              <input
                {...control}
                aria-label={t('desk.commentAt', { element: row.name })}
                className={controlClass}
                maxLength={ACT_REASON_LENGTH.most}
                value={comments[row.element] ?? ''}
                onChange={(event) => {
                  onChange({ ...comments, [row.element]: event.target.value });
                }}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}
