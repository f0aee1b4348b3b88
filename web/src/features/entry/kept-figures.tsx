import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { CopyButton } from '../../components/ui/copy-button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DeviceDraft } from '../../lib/outbox/kept-draft.js';
import type { EntryForm } from '../../lib/report-form/entry-fields.js';
import { useElementName } from './entry-field.js';

/** What was typed for a report that takes nothing any more: to read, and to copy out. Loaded only then. */
export function KeptFigures({
  form,
  draft,
}: {
  readonly form: EntryForm;
  readonly draft: DeviceDraft;
}): ReactNode {
  const { t } = useI18n();
  const nameOf = useElementName();
  const lines = form.fields.flatMap(({ element }) => {
    const text = draft.edits[element.code]?.text;
    const reason = draft.reasons?.[element.code]?.text ?? '';
    if (text === undefined && reason === '') return [];
    return [{ code: element.code, name: nameOf(element), text: text ?? '', reason }];
  });
  const text = lines.map((line) => [line.name, line.text, line.reason].join('\t').trimEnd()).join('\n');
  return (
    <Card title={t('kept.title')} subtitle={t('kept.lead')}>
      <dl className="divide-y divide-line">
        {lines.map(({ code, name, text: typed, reason }) => (
          <div key={code} className="flex flex-wrap justify-between gap-x-4 py-2">
            <dt className="min-w-0">{name}</dt>
            <dd className="font-semibold tabular-nums">{typed === '' ? t('kept.blank') : typed}</dd>
            {reason !== '' && <dd className="basis-full text-sm text-ink-soft">{reason}</dd>}
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <CopyButton
          text={text}
          label={t('kept.copy')}
          copied={t('kept.copied')}
          byHand={t('kept.copyFailed')}
        />
      </div>
    </Card>
  );
}
