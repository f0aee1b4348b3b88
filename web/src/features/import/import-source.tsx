import clsx from 'clsx';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { FileField, TABLE_FILES } from '../../components/ui/file-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';

interface ImportSourceProps {
  readonly busy: boolean;
  /** Name of the file that is looked at; null: none yet. */
  readonly chosen: string | null;
  readonly onFile: (file: File, source: 'file' | 'paste') => void;
}

/** A file to choose or drop, or cells to paste. The same file can be chosen again after it was mended. */
export function ImportSource({ busy, chosen, onFile }: ImportSourceProps): ReactNode {
  const { t } = useI18n();
  const [over, setOver] = useState(false);
  return (
    <Card title={t('import.step2')} subtitle={t('import.step2Hint')}>
      <div
        className={clsx(
          'rounded-lg border-2 border-dashed p-4',
          over ? 'border-accent bg-sunken' : 'border-line-strong',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file !== undefined && !busy) onFile(file, 'file');
        }}
      >
        <FileField
          label={t('import.choose')}
          hint={t('import.chooseHint')}
          accept={TABLE_FILES}
          busy={busy}
          onFile={(file) => {
            onFile(file, 'file');
          }}
        />
        {chosen !== null && <p className="mt-2">{t('import.chosen', { name: chosen })}</p>}
      </div>
      <PasteBox busy={busy} onFile={onFile} />
    </Card>
  );
}

function PasteBox({ busy, onFile }: Pick<ImportSourceProps, 'busy' | 'onFile'>): ReactNode {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      className="mt-4 space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') box.current?.focus();
        else onFile(new File([text], t('import.pasteName'), { type: 'text/tab-separated-values' }), 'paste');
      }}
    >
      <Field label={t('import.paste')} hint={t('import.pasteHint')}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            className={`${controlClass} font-mono text-sm`}
            rows={3}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      <Button type="submit" look="secondary" disabled={busy}>
        {t('import.readPaste')}
      </Button>
    </form>
  );
}
