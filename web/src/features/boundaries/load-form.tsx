import type { BoundaryPreviewDto } from '@contract/boundaries.js';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { TextField } from '../../components/ui/text-field.js';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { type ChosenFile, useLoadBoundaries } from './use-boundary-admin.js';

/** Letters of a credit line, as the server takes them. */
const CREDIT = { least: 3, most: 200 };
/** What another look at the file mends. */
const LOOK_AGAIN = ['stale_definition', 'boundary_file_changed'];

interface LoadFormProps {
  readonly read: BoundaryPreviewDto;
  readonly chosen: ChosenFile;
  /** The file is looked at again: what stands here is of the look before. */
  readonly busy: boolean;
  readonly onLookAgain: () => void;
  readonly onDone: () => void;
}

/** Whose boundaries these are, why they are loaded, and the loading. */
export function LoadForm({ read, chosen, busy, onLookAgain, onDone }: LoadFormProps): ReactNode {
  const { t } = useI18n();
  const [credit, setCredit] = useState('');
  const load = useLoadBoundaries(chosen.file, onDone);
  const { error } = load;
  const again = error instanceof ApiProblem && LOOK_AGAIN.includes(error.code);
  return (
    <AdminForm
      action={t('boundary.load', { n: read.shapes.length, all: read.outOf })}
      busy={busy || load.isPending}
      error={error}
      ready={credit.trim().length >= CREDIT.least && !again}
      conflict={
        again && (
          <div role="alert" className="space-y-3 rounded-md bg-warning-tint p-4">
            <p className="font-semibold text-warning">{t('boundary.again')}</p>
            <Button
              look="secondary"
              onClick={() => {
                load.reset();
                onLookAgain();
              }}
            >
              {t('boundary.lookAgain')}
            </Button>
          </div>
        )
      }
      onSave={(reason) => {
        const { layer, property } = chosen;
        load.mutate({
          ...{ version: read.version, sha256: read.file.sha256, credit: credit.trim(), reason },
          ...{ layer, property },
        });
      }}
    >
      <TextField
        label={t('boundary.credit')}
        hint={t('boundary.creditHint')}
        value={credit}
        maxLength={CREDIT.most}
        autoComplete="off"
        onValue={setCredit}
      />
    </AdminForm>
  );
}
