import type { ReactNode } from 'react';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { shownFigure } from './shown-figure.js';
import { useElementName } from './use-element-name.js';

/** A report that somebody else changed, as the refusal tells it. */
export interface StaleCommune {
  readonly orgUnit: string;
  readonly orgUnitName: string;
  readonly updatedBy: string | null;
  readonly values: readonly {
    readonly dataElement: string;
    readonly yours: number | string | null;
    readonly stored: number | string | null;
  }[];
}

/** What the file says beside what is stored now. */
export function ConflictTable({ communes }: { readonly communes: readonly StaleCommune[] }): ReactNode {
  const { t, lang } = useI18n();
  const nameOf = useElementName();
  const shown = (value: number | string | null): string => shownFigure(value, lang, t('import.missing'));
  return (
    <div className="max-h-72 overflow-y-auto">
      <Table caption={t('import.staleTable')} scrolls>
        <thead>
          <tr>
            <Th>{t('import.commune')}</Th>
            <Th>{t('import.element')}</Th>
            <Th numeric>{t('import.yours')}</Th>
            <Th numeric>{t('import.stored')}</Th>
          </tr>
        </thead>
        <tbody>
          {communes.flatMap(({ orgUnit, orgUnitName, updatedBy, values }) =>
            values.map(({ dataElement, yours, stored }) => (
              <tr key={`${orgUnit} ${dataElement}`}>
                <RowHead>
                  {orgUnitName}
                  {updatedBy !== null && <span className="block text-sm text-ink-soft">{updatedBy}</span>}
                </RowHead>
                <Td>{nameOf(dataElement)}</Td>
                <Td numeric>{shown(yours)}</Td>
                <Td numeric>{shown(stored)}</Td>
              </tr>
            )),
          )}
        </tbody>
      </Table>
    </div>
  );
}
