import { isNumberKind } from '@domain/element-kind.js';
import clsx from 'clsx';
import { memo, Suspense, use, useId, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import { FieldNote } from '../../lib/report-form/field-note.js';
import { hasError, type Box } from '../../lib/report-form/entry-state.js';
import { shownDifference, shownValue } from '../../lib/report-form/entry-text.js';
import { BoxTrouble, FlagControl, ReasonBox } from './lazy-controls.js';
import { LazyFileBox } from './lazy-file-box.js';
import { TypedBox } from './typed-box.js';
import type { TypedBoxProps } from './typed-box-props.js';

interface EntryFieldProps {
  readonly box: Box;
  readonly keeper: EntryKeeper;
  readonly explained: boolean;
  readonly weekly: boolean;
}

/** Name of an element in the reader's language. */
export function useElementName(): (element: Box['field']['element']) => string {
  const { lang } = useI18n();
  return (element) => (lang === 'vi' ? element.nameVi : element.nameEn);
}

/** The period before and the signed difference, at the right of the box. */
function Comparison({ box, weekly }: { readonly box: Box; readonly weekly: boolean }): ReactNode {
  const { t, lang } = useI18n();
  const { previous } = box.field;
  const difference = box.reading.ok ? shownDifference(box.value, previous, lang) : null;
  return (
    <p className="ml-auto text-right text-sm leading-snug whitespace-nowrap text-ink-soft">
      {t(weekly ? 'field.previousWeek' : 'field.previous')}{' '}
      {previous === null ? (
        t('field.noPrevious')
      ) : (
        <span className="font-semibold text-ink">{shownValue(previous, lang)}</span>
      )}
      {difference !== null && (
        <span className={clsx('block', box.warnings.length > 0 && 'font-semibold text-warning')}>
          {box.value === previous ? t('field.same') : difference}
        </span>
      )}
    </p>
  );
}

/** Typed into, or chosen where a file is asked for. */
function Control(props: TypedBoxProps): ReactNode {
  if (props.box.field.element.kind !== 'file') return <TypedBox {...props} />;
  return (
    <Suspense fallback={<div className="h-11" />}>
      <LazyFileBox {...props} />
    </Suspense>
  );
}

/** What is counted, and whether it is a running total. */
function Definition({ element }: { readonly element: Box['field']['element'] }): ReactNode {
  const { t, lang } = useI18n();
  return (
    <p className="mt-1">
      {element.accumulation !== null && <strong>{t(`field.${element.accumulation}`)}. </strong>}
      {lang === 'vi' ? element.definitionVi : element.definitionEn}
    </p>
  );
}

const whole = 'min-w-0 scroll-mt-20 py-3';
const part = `${whole} border-l-4 border-line pl-3`;
/** What a reviewer said of the figure. */
function Comments({ box }: { readonly box: Box }): ReactNode {
  return box.field.comments.map((comment) => (
    <p key={comment} className="mt-1 rounded-md bg-warning-tint p-2 text-warning">
      {comment}
    </p>
  ));
}

/** What the page has to say beside a figure; mostly nothing. */
function Noted({ box, keeper }: { readonly box: Box; readonly keeper: EntryKeeper }): ReactNode {
  const noteOf = use(FieldNote);
  return noteOf?.({
    code: box.code,
    value: box.reading.ok && box.value !== null ? String(box.value) : null,
    onUse: (text) => {
      keeper.type(box.code, text);
    },
  });
}

/** One box: label, control with unit, comparison, and what is wrong. Optional parts stand indented under their whole. */
export const EntryFieldBox = memo(function EntryFieldBox({
  box,
  keeper,
  explained,
  weekly,
}: EntryFieldProps): ReactNode {
  const { t, lang } = useI18n();
  const nameOf = useElementName();
  const id = useId();
  const { element, required } = box.field;
  const invalid = hasError(box) || box.conflict;
  const wide = !isNumberKind(element.kind);
  const label = (
    <>
      {nameOf(element)}
      {!required && !wide && <span className="text-sm text-ink-soft"> ({t('field.optional')})</span>}
    </>
  );
  const described = `${id}-about ${id}-problem`;
  return (
    <div id={`muc-${element.code}`} className={element.partOf === null ? whole : part}>
      {element.kind === 'flag' ? (
        <FlagControl box={box} keeper={keeper} legend={label} described={described} />
      ) : (
        <>
          <label htmlFor={id} className="mb-1 block font-medium">
            {label}
          </label>
          <div className={wide ? '' : 'flex flex-wrap items-center gap-x-2.5 gap-y-1'}>
            <Control id={id} box={box} keeper={keeper} invalid={invalid} described={described} />
            {!wide && (
              <>
                <span className="text-ink-soft">{lang === 'vi' ? element.unitVi : element.unitEn}</span>
                <Comparison box={box} weekly={weekly} />
              </>
            )}
          </div>
        </>
      )}
      <div id={`${id}-about`} className="text-sm text-ink-soft">
        {explained && <Definition element={element} />}
        <Comments box={box} />
      </div>
      <div id={`${id}-problem`} aria-live="polite">
        <BoxTrouble id={`${id}-text`} box={box} keeper={keeper} />
      </div>
      <Noted box={box} keeper={keeper} />
      <ReasonBox box={box} keeper={keeper} name={nameOf(element)} />
    </div>
  );
});
