import type { ReportParagraphStateDto } from '@contract/report-issue.js';
import type { ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** By whom it was edited, and what about the edit is to be looked at; nothing of a paragraph as it was drafted. */
export function ParagraphNotes({
  state,
  children,
}: {
  readonly state: ReportParagraphStateDto;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  if (state.text === null) return null;
  const { stale, against, drafted, unknownFigures, by } = state;
  return (
    <div className="mb-3 space-y-2 rounded-md border border-line bg-surface p-3 font-sans text-base text-ink print:hidden">
      <p className="text-sm text-ink-soft">{t('edit.by', { by: by ?? '–' })}</p>
      {stale && (
        <>
          <Flag>{t('edit.stale')}</Flag>
          <dl className="grid gap-2 lg:grid-cols-2">
            <Text term={t('edit.draftedThen')} text={against ?? ''} />
            <Text term={t('edit.draftedNow')} text={drafted} />
          </dl>
        </>
      )}
      {unknownFigures.length > 0 && <Flag>{t('edit.unknown', { figures: unknownFigures.join('; ') })}</Flag>}
      {children !== undefined && <div className="space-y-2">{children}</div>}
    </div>
  );
}

export function Flag({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className="flex gap-1.5 font-semibold text-warning">
      <Icon name="warning" className="mt-0.5 size-4.5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

export function Text({ term, text }: { readonly term: string; readonly text: string }): ReactNode {
  const { t } = useI18n();
  return (
    <div className="min-w-0">
      <dt className="text-sm font-semibold">{term}</dt>
      <dd className="break-words whitespace-pre-line">
        {text.trim() === '' ? <span className="text-ink-soft">{t('edit.blank')}</span> : text}
      </dd>
    </div>
  );
}
