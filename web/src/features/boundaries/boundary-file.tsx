import { useState, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { BoundaryPreview } from './boundary-preview.js';
import { LoadForm } from './load-form.js';
import { type ChosenFile, useBoundaryPreview } from './use-boundary-admin.js';

/** A file: first what it would draw, then the same loaded. */
export function BoundaryFile(): ReactNode {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [done, setDone] = useState(false);
  const preview = useBoundaryPreview();
  const look = (next: ChosenFile): void => {
    setChosen(next);
    setDone(false);
    preview.mutate(next);
  };
  const read = preview.data;
  return (
    <Card title={t('boundary.file')} subtitle={t('boundary.fileHint')}>
      <div className="space-y-4">
        <FileField
          busy={preview.isPending}
          onFile={(file) => {
            look({ file });
          }}
        />
        <p role="status">
          {preview.isPending && t('boundary.reading')}
          {done && <span className="font-semibold text-success">{t('boundary.done')}</span>}
        </p>
        {preview.error !== null && <ProblemNote error={preview.error} title={t('boundary.notRead')} />}
        {read !== undefined && chosen !== null && (
          <>
            <BoundaryPreview
              read={read}
              onChoose={(choice) => {
                look({ ...chosen, ...choice });
              }}
            />
            <LoadForm
              read={read}
              chosen={chosen}
              onLookAgain={() => {
                look(chosen);
              }}
              onDone={() => {
                setChosen(null);
                setDone(true);
                preview.reset();
              }}
            />
          </>
        )}
      </div>
    </Card>
  );
}

function FileField({
  busy,
  onFile,
}: {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field label={t('boundary.choose')} hint={t('boundary.chooseHint')}>
      {(control) => (
        <input
          {...control}
          type="file"
          disabled={busy}
          accept=".geojson,.topojson,.json,application/geo+json,application/json"
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
