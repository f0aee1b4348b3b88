import clsx from 'clsx';
import { Suspense, type ReactNode } from 'react';
import { controlClass } from '../../components/ui/field.js';
import { later } from '../../components/ui/later.js';
import { Placeholder } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Box } from '../../lib/report-form/entry-state.js';
import { boxText } from '../../lib/report-form/entry-text.js';
import type { TypedBoxProps } from './typed-box-props.js';

/** A text that tells, such as difficulties; any other is a line, such as the number of a decision. */
export const isLongText = ({ field }: Box): boolean =>
  field.element.kind === 'text' && field.section === 'narrative';

/** Fetched by the form that tells. */
const LongText = later(async () => (await import('./long-text.js')).LongText);

/** The control that a value is typed into: a number, a date, a line, or a text that grows. */
export function TypedBox(props: TypedBoxProps): ReactNode {
  if (!isLongText(props.box)) return <OneLine {...props} />;
  return (
    <Suspense fallback={<Placeholder height="7.75rem" />}>
      <LongText {...props} />
    </Suspense>
  );
}

const MODES = { decimal: 'decimal', text: 'text', date: 'numeric', count: 'numeric' } as const;

function OneLine({ id, box, keeper, invalid, described }: TypedBoxProps): ReactNode {
  const { t, lang } = useI18n();
  const { kind } = box.field.element;
  const words = kind === 'text';
  return (
    <input
      id={id}
      value={box.text ?? boxText(kind, box.stored, lang)}
      aria-invalid={invalid ? true : undefined}
      aria-describedby={described}
      type="text"
      inputMode={MODES[kind as keyof typeof MODES]}
      placeholder={kind === 'date' ? t('field.datePattern') : undefined}
      autoComplete="off"
      enterKeyHint="next"
      maxLength={words ? 200 : 40}
      className={clsx(
        controlClass,
        'min-h-12',
        words && 'max-w-xl',
        kind === 'date' && 'max-w-44 text-lg tabular-nums',
        !words && kind !== 'date' && 'max-w-34 text-right text-xl font-semibold sm:max-w-44',
      )}
      onChange={(event) => {
        keeper.type(box.code, event.target.value);
      }}
      onBlur={() => {
        // Shown back as it was understood, so that a slipped digit is seen.
        const text = box.reading.ok ? boxText(kind, box.value, lang) : null;
        if (text !== null && box.text !== null && text !== box.text) keeper.type(box.code, text);
      }}
    />
  );
}
