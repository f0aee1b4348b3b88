import type { PastePreviewDto } from '@contract/village-paste.js';
import type { ReactNode } from 'react';
import { Becomes } from '../../components/ui/becomes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { factText, villageLine } from '../../lib/villages/village-facts.js';
import { columnName } from './column-names.js';

/** What a block would change, village by village, and everything in it that could not be read. */
export function PastePreview({ read }: { readonly read: PastePreviewDto }): ReactNode {
  const { t } = useI18n();
  const count = (change: string): number => read.rows.filter((row) => row.change === change).length;
  const changes = read.rows.filter(({ change }) => change !== 'same');
  return (
    <div className="space-y-3">
      {read.errors.length > 0 && (
        <div role="alert" className="rounded-lg border border-error bg-error-tint p-4">
          <p className="font-semibold text-error">{t('village.pasteErrors', { n: read.errors.length })}</p>
          <ul className="list-disc pl-5">
            {read.errors.map(({ line, column, message }) => (
              <li key={`${String(line)} ${String(column)} ${message}`}>
                {column === null
                  ? t('village.pasteErrorAtLine', { line, message })
                  : t('village.pasteErrorAt', { line, column: columnName(column, t), message })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {read.ignored.length > 0 && (
        <p className="text-warning">{t('village.pasteIgnored', { columns: read.ignored.join(', ') })}</p>
      )}
      <p role="status" className="font-semibold">
        {t('village.previewTitle', { new: count('new'), changed: count('changed'), same: count('same') })}
      </p>
      {read.unchanged > 0 && <p>{t('village.previewOthers', { n: read.unchanged })}</p>}
      {read.errors.length === 0 && changes.length === 0 && <p>{t('village.pasteNothing')}</p>}
      {changes.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line">
          {changes.map((row) => (
            <li key={row.line} className="px-3 py-2">
              <Row row={row} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ row }: { readonly row: PastePreviewDto['rows'][number] }): ReactNode {
  const { t, lang } = useI18n();
  const { before, after } = row;
  return (
    <>
      <p className="font-semibold">
        {row.fullName}
        {before === null && <span className="font-normal text-success"> ({t('village.pasteNew')})</span>}
      </p>
      {before === null ? (
        <p className="text-sm text-ink-soft">{villageLine(after, t, lang)}</p>
      ) : (
        <ul className="text-sm">
          {row.changed.map((field) => (
            <li key={field}>
              {columnName(field, t)}:{' '}
              <span className="text-ink-soft">{factText(before, field, t, lang)}</span>
              <Becomes />
              <span className="font-semibold">{factText(after, field, t, lang)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
