import { useNavigate } from '@tanstack/react-router';
import clsx from 'clsx';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass } from '../../components/ui/field.js';
import { Modal } from '../../components/ui/modal.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSelection } from '../../lib/selection/selection.js';
import { toSearchResults, type SearchResult, type SitePage } from './to-search-results.js';
import { useSearched } from './use-searched.js';

interface SearchDialogProps {
  readonly pages: readonly SitePage[];
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** Opens what was found, in the week that is looked at. */
function useOpen(onClose: () => void): (result: SearchResult) => void {
  const navigate = useNavigate();
  const { period } = useSelection();
  const search = period === undefined ? {} : { period };
  return ({ kind, code }) => {
    onClose();
    if (kind === 'commune') void navigate({ to: '/xa-phuong/$code', params: { code }, search });
    else if (kind === 'goal') void navigate({ to: '/chi-tieu/$code', params: { code }, search });
    // The address of a page of the frame, its commune already in it.
    else void navigate({ to: code });
  };
}

/** Typed, chosen by arrows, opened by Enter: a combobox whose list stands below it. */
export function SearchDialog({ pages, onClose, onHelp }: SearchDialogProps): ReactNode {
  const { t } = useI18n();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const open = useOpen(onClose);
  const results = toSearchResults(typed, useSearched(pages));
  const chosen = results[at];
  const optionId = (index: number): string => `${id}-${String(index)}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && chosen !== undefined && !event.nativeEvent.isComposing) open(chosen);
    else if (step !== undefined && results.length > 0) setAt((at + step + results.length) % results.length);
    else return;
    event.preventDefault();
  };
  return (
    <Modal title={t('search.title')} first={box} onClose={onClose}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {t('search.label')}
      </label>
      <input
        id={id}
        ref={box}
        type="search"
        role="combobox"
        aria-expanded={results.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : optionId(at)}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        enterKeyHint="go"
        className={controlClass}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
        {t('search.hint')}
      </p>
      <p role="status" className={results.length === 0 ? 'mt-3' : 'sr-only'}>
        {results.length === 0 ? t('search.none', { typed }) : t('search.count', { n: results.length })}
      </p>
      <Options id={id} results={results} at={at} optionId={optionId} onOpen={open} />
      <p className="mt-2 border-t border-line pt-1">
        <Button look="quiet" onClick={onHelp}>
          {t('search.help')}
        </Button>
      </p>
    </Modal>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly results: readonly SearchResult[];
  readonly at: number;
  readonly optionId: (index: number) => string;
  readonly onOpen: (result: SearchResult) => void;
}

/** The chosen one is seen, wherever the list has been scrolled to. */
function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function Options({ id, results, at, optionId, onOpen }: OptionsProps): ReactNode {
  const { t } = useI18n();
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={t('search.results')} className="mt-2 min-h-72">
      {results.map((result, index) => (
        <li
          key={`${result.kind} ${result.code}`}
          id={optionId(index)}
          ref={index === at ? intoView : undefined}
          role="option"
          aria-selected={index === at}
          className={clsx(
            'flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-md px-3 py-1.5',
            index === at ? 'bg-accent text-on-accent' : 'hover:bg-sunken',
          )}
          onClick={() => {
            onOpen(result);
          }}
        >
          <span className="min-w-0">{result.label}</span>
          <span className={clsx('shrink-0 text-sm', index !== at && 'text-ink-soft')}>
            {t(`search.${result.kind}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
