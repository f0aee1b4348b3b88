import type { BoundaryPreviewDto } from '@contract/boundaries.js';
import { useState, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { FileField } from '../../components/ui/file-field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { BoundaryPreview } from './boundary-preview.js';
import { LoadForm } from './load-form.js';
import { type ChosenFile, useBoundaryPreview } from './use-boundary-admin.js';

interface SeenFile {
  readonly chosen: ChosenFile;
  readonly read: BoundaryPreviewDto;
}

/** A file: first what it would draw, then the same loaded. */
export function BoundaryFile(): ReactNode {
  const { t } = useI18n();
  /** What was read last: it stays while something else of the same file is looked at, and so does what is typed about it. */
  const [seen, setSeen] = useState<SeenFile | null>(null);
  const [done, setDone] = useState(false);
  const preview = useBoundaryPreview();
  const look = (chosen: ChosenFile): void => {
    if (chosen.file !== seen?.chosen.file) setSeen(null);
    setDone(false);
    preview.mutate(chosen, {
      onSuccess: (read) => {
        setSeen({ chosen, read });
      },
    });
  };
  return (
    <Card title={t('boundary.file')} subtitle={t('boundary.fileHint')}>
      <div className="space-y-4">
        <FileField
          label={t('boundary.choose')}
          hint={t('boundary.chooseHint')}
          accept=".geojson,.topojson,.json,application/geo+json,application/json"
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
        {seen !== null && (
          <>
            <BoundaryPreview
              read={seen.read}
              onChoose={(choice) => {
                look({ ...seen.chosen, ...choice });
              }}
            />
            <LoadForm
              read={seen.read}
              chosen={seen.chosen}
              busy={preview.isPending}
              onLookAgain={() => {
                look(seen.chosen);
              }}
              onDone={() => {
                setSeen(null);
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
