import { useState, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { findCommunes, type PublishedCommune, SHOWN } from './to-public-rows.js';

interface CommuneSearchProps {
  readonly communes: readonly PublishedCommune[];
  readonly linkTo: (code: string) => string;
  readonly onChoose: (code: string) => void;
}

/** One's own commune by its name, without marks. Enter takes the first. */
export function CommuneSearch({ communes, linkTo, onChoose }: CommuneSearchProps): ReactNode {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const found = findCommunes(communes, typed);
  const take = (code: string): void => {
    setTyped('');
    onChoose(code);
  };
  return (
    <Card title={t('public.find')} className="print:hidden">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0] !== undefined) take(found[0].code);
        }}
      >
        <TextField
          type="search"
          label={t('public.findLabel')}
          hint={t('public.findHint')}
          value={typed}
          maxLength={60}
          autoComplete="off"
          onValue={setTyped}
        />
      </form>
      <div aria-live="polite">
        {typed.trim() !== '' && found.length === 0 && <p className="mt-2">{t('public.noneFound')}</p>}
        <ul className="mt-1">
          {found.slice(0, SHOWN).map(({ code, fullName }) => (
            <li key={code}>
              <a
                href={linkTo(code)}
                className="flex min-h-11 items-center text-link underline underline-offset-2 hover:no-underline"
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  take(code);
                }}
              >
                {fullName}
              </a>
            </li>
          ))}
        </ul>
        {found.length > SHOWN && (
          <p className="text-sm text-ink-soft">{t('public.more', { n: found.length - SHOWN })}</p>
        )}
      </div>
    </Card>
  );
}
