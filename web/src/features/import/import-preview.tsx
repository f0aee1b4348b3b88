import type { ImportBody, ImportPreviewDto } from '@contract/imports.js';
import { REASON_LENGTH } from '@domain/reason-length.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ImportChanges } from './import-changes.js';
import { ImportErrors } from './import-errors.js';
import { ImportWarnings } from './import-warnings.js';
import { type Reasons, toBody, waiting } from './to-import.js';
import type { Looking } from './use-import.js';

interface ImportPreviewProps {
  readonly preview: ImportPreviewDto;
  readonly looked: Looking;
  /** What else the file has. */
  readonly others: ReactNode;
  readonly busy: boolean;
  readonly onRecord: (body: ImportBody) => void;
}

/** What recording would change, what stands in the way, and the button that does it. */
export function ImportPreview({ preview, looked, others, busy, onRecord }: ImportPreviewProps): ReactNode {
  const { t, lang } = useI18n();
  const titleOf = useReportTitle();
  const [reasons, setReasons] = useState<Reasons>({});
  const reason = useReason(REASON_LENGTH);
  const { total, errors, signs, refusal } = preview;
  const asksOne = signs && waiting(preview) > 0;
  return (
    <Card title={t('import.step3')} subtitle={titleOf(preview.dataSet, preview.period)}>
      <div className="space-y-5">
        <Summary preview={preview} />
        {refusal !== null && (
          <p className="rounded-md bg-warning-tint p-3 text-warning">
            {lang === 'vi' ? refusal.textVi : refusal.textEn}
          </p>
        )}
        {others}
        {errors.length > 0 && <ImportErrors errors={errors} looked={looked} />}
        {total.changes > 0 && <ImportChanges preview={preview} />}
        <ImportWarnings preview={preview} reasons={reasons} onReasons={setReasons} />
        {preview.mayConfirm && (
          <form
            noValidate
            className="space-y-4 border-t border-line pt-4"
            onSubmit={(event) => {
              event.preventDefault();
              const given = asksOne ? reason.given() : null;
              if (!asksOne || given !== null) onRecord(toBody(preview, reasons, given));
            }}
          >
            {asksOne && <ReasonField reason={reason} label={t('import.why')} hint={t('import.whyHint')} />}
            <Button type="submit" disabled={busy} className="w-full sm:w-auto">
              {busy
                ? t('import.recording')
                : t(signs ? 'import.recordSign' : 'import.record', { n: total.changes })}
            </Button>
          </form>
        )}
      </div>
    </Card>
  );
}

function Summary({ preview }: { readonly preview: ImportPreviewDto }): ReactNode {
  const { t } = useI18n();
  const { total, errors, sheet, ignored } = preview;
  const nothing = total.changes === 0 && errors.length === 0;
  return (
    <div className="space-y-2">
      <p role="status" className="text-lg font-semibold">
        {nothing
          ? t(total.same > 0 ? 'import.noChange' : 'import.nothing')
          : t('import.summary', { changes: total.changes, communes: total.communes })}
      </p>
      <ul className="list-disc pl-5 text-ink-soft">
        {sheet !== null && sheet !== '' && <li>{t('import.sheet', { sheet })}</li>}
        {total.same > 0 && <li>{t('import.same', { n: total.same })}</li>}
        {total.blanks > 0 && <li>{t('import.blanks', { n: total.blanks })}</li>}
        {total.formulas > 0 && <li>{t('import.formulas', { n: total.formulas })}</li>}
        {ignored.length > 0 && (
          <li>
            {t('import.ignored')}{' '}
            {ignored
              .slice(0, 20)
              .map(({ what, label, heading }) =>
                t(what === 'column' ? 'import.ignoredColumn' : 'import.ignoredRow', { label, heading }),
              )
              .join('; ')}
            {ignored.length > 20 && '…'}
          </li>
        )}
      </ul>
    </div>
  );
}
