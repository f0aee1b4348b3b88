import type { ImportPreviewDto } from '@contract/imports.js';
import { foldForSearch, matchesSearch } from '@domain/search.js';
import { useState, type ReactNode } from 'react';
import { Becomes } from '../../components/ui/becomes.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { shownFigure } from './shown-figure.js';
import { changedRows } from './to-import.js';
import { useElementName, useElementUnit } from './use-element-name.js';

/** Communes from which on a list is searched. */
const MANY = 8;

/** Old and new of every figure that changes, and of nothing else. */
export function ImportChanges({ preview }: { readonly preview: ImportPreviewDto }): ReactNode {
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  const rows = changedRows(preview);
  const several = rows.length > 1 || preview.signs;
  const shown = rows.filter(
    ({ orgUnit, orgUnitName }) => matchesSearch(orgUnitName, search) || orgUnit === foldForSearch(search),
  );
  return (
    <section className="space-y-3">
      <h3 className="font-semibold">{t('import.changes')}</h3>
      {rows.length > MANY && (
        <TextField
          label={t('import.find')}
          type="search"
          className="sm:max-w-xs"
          value={search}
          onValue={setSearch}
        />
      )}
      {shown.length === 0 && <p>{t('import.findNone')}</p>}
      <div className="max-h-[32rem] overflow-y-auto">
        <Table caption={t('import.changesTable')} scrolls>
          <thead>
            <tr>
              {several && <Th>{t('import.commune')}</Th>}
              <Th>{t('import.element')}</Th>
              <Th numeric>{t('import.oldNew')}</Th>
              <Th className="max-sm:hidden">{t('import.cell')}</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Changes key={row.orgUnit} row={row} several={several} />
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

function Changes({
  row,
  several,
}: {
  readonly row: ImportPreviewDto['rows'][number];
  readonly several: boolean;
}): ReactNode {
  const { t, lang } = useI18n();
  const nameOf = useElementName();
  const unitOf = useElementUnit();
  const shown = (value: number | string | null): string => shownFigure(value, lang, t('import.missing'));
  const { refusal } = row;
  return (
    <>
      {row.changes.map(({ dataElement, before, after, address, formula }) => (
        <tr key={dataElement}>
          {several && <Td>{row.orgUnitName}</Td>}
          <RowHead>
            {nameOf(dataElement)}
            {unitOf(dataElement) !== '' && (
              <span className="font-normal text-ink-soft"> ({unitOf(dataElement)})</span>
            )}
          </RowHead>
          <Td numeric className={typeof after === 'string' ? 'max-w-60 whitespace-pre-wrap' : undefined}>
            <span className="text-ink-soft">{shown(before)}</span>
            <Becomes />
            <strong>{shown(after)}</strong>
          </Td>
          <Td className="max-sm:hidden">
            {address}
            {formula && ` · ${t('import.formula')}`}
          </Td>
        </tr>
      ))}
      {refusal !== null && (
        <tr>
          <td colSpan={several ? 4 : 3} className="border-b border-line px-2 py-2 text-error">
            {row.orgUnitName}: {lang === 'vi' ? refusal.textVi : refusal.textEn}
          </td>
        </tr>
      )}
    </>
  );
}
