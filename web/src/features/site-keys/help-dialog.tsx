import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Modal } from '../../components/ui/modal.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import type { Key } from '../../lib/i18n/vi/index.js';
import { setSingleKeys, singleKeysOn } from './listen-keys.js';
import { rowLinks } from './row-links.js';
import type { SitePage } from './to-search-results.js';

interface HelpDialogProps {
  readonly pages: readonly SitePage[];
  readonly onClose: () => void;
}

type HelpKey = readonly [words: Extract<Key, `help.key.${string}`>, keys: readonly string[]];

/** The keys that do something on the page as it stands. */
function keysOfPage(alone: boolean, t: Translate): HelpKey[] {
  const arrows = t('help.arrows');
  const has = (selector: string): boolean => document.querySelector(`main ${selector}`) !== null;
  const lists = rowLinks().length > 0;
  const keys: (HelpKey | null)[] = [
    alone ? ['help.key.search', ['/']] : null,
    alone ? ['help.key.help', ['?']] : null,
    lists ? ['help.key.rows', ['↓', '↑']] : null,
    lists && alone ? ['help.key.letters', ['j', 'k']] : null,
    has('[data-code]') ? ['help.key.map', [arrows]] : null,
    has('.recharts-surface') ? ['help.key.chart', [arrows]] : null,
    ['help.key.open', ['Enter']],
    ['help.key.close', ['Esc']],
  ];
  return keys.filter((key) => key !== null);
}

/** The question that a page of the frame answers. */
const WHERE: Readonly<Partial<Record<string, Extract<Key, `help.where.${string}`>>>> = {
  '/': 'help.where.overview',
  '/chi-tieu': 'help.where.goals',
  '/ban-do': 'help.where.map',
  '/khoang-cach': 'help.where.gaps',
  '/ha-tang': 'help.where.infrastructure',
  '/xa-phuong': 'help.where.communes',
  '/tinh-trang-nop': 'help.where.status',
  '/hop-viec': 'help.where.inbox',
  '/cong-bo': 'help.where.publish',
  '/bao-cao': 'help.where.reports',
  '/nhap': 'help.where.entry',
  '/thon-buon': 'help.where.villages',
  '/quan-tri': 'help.where.admin',
  '/quan-tri/nhat-ky': 'help.where.audit',
};

/** Keys of this page, where to find what, and where definitions stand. */
export function HelpDialog({ pages, onClose }: HelpDialogProps): ReactNode {
  const { t } = useI18n();
  return (
    <Modal title={t('help.title')} onClose={onClose}>
      <div className="flex flex-col gap-5">
        <Keys />
        <section>
          <h3 className="mb-1 font-semibold">{t('help.where')}</h3>
          <ul className="divide-y divide-line">
            {pages.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className="block min-h-11 py-2 hover:underline" onClick={onClose}>
                  <span className="font-medium text-link">{label}</span>
                  <Question to={to} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <p>
          {t('help.figures')}{' '}
          <Link to="/chi-tieu" className="text-link underline underline-offset-2" onClick={onClose}>
            {t('help.definitions')}
          </Link>
        </p>
      </div>
    </Modal>
  );
}

/** @param to address of a page of the frame, that of the own commune with its code */
export const questionOf = (to: string): Extract<Key, `help.where.${string}`> | null =>
  WHERE[to] ?? (to.startsWith('/xa-phuong/') ? 'help.where.myCommune' : null);

function Question({ to }: { readonly to: string }): ReactNode {
  const { t } = useI18n();
  const question = questionOf(to);
  return question === null ? null : <span className="block text-sm text-ink-soft">{t(question)}</span>;
}

function Keys(): ReactNode {
  const { t } = useI18n();
  const [alone, setAlone] = useState(singleKeysOn);
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t('help.keys')}</h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
        {keysOfPage(alone, t).map(([words, keys]) => (
          <KeyRow key={words} keys={keys} words={t(words)} />
        ))}
      </dl>
      <label className="mt-3 flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 shrink-0 accent-accent"
          checked={alone}
          onChange={(event) => {
            setSingleKeys(event.target.checked);
            setAlone(event.target.checked);
          }}
        />
        <span>
          {t('help.single')}
          <span className="block text-sm text-ink-soft">{t('help.singleMore')}</span>
        </span>
      </label>
    </section>
  );
}

function KeyRow({ keys, words }: { readonly keys: readonly string[]; readonly words: string }): ReactNode {
  return (
    <>
      <dt className="flex gap-1">
        {keys.map((key) => (
          <kbd
            key={key}
            className="min-w-7 rounded border border-line-strong bg-sunken px-1.5 text-center text-sm font-semibold"
          >
            {key}
          </kbd>
        ))}
      </dt>
      <dd className="min-w-0">{words}</dd>
    </>
  );
}
