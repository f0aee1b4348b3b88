import { ACT_REASON_LENGTH } from '@domain/reason-length.js';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Button } from './button.js';
import { controlClass, Field } from './field.js';
import { ProblemNote } from './page-state.js';

interface AdminFormProps {
  /** Words on the button that saves. */
  readonly action: ReactNode;
  readonly busy: boolean;
  /** Why the last try was refused. */
  readonly error: Error | null;
  /** Stands in place of the refusal when somebody else was faster; see `VersionConflict`. */
  readonly conflict?: ReactNode;
  /** false: nothing has changed, or something is still wrong. */
  readonly ready?: boolean;
  /** Gets the reason, without blanks around it. */
  readonly onSave: (reason: string) => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** What every change of the installation needs: its fields, a reason, and what came of it. */
export function AdminForm({ ready = true, children, ...form }: AdminFormProps): ReactNode {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  // A form that has none says so by `false`, too: its refusal must not be swallowed.
  const conflicts = form.conflict !== undefined && form.conflict !== null && form.conflict !== false;
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const given = reason.trim();
    setMissing(given.length < ACT_REASON_LENGTH.least);
    if (given.length >= ACT_REASON_LENGTH.least && ready) form.onSave(given);
  };
  return (
    <form noValidate onSubmit={save} className="space-y-4">
      {children}
      <Field
        label={t('admin.reason')}
        hint={t('admin.reasonHint')}
        error={missing ? t('admin.reasonMissing') : null}
      >
        {(control) => (
          <input
            {...control}
            className={controlClass}
            value={reason}
            maxLength={ACT_REASON_LENGTH.most}
            autoComplete="off"
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
      {conflicts ? form.conflict : form.error !== null && <Refusal error={form.error} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={form.busy || !ready}>
          {form.busy ? t('admin.saving') : form.action}
        </Button>
        {form.onCancel !== undefined && (
          <Button look="secondary" disabled={form.busy} onClick={form.onCancel}>
            {t('admin.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The refusal in words, and every field that was refused. */
function Refusal({ error }: { readonly error: Error }): ReactNode {
  const { t } = useI18n();
  const fields = error instanceof ApiProblem ? error.errors : [];
  return (
    <div className="space-y-2">
      <ProblemNote error={error} title={t('admin.refused')} />
      {fields.length > 0 && (
        <ul className="list-disc pl-5 text-error">
          {fields.map((field) => (
            <li key={`${field.path} ${field.code}`}>{field.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
