import { MAX_TEXT_LENGTH } from '@domain/entry-rules.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { controlClass } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { boxText } from '../../lib/report-form/entry-text.js';
import type { TypedBoxProps } from './typed-box-props.js';

/** A text that tells: it grows, and says how much room is left. */
export function LongText({ id, box, keeper, invalid, described }: TypedBoxProps): ReactNode {
  const { t, lang } = useI18n();
  const text = box.text ?? boxText('text', box.stored, lang);
  const counter = `${id}-counter`;
  return (
    <>
      <textarea
        id={id}
        value={text}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={`${counter} ${described}`}
        maxLength={MAX_TEXT_LENGTH}
        rows={3}
        enterKeyHint="enter"
        className={clsx(controlClass, 'field-sizing-content max-h-[60vh] min-h-24')}
        onChange={(event) => {
          keeper.type(box.code, event.target.value);
        }}
      />
      <p id={counter} className="mt-1 flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
        <span>{t('field.noNames')}</span>
        <span className={clsx(text.length >= MAX_TEXT_LENGTH && 'font-semibold text-warning')}>
          {t('field.characters', { n: text.length, most: MAX_TEXT_LENGTH })}
        </span>
      </p>
    </>
  );
}
