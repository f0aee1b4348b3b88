import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DeviceDraft } from '../../lib/outbox/device-draft.js';
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
  const [copied, setCopied] = useState<boolean | null>(null);
  const lines = form.fields.flatMap(({ element }) => {
    const text = draft.edits[element.code]?.text;
    const reason = draft.reasons?.[element.code]?.text ?? '';
    if (text === undefined && reason === '') return [];
    return [{ code: element.code, name: nameOf(element), text: text ?? '', reason }];
  });
  const copy = async (): Promise<void> => {
    const text = lines.map((line) => [line.name, line.text, line.reason].join('\t').trimEnd()).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Card title={t('kept.title')} subtitle={t('kept.lead')}>
      <dl className="divide-y divide-line">
        {lines.map(({ code, name, text, reason }) => (
          <div key={code} className="flex flex-wrap justify-between gap-x-4 py-2">
            <dt className="min-w-0">{name}</dt>
            <dd className="font-semibold tabular-nums">{text === '' ? t('kept.blank') : text}</dd>
            {reason !== '' && <dd className="basis-full text-sm text-ink-soft">{reason}</dd>}
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button look="secondary" onClick={() => void copy()}>
          {t('kept.copy')}
        </Button>
        <p role="status" className="text-sm">
          {copied !== null && t(copied ? 'kept.copied' : 'kept.copyFailed')}
        </p>
      </div>
    </Card>
  );
}
