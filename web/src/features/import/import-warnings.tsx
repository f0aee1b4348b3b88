import type { ImportPreviewDto } from '@contract/imports.js';
import { REASON_LENGTH } from '@domain/reason-length.js';
import type { ReactNode } from 'react';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { changedRows, reasonKey, type Reasons } from './to-import.js';
import { useElementName } from './use-element-name.js';

/** What may well be right and is asked about; a commune may answer here or on the form, before it hands over. */
export function ImportWarnings({
  preview,
  reasons,
  onReasons,
}: {
  readonly preview: ImportPreviewDto;
  readonly reasons: Reasons;
  readonly onReasons: (reasons: Reasons) => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const nameOf = useElementName();
  const asked = changedRows(preview).flatMap(({ orgUnit, orgUnitName, warnings }) =>
    warnings.map((warning) => ({ ...warning, orgUnit, orgUnitName })),
  );
  if (asked.length === 0) return null;
  return (
    <section className="space-y-3 rounded-md border-l-4 border-warning bg-warning-tint p-4">
      <h3 className="font-semibold text-warning">{t('import.warnings', { n: asked.length })}</h3>
      <ul className="max-h-96 space-y-3 overflow-y-auto" tabIndex={0} aria-label={t('import.warningsList')}>
        {asked.map(({ orgUnit, orgUnitName, dataElement, rule, textVi, textEn }) => {
          const key = reasonKey(orgUnit, dataElement, rule);
          const name = nameOf(dataElement);
          return (
            <li key={key} className="space-y-1">
              <p>
                <span className="font-semibold">{preview.signs ? `${orgUnitName}, ${name}` : name}</span>:{' '}
                {lang === 'vi' ? textVi : textEn}
              </p>
              {!preview.signs && preview.mayConfirm && (
                <TextField
                  label={t('import.reason')}
                  aria-label={`${t('import.reason')} ${name}`}
                  maxLength={REASON_LENGTH.most}
                  value={reasons[key] ?? ''}
                  onValue={(text) => {
                    onReasons({ ...reasons, [key]: text });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
