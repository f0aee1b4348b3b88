import type { ImportTextDto } from '@contract/imports.js';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { sendFile } from '../../lib/send-file.js';
import { FileField, TABLE_FILES } from './file-field.js';

interface TextFileFieldProps {
  readonly label: ReactNode;
  /** Gets the cells of a file as text; a file that is refused changes nothing. */
  readonly onText: (text: string) => void;
}

/** Takes a workbook or CSV, which the server reads. */
export function TextFileField({ label, onText }: TextFileFieldProps): ReactNode {
  const { t } = useI18n();
  const reading = useMutation({
    mutationFn: (file: File) => sendFile<ImportTextDto>('/imports/text', file),
    onSuccess: ({ text }) => {
      onText(text);
    },
  });
  const { data, error, isPending } = reading;
  const told = error instanceof ApiProblem && error.detail !== '' ? error.detail : t('admin.file.notRead');
  return (
    <div>
      <FileField
        label={label}
        hint={t('admin.file.hint')}
        error={error === null ? null : `${told} ${t('admin.file.kept')}`}
        accept={TABLE_FILES}
        busy={isPending}
        onFile={(file) => {
          reading.mutate(file);
        }}
      />
      <p role="status" className="mt-1 text-warning">
        {isPending && t('admin.file.reading')}
        {data !== undefined &&
          data.left.length > 0 &&
          t('admin.file.left', { sheet: data.sheet, left: data.left.join(', ') })}
      </p>
    </div>
  );
}
