import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import { FieldError } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Said } from './sheet-quality.js';
import { type Cell, isWrong, type SheetColumn, shownNumber } from './to-sheet.js';

interface SheetCellProps {
  readonly cell: Cell;
  /** What the server, or else the rules, say of what is typed; null: nothing. */
  readonly said: Said | null;
  readonly column: SheetColumn;
  readonly orgUnit: string;
  readonly commune: string;
  readonly updatedBy: string | null;
  readonly onType: (text: string) => void;
  readonly onPaste: (text: string) => boolean;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
}

/** One figure of one commune: its box, the period before, and what is wrong with it. */
export function SheetCell(props: SheetCellProps): ReactNode {
  const { t, lang } = useI18n();
  const { cell, said, column, orgUnit, commune, onType, onPaste } = props;
  const id = useId();
  const wrong = isWrong(cell) || said?.warning === false;
  return (
    <>
      <div className="flex items-center gap-2 max-sm:flex-col max-sm:items-end max-sm:gap-0.5">
        <input
          id={id}
          data-cell={`${orgUnit}/${column.code}`}
          data-column={column.code}
          aria-label={`${column.name}, ${commune}`}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-before ${id}-said`}
          className={clsx(
            'min-h-11 w-32 shrink-0 rounded-md border-2 px-2 py-1.5 text-right text-ink aria-invalid:border-error',
            cell.changed ? 'border-link bg-on-track-tint' : 'border-line-strong bg-surface',
          )}
          inputMode={column.kind === 'decimal' ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={cell.text}
          onChange={(event) => {
            onType(event.target.value);
          }}
          onPaste={(event) => {
            if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
          }}
        />
        <p id={`${id}-before`} className="min-w-24 text-right text-sm leading-snug text-ink-soft">
          <span className="sr-only">{t('department.before')} </span>
          {cell.previous ?? t('department.noBefore')}
          {cell.difference !== null && <span className="ml-1.5 sm:block">{cell.difference}</span>}
        </p>
      </div>
      <div id={`${id}-said`}>
        <SaidOf cell={cell} said={said} />
      </div>
      {cell.conflict && <Conflict {...props} lang={lang} />}
    </>
  );
}

function SaidOf({ cell, said }: Pick<SheetCellProps, 'cell' | 'said'>): ReactNode {
  const { t } = useI18n();
  const { problem, text } = cell;
  if (problem !== null)
    return (
      <FieldError>
        {problem === 'ambiguous' ? t('error.ambiguousPlain', { text }) : t(`error.${problem}`)}
      </FieldError>
    );
  if (said === null) return null;
  return said.warning ? (
    <p className="mt-1 text-sm text-warning">{said.message}</p>
  ) : (
    <FieldError>{said.message}</FieldError>
  );
}

/** Two people gave different figures: both stand side by side, and a person decides. */
function Conflict({
  cell,
  commune,
  updatedBy,
  onResolve,
  lang,
}: SheetCellProps & { readonly lang: 'vi' | 'en' }): ReactNode {
  const { t } = useI18n();
  const shown = (value: number | null): string =>
    value === null ? t('conflict.blank') : shownNumber(value, lang);
  return (
    <div
      role="group"
      aria-label={t('department.conflictAt', { commune })}
      className="mt-1 rounded-md bg-warning-tint p-2 text-sm"
    >
      <p className="font-semibold text-warning">
        {t('department.conflict', { person: updatedBy ?? t('strip.someone') })}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        <button
          type="button"
          className={choice}
          onClick={() => {
            onResolve('mine');
          }}
        >
          {t('conflict.keepMine', { value: cell.problem === null ? shown(cell.value) : cell.text })}
        </button>
        <button
          type="button"
          className={choice}
          onClick={() => {
            onResolve('theirs');
          }}
        >
          {t('conflict.takeTheirs', { value: shown(cell.stored) })}
        </button>
      </div>
    </div>
  );
}

const choice =
  'min-h-11 rounded-md border border-line-strong bg-surface px-3 font-semibold text-ink hover:bg-sunken';
