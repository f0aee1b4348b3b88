import clsx from 'clsx';
import type { ReactNode, SelectHTMLAttributes } from 'react';
import { Field, controlClass } from './field.js';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  readonly label: ReactNode;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onValue: (value: string) => void;
}

/** The device's own list: fastest on a cheap phone, and known to every screen reader. */
export function Select({ label, value, options, onValue, className, ...rest }: SelectProps): ReactNode {
  return (
    <Field label={label} {...(className === undefined ? {} : { className })}>
      {(control) => (
        <select
          {...rest}
          {...control}
          value={value}
          onChange={(event) => {
            onValue(event.target.value);
          }}
          className={clsx(controlClass, 'pr-8 text-ellipsis')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
