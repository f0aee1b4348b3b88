import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import { Icon } from './glyphs.js';

/** Border, height and ground of every native control. */
export const controlClass =
  'block min-h-11 w-full rounded-md border-2 border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-error disabled:bg-sunken disabled:text-ink-soft';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly className?: string;
  /** Gets the ids that tie control, hint and error together. */
  readonly children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** A label, a control and, when wrong, the reason in words beneath it. */
export function Field({ label, hint, error, className, children }: FieldProps): ReactNode {
  const id = useId();
  const hasError = error !== undefined && error !== null;
  const described = [hint !== undefined ? `${id}-hint` : null, hasError ? `${id}-error` : null]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <div className={clsx('min-w-0', className)}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError ? true : undefined,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {hasError && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({
  id,
  children,
}: {
  readonly id?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <p id={id} className="mt-1.5 flex gap-1.5 text-error">
      <Icon name="error" className="mt-0.5 size-4.5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
