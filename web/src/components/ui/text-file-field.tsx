import { useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { readTextFile } from '../../lib/read-text-file.js';
import { controlClass, Field } from './field.js';

interface TextFileFieldProps {
  readonly label: ReactNode;
  /** Gets the text of a file that is one; what is no text is refused here and changes nothing. */
  readonly onText: (text: string) => void;
}

/** Takes a CSV from a spreadsheet. The same file can be chosen again after it was mended. */
export function TextFileField({ label, onText }: TextFileFieldProps): ReactNode {
  const { t } = useI18n();
  const [refused, setRefused] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    const text = await readTextFile(file);
    setRefused(text === null ? file.name : null);
    if (text !== null) onText(text);
  };
  return (
    <Field label={label} error={refused === null ? null : t('admin.file.notText', { name: refused })}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          className={controlClass}
          onClick={(event) => {
            // Otherwise a browser says nothing when the same name is chosen again.
            event.currentTarget.value = '';
          }}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void take(file);
          }}
        />
      )}
    </Field>
  );
}
