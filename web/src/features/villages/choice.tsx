import { useId, type ReactNode } from 'react';

interface ChoiceProps<Value extends string> {
  readonly legend: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onValue: (value: Value) => void;
}

/** One of a few, all of them to be seen; a thumb's width each. */
export function Choice<Value extends string>({
  legend,
  value,
  options,
  onValue,
}: ChoiceProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md border-2 border-line-strong bg-surface px-3 py-1.5 has-checked:border-accent has-checked:font-semibold"
          >
            <input
              type="radio"
              name={name}
              className="size-5 accent-accent"
              checked={option.value === value}
              onChange={() => {
                onValue(option.value);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
