import type { ComponentProps, ReactNode } from 'react';
import { controlClass, Field } from './field.js';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly onValue: (value: string) => void;
}

/** One line to type in. */
export function TextField({ label, hint, error, onValue, className, ...rest }: TextFieldProps): ReactNode {
  const more = {
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
    ...(className === undefined ? {} : { className }),
  };
  return (
    <Field label={label} {...more}>
      {(control) => (
        <input
          {...rest}
          {...control}
          className={controlClass}
          onChange={(event) => {
            onValue(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
