import { matchesSearch } from '@domain/search.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';

interface MemberPickerProps {
  readonly communes: readonly { readonly code: string; readonly fullName: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Every commune with a box to tick; a search without marks narrows the list, and what is ticked stays ticked. */
export function MemberPicker({ communes, chosen, onChosen }: MemberPickerProps): ReactNode {
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState(false);
  const found = communes.filter(
    ({ code, fullName }) =>
      (!only || chosen.has(code)) && (code === search.trim() || matchesSearch(fullName, search)),
  );
  const put = (codes: readonly string[], ticked: boolean): void => {
    const next = new Set(chosen);
    for (const code of codes) {
      if (ticked) next.add(code);
      else next.delete(code);
    }
    onChosen(next);
  };
  const all = found.map(({ code }) => code);
  return (
    <fieldset className="space-y-3">
      <legend className="text-lg font-semibold">
        {t('group.members', { n: chosen.size, of: communes.length })}
      </legend>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField
          type="search"
          label={t('group.search')}
          value={search}
          maxLength={60}
          onValue={setSearch}
        />
        <label className="flex min-h-11 items-center gap-2.5">
          <input
            type="checkbox"
            className="size-5 shrink-0 accent-accent"
            checked={only}
            onChange={(event) => {
              setOnly(event.target.checked);
            }}
          />
          {t('group.onlyChosen')}
        </label>
      </div>
      <p role="status" className="sr-only">
        {t('group.found', { n: found.length })}
      </p>
      {found.length === 0 ? (
        <p className="text-ink-soft">{t('group.noneFound')}</p>
      ) : (
        <Boxes found={found} chosen={chosen} onTick={put} />
      )}
      <ForAll
        n={all.length}
        onTick={(ticked) => {
          put(all, ticked);
        }}
      />
    </fieldset>
  );
}

/** Ticks or clears everything that the search has found. */
function ForAll({
  n,
  onTick,
}: {
  readonly n: number;
  readonly onTick: (ticked: boolean) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="flex flex-wrap gap-2">
      {([true, false] as const).map((ticked) => (
        <Button
          key={String(ticked)}
          look="secondary"
          disabled={n === 0}
          onClick={() => {
            onTick(ticked);
          }}
        >
          {t(ticked ? 'group.all' : 'group.nobody', { n })}
        </Button>
      ))}
    </div>
  );
}

function Boxes({
  found,
  chosen,
  onTick,
}: {
  readonly found: MemberPickerProps['communes'];
  readonly chosen: ReadonlySet<string>;
  readonly onTick: (codes: readonly string[], ticked: boolean) => void;
}): ReactNode {
  return (
    <div className="max-h-96 overflow-y-auto rounded-md border border-line">
      <ul className="gap-0 sm:columns-2 lg:columns-3">
        {found.map(({ code, fullName }) => (
          <li key={code} className="break-inside-avoid">
            <label className="flex min-h-11 items-center gap-2.5 px-3 py-1 hover:bg-sunken">
              <input
                type="checkbox"
                className="size-5 shrink-0 accent-accent"
                checked={chosen.has(code)}
                onChange={(event) => {
                  onTick([code], event.target.checked);
                }}
              />
              <span className="min-w-0">
                {fullName} <span className="text-sm text-ink-soft">{code}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
