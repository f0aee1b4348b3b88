import { issueText } from '@domain/issue-text.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import type { Box } from '../../lib/report-form/entry-state.js';
import { boxText, shownValue } from '../../lib/report-form/entry-text.js';
import { FieldError } from './field.js';

/** Why the box is refused, with the way out where there is one. */
export function BoxProblem({
  id,
  box,
  keeper,
}: {
  readonly id: string;
  readonly box: Box;
  readonly keeper: Pick<EntryKeeper, 'type'>;
}): ReactNode {
  const { t, lang } = useI18n();
  if (box.reading.ok) {
    const own = box.issue === null ? null : issueText(box.issue, lang);
    const said = [own, ...box.errors.map((finding) => finding[lang]), box.refusal].filter(
      (text) => text !== null,
    );
    return said.length === 0 ? null : <FieldError id={id}>{said.join(' ')}</FieldError>;
  }
  const { code, readings } = box.reading;
  const whole = readings.filter((value) => box.field.element.kind !== 'count' || Number.isInteger(value));
  if (code !== 'ambiguous') return <FieldError id={id}>{t(`error.${code}`)}</FieldError>;
  const asked = ['error.ambiguousPlain', 'error.ambiguousOne'] as const;
  return (
    <>
      <FieldError id={id}>{t(asked[whole.length] ?? 'error.ambiguous', { text: box.text ?? '' })}</FieldError>
      <div className="mt-2 flex flex-wrap gap-2">
        {whole.map((value) => (
          <button
            key={value}
            type="button"
            className="min-h-11 rounded-md border border-line-strong bg-surface px-3 font-semibold hover:bg-sunken"
            onClick={() => {
              keeper.type(box.code, boxText(box.field.element.kind, value, lang));
            }}
          >
            {t('field.useReading', { value: shownValue(value, lang) })}
          </button>
        ))}
      </div>
    </>
  );
}
