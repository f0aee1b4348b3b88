import type { HistoryDto } from '@contract/review.js';
import { formatDateTime } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { PageState, ProblemNote } from '../../components/ui/page-state.js';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
import { Select } from '../../components/ui/select.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { type ReportKey, useComment, useHistory } from './use-report-review.js';

interface ReportCommentsProps {
  readonly reportKey: ReportKey;
  /** Elements of the form, in its order. */
  readonly elements: readonly string[];
  readonly mayComment: boolean;
}

/** What was said of the report, newest first, and – for a reviewer – what is to be said. Nothing of the report changes. */
export function ReportComments({ reportKey, elements, mayComment }: ReportCommentsProps): ReactNode {
  const { t } = useI18n();
  const query = useHistory(reportKey);
  return (
    <Card title={t('desk.talk')} subtitle={t('desk.talkMore')}>
      <PageState query={query} height="6rem">
        {({ comments }) =>
          comments.length === 0 ? (
            <p className="text-ink-soft">{t('desk.talkNone')}</p>
          ) : (
            <ol className="space-y-3">
              {comments.map((comment) => (
                <Comment key={`${comment.at} ${comment.dataElement ?? ''}`} comment={comment} />
              ))}
            </ol>
          )
        }
      </PageState>
      {mayComment && <Form reportKey={reportKey} elements={elements} />}
    </Card>
  );
}

/** Name of an element in the reader's language; its code until the names are known. */
function useElementName(): (code: string) => string {
  const { lang } = useI18n();
  const { data } = useQuery(dataElementsQuery);
  return (code) => {
    const found = data?.items.find((one) => one.code === code);
    return (lang === 'vi' ? found?.nameVi : found?.nameEn) ?? code;
  };
}

function Comment({ comment }: { readonly comment: HistoryDto['comments'][number] }): ReactNode {
  const { t } = useI18n();
  const nameOf = useElementName();
  const { by, at, version, dataElement, text } = comment;
  return (
    <li className="border-l-4 border-line pl-3">
      <p className="text-sm text-ink-soft">
        {[formatDateTime(at), by, t('desk.talkOf', { version })].filter((part) => part !== null).join(' · ')}
      </p>
      <p>
        {dataElement !== null && <span className="font-semibold">{nameOf(dataElement)}: </span>}
        {text}
      </p>
    </li>
  );
}

function Form({ reportKey, elements }: Omit<ReportCommentsProps, 'mayComment'>): ReactNode {
  const { t } = useI18n();
  const nameOf = useElementName();
  const [at, setAt] = useState('');
  const text = useReason();
  const comment = useComment(reportKey, () => {
    text.setText('');
  });
  return (
    <form
      noValidate
      className="mt-4 space-y-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        const given = text.given();
        if (given !== null) comment.mutate({ dataElement: at === '' ? null : at, text: given });
      }}
    >
      <Select
        label={t('desk.talkAt')}
        value={at}
        options={[
          { value: '', label: t('desk.talkWhole') },
          ...elements.map((code) => ({ value: code, label: nameOf(code) })),
        ]}
        onValue={setAt}
      />
      <ReasonField reason={text} label={t('desk.talkText')} hint={t('desk.talkHint')} />
      {comment.error !== null && <ProblemNote error={comment.error} title={t('desk.refused')} />}
      <Button type="submit" look="secondary" disabled={comment.isPending}>
        {t('desk.talkSend')}
      </Button>
    </form>
  );
}
