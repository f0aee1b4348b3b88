import type { CompletenessDto } from '@contract/quality.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useRemind } from './use-week-commands.js';

interface RemindSilentProps {
  readonly completeness: CompletenessDto;
  /** Codes of the communes. */
  readonly orgUnits: readonly string[];
  /** Some were chosen; false: all that are silent. */
  readonly some: boolean;
}

/** By hand, beside the reminders that go out by themselves. */
export function RemindSilent({ completeness, orgUnits, some }: RemindSilentProps): ReactNode {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const remind = useRemind();
  const close = (): void => {
    setAsking(false);
  };
  const n = orgUnits.length;
  const act = t(some ? 'week.remindSome' : 'week.remind', { n });
  const { period, dataSet } = completeness;
  return (
    <div className="mt-3">
      {remind.data !== undefined && !asking && (
        <p role="status" className="mb-2 rounded-md bg-success-tint p-3 text-success">
          {t(remind.data.mode === 'log' ? 'week.remindedLog' : 'week.reminded', { n: remind.data.reminded })}{' '}
          {remind.data.recently > 0 && t('week.remindedRecently', { n: remind.data.recently })}
        </p>
      )}
      <Button
        look="secondary"
        onClick={() => {
          remind.reset();
          setAsking(true);
        }}
      >
        {act}
      </Button>
      {asking && (
        <RemindDialog
          act={act}
          busy={remind.isPending}
          error={remind.error}
          onClose={close}
          onSend={(note) => {
            remind.mutate({ period, dataSet, orgUnits: [...orgUnits], note }, { onSuccess: close });
          }}
        />
      )}
    </div>
  );
}

interface RemindDialogProps {
  /** What is done, in words. */
  readonly act: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  /** @param note null: nothing is added */
  readonly onSend: (note: string | null) => void;
}

function RemindDialog({ act, busy, error, onClose, onSend }: RemindDialogProps): ReactNode {
  const { t } = useI18n();
  const [note, setNote] = useState('');
  return (
    <Modal title={act} busy={busy} onClose={onClose}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          const said = note.trim();
          onSend(said === '' ? null : said);
        }}
      >
        <p>{t('week.remindLead')}</p>
        <Field label={t('week.remindNote')}>
          {(control) => (
            <textarea
              {...control}
              className={controlClass}
              rows={3}
              maxLength={500}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
              }}
            />
          )}
        </Field>
        {error !== null && <ProblemNote error={error} />}
        <Button type="submit" disabled={busy}>
          {act}
        </Button>
      </form>
    </Modal>
  );
}
