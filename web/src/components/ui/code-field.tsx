import type { ReactNode } from 'react';
import { TextField } from './text-field.js';

interface CodeFieldProps {
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly error: ReactNode;
  readonly code: string;
  readonly onCode: (code: string) => void;
}

/** The code of a new thing: given once, never changed, without blanks around it. */
export function CodeField({ code, onCode, ...field }: CodeFieldProps): ReactNode {
  return (
    <TextField
      {...field}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={64}
      value={code}
      onValue={(text) => {
        onCode(text.trim());
      }}
    />
  );
}
