import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DifferenceRow } from './to-changes-rows.js';

interface DifferencesProps {
  readonly title: string;
  readonly rows: readonly DifferenceRow[];
}

/** Denominators or definitions that differ; nothing where none do. */
export function Differences({ title, rows }: DifferencesProps): ReactNode {
  const { t } = useI18n();
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      <Table caption={title} scrolls className="min-w-[32rem]">
        <thead>
          <tr>
            <Th className="pl-0!">{t('changes.what')}</Th>
            <Th>{t('changes.kind')}</Th>
            <Th>{t('changes.before')}</Th>
            <Th className="pr-0!">{t('changes.after')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <RowHead className="pl-0!">{row.name}</RowHead>
              <Td>{row.what}</Td>
              <Td className="text-ink-soft">{row.before ?? t('changes.none')}</Td>
              <Td className="pr-0!">{row.after ?? t('changes.none')}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
