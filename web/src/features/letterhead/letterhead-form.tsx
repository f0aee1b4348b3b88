import type { Letterhead } from '@domain/report/document.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { errorsOf, FIELDS, type LetterheadDraft, letterheadOf, LISTS } from './letterhead-draft.js';

interface LetterheadFormProps {
  readonly draft: LetterheadDraft;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly error: Error | null;
  readonly preview: (letterhead: Letterhead) => ReactNode;
  readonly onChange: (draft: LetterheadDraft) => void;
  readonly onSave: () => void;
}

/** The fields, and beside them how head and signature will stand. */
export function LetterheadForm(props: LetterheadFormProps): ReactNode {
  const { draft, busy, saved, error, preview, onSave } = props;
  const { t } = useI18n();
  const [tried, setTried] = useState(false);
  return (
    <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
      <form
        noValidate
        className="min-w-0 space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.keys(errorsOf(draft)).length === 0) onSave();
        }}
      >
        <Fields {...props} tried={tried} />
        {error !== null && <ProblemNote error={error} title={t('letterhead.failed')} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={busy}>
            {t(busy ? 'edit.saving' : 'letterhead.save')}
          </Button>
          <p role="status">{saved ? t('letterhead.saved') : ''}</p>
        </div>
      </form>
      <Card title={t('letterhead.preview')} className="xl:sticky xl:top-4">
        {preview(letterheadOf(draft))}
      </Card>
    </div>
  );
}

function Fields({
  draft,
  tried,
  onChange,
}: Pick<LetterheadFormProps, 'draft' | 'onChange'> & { readonly tried: boolean }): ReactNode {
  const { t } = useI18n();
  const errors = tried ? errorsOf(draft) : {};
  return FIELDS.map(({ field, most }) => {
    const wrong = errors[field];
    const error = wrong === undefined ? null : t(`letterhead.${wrong}`);
    const write = (text: string): void => {
      onChange({ ...draft, [field]: text });
    };
    if (!LISTS.includes(field))
      return (
        <TextField
          key={field}
          label={t(`letterhead.${field}`)}
          error={error}
          value={draft[field]}
          maxLength={most}
          autoComplete="off"
          onValue={write}
        />
      );
    return (
      <Field key={field} label={t(`letterhead.${field}`)} hint={t('letterhead.oneALine')} error={error}>
        {(control) => (
          <textarea
            {...control}
            className={controlClass}
            rows={4}
            value={draft[field]}
            onChange={(event) => {
              write(event.target.value);
            }}
          />
        )}
      </Field>
    );
  });
}
