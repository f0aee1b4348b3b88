import type { ReactNode } from 'react';
import { controlClass, Field } from './field.js';

/** Tables that the server reads. */
export const TABLE_FILES =
  '.xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface FileFieldProps {
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly error?: string | null;
  /** Kinds of files, as a browser is told. */
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes a file. The same one can be chosen again after it was mended. */
export function FileField({ label, hint, error = null, accept, busy, onFile }: FileFieldProps): ReactNode {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="file"
          disabled={busy}
          accept={accept}
          className={controlClass}
          onClick={(event) => {
            // Otherwise a browser says nothing when the same name is chosen again.
            event.currentTarget.value = '';
          }}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) onFile(file);
          }}
        />
      )}
    </Field>
  );
}
