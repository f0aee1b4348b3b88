import type { ImportPreviewDto } from '@contract/imports.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { formKey, formsInFile, type ImportForm } from './to-import.js';

interface OtherTablesProps {
  readonly preview: Pick<ImportPreviewDto, 'others' | 'dataSet' | 'period'>;
  readonly busy: boolean;
  /** Looks at the same file for another form or period. */
  readonly onForm: (form: ImportForm) => void;
}

/** Figures of the file that were not read, each with its reason; those of other periods are one press away. */
export function OtherTables({ preview, busy, onForm }: OtherTablesProps): ReactNode {
  const { t } = useI18n();
  const titleOf = useReportTitle();
  const { others } = preview;
  if (others.length === 0) return null;
  return (
    <section className="space-y-3 rounded-md bg-warning-tint p-4">
      <h3 className="font-semibold text-warning">{t('import.others')}</h3>
      <ul className="list-disc space-y-1 pl-5">
        {others.map((other) => (
          <li key={`${other.why} ${other.sheet} ${other.place ?? ''}`}>
            <OtherLine other={other} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        {formsInFile(preview).map((form) => (
          <Button
            key={formKey(form)}
            look="secondary"
            disabled={busy}
            onClick={() => {
              onForm(form);
            }}
          >
            {t('import.lookAtOther', { report: titleOf(form.dataSet, form.period) })}
          </Button>
        ))}
      </div>
    </section>
  );
}

function OtherLine({ other }: { readonly other: ImportPreviewDto['others'][number] }): ReactNode {
  const { t } = useI18n();
  const { why, sheet, place, figures: n } = other;
  switch (why) {
    case 'hidden':
      return t('import.otherHidden', { sheet, n });
    case 'second':
      return t('import.otherSecond', { sheet, n });
    default:
      break;
  }
  if (place === null) return t('import.otherSheet', { sheet, n });
  return t(/^\d/u.test(place) ? 'import.otherRow' : 'import.otherColumn', { place, n });
}
