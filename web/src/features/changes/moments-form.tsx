import { formatDateTime } from '@domain/format.js';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { fromLocalInput, toLocalInput } from '../../lib/selection/local-input.js';
import { useMoments, useSelect } from '../../lib/selection/selection.js';
import { useServerNow } from '../../lib/session/server-clock.js';

/** The two moments between which the week is compared. `issuedAt`: where the first stands unless chosen. */
export function MomentsForm({ issuedAt }: { readonly issuedAt: string | undefined }): ReactNode {
  const { from, to } = useMoments();
  // Typed anew where the address changes under it.
  return <Form key={`${from ?? ''}/${to ?? ''}`} from={from} to={to} issuedAt={issuedAt} />;
}

interface FormProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly issuedAt: string | undefined;
}

const textOf = (instant: string | undefined): string => (instant === undefined ? '' : toLocalInput(instant));

function Form({ from, to, issuedAt }: FormProps): ReactNode {
  const { t } = useI18n();
  const select = useSelect();
  const now = toLocalInput(useServerNow());
  const [first, setFirst] = useState(textOf(from));
  const [last, setLast] = useState(textOf(to));
  const [reversed, setReversed] = useState(false);
  const compare = (event: SubmitEvent): void => {
    event.preventDefault();
    const wrong = (first === '' ? '' : first) > (last === '' ? now : last) || last > now;
    setReversed(wrong);
    if (!wrong) select({ from: fromLocalInput(first) ?? undefined, to: fromLocalInput(last) ?? undefined });
  };
  const field = (label: string, value: string, set: (text: string) => void): ReactNode => (
    <Field label={label} className="min-w-0 flex-1 basis-52">
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          className={controlClass}
          value={value}
          max={now}
          onChange={(event) => {
            set(event.target.value);
          }}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={compare} noValidate className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        {field(t('changes.from'), first, setFirst)}
        {field(t('changes.to'), last, setLast)}
        <Button type="submit">{t('changes.show')}</Button>
        {(from !== undefined || to !== undefined) && (
          <Button
            look="quiet"
            onClick={() => {
              select({ from: undefined, to: undefined });
            }}
          >
            {t('changes.sinceIssue')}
          </Button>
        )}
      </div>
      {reversed ? (
        <p role="alert" className="text-error">
          {t('changes.reversed')}
        </p>
      ) : (
        issuedAt !== undefined && (
          <p className="text-sm text-ink-soft">{t('changes.hint', { issued: formatDateTime(issuedAt) })}</p>
        )
      )}
    </form>
  );
}
