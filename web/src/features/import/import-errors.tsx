import type { ImportPreviewDto } from '@contract/imports.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { type Looking, useMarkedFile } from './use-import.js';

type ImportError = ImportPreviewDto['errors'][number];

/** On the page; the marked file has all of them. */
const SHOWN = 100;

/** What is wrong, cell by cell; until all of it is mended nothing is recorded. */
export function ImportErrors({
  errors,
  looked,
}: {
  readonly errors: readonly ImportError[];
  readonly looked: Looking;
}): ReactNode {
  const { t, lang } = useI18n();
  const marked = useMarkedFile();
  return (
    <section className="space-y-3 rounded-lg border border-error bg-error-tint p-4">
      <div role="alert">
        <h3 className="font-semibold text-error">{t('import.errors', { n: errors.length })}</h3>
      </div>
      <div className="max-h-96 overflow-y-auto">
        <Table caption={t('import.errorsTable')} scrolls>
          <thead>
            <tr>
              <Th>{t('import.cell')}</Th>
              <Th>{t('import.whatIsWrong')}</Th>
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, SHOWN).map((error, index) => (
              <tr key={`${String(index)} ${error.code}`}>
                <RowHead className="whitespace-nowrap">{placeOf(error, t)}</RowHead>
                <Td>{lang === 'vi' ? error.textVi : error.textEn}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {errors.length > SHOWN && <p>{t('import.moreErrors', { n: errors.length - SHOWN })}</p>}
      <Button
        look="secondary"
        disabled={marked.isPending}
        onClick={() => {
          marked.mutate(looked);
        }}
      >
        {t(marked.isPending ? 'import.marking' : 'import.marked')}
      </Button>
      {marked.error !== null && <ProblemNote error={marked.error} />}
    </section>
  );
}

function placeOf({ address, row }: ImportError, t: ReturnType<typeof useI18n>['t']): string {
  if (address !== null) return address;
  return row === null ? '–' : t('import.row', { row });
}
