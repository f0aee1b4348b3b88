import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Button } from './button.js';
import { RowHead, Table, Td, Th } from './table.js';

export interface ConflictRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly yours: ReactNode;
  /** As somebody else saved it meanwhile. */
  readonly stored: ReactNode;
}

interface VersionConflictProps {
  readonly rows: readonly ConflictRow[];
  /** Goes on with one's own values, on top of the newer version. */
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two people changed the same thing: both values beside each other, and a person decides. Nothing was saved. */
export function VersionConflict({ rows, onKeepMine, onTakeTheirs }: VersionConflictProps): ReactNode {
  const { t } = useI18n();
  return (
    <div role="alert" className="space-y-3 rounded-md bg-warning-tint p-4">
      <p className="font-semibold text-warning">{t('admin.conflict.title')}</p>
      <Table caption={t('admin.conflict.title')}>
        <thead>
          <tr>
            <Th>{t('admin.conflict.what')}</Th>
            <Th>{t('admin.conflict.yours')}</Th>
            <Th>{t('admin.conflict.stored')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <RowHead>{row.label}</RowHead>
              <Td>{row.yours}</Td>
              <Td>{row.stored}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" onClick={onKeepMine}>
          {t('admin.conflict.keepMine')}
        </Button>
        <Button look="secondary" onClick={onTakeTheirs}>
          {t('admin.conflict.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
