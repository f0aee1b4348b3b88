import { REASON_LENGTH } from '@domain/reason-length.js';
import { useId, type ReactNode } from 'react';
import { controlClass } from './field.js';
import { Icon } from './glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import { reasonId } from '../../lib/report-form/entry-reasons.js';
import type { Box } from '../../lib/report-form/entry-state.js';

/** What the rules noticed about a figure; it may well be right, so it asks why, and the answer stays with the figure. */
export function WarningNotes({ box }: { readonly box: Box }): ReactNode {
  const { lang } = useI18n();
  return box.warnings.map((finding) => (
    <p key={finding.rule} className="mt-2 flex gap-1.5 text-warning">
      <Icon name="warning" className="mt-0.5 size-4.5 shrink-0" />
      <span className="min-w-0">{finding[lang]}</span>
    </p>
  ));
}

/** "Vì sao?": one text answers every warning at the figure. */
export function ReasonBox({
  box,
  keeper,
  name,
}: {
  readonly box: Box;
  readonly keeper: EntryKeeper;
  readonly name: string;
}): ReactNode {
  const { t } = useI18n();
  const hint = useId();
  const { text, given } = box.reason;
  return (
    <div className="mt-1.5 max-w-xl rounded-md border-l-4 border-warning bg-warning-tint p-3">
      <label htmlFor={reasonId(box.code)} className="mb-1 block font-semibold text-warning">
        {t('quality.why')}
        <span className="sr-only"> {name}</span>
      </label>
      <textarea
        id={reasonId(box.code)}
        rows={2}
        value={text}
        maxLength={REASON_LENGTH.most}
        aria-required
        aria-describedby={hint}
        className={`${controlClass} field-sizing-content max-h-60 min-h-19`}
        onChange={(event) => {
          keeper.explain(box.code, event.target.value);
        }}
      />
      <p id={hint} className="mt-1 text-sm text-ink-soft">
        {t(given ? 'quality.reasonGiven' : 'quality.reasonWanted')}
      </p>
    </div>
  );
}
