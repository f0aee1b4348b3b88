import type { ExplainCommunesDto, ExplainDto } from '@contract/explain.js';
import { formatPercent } from '@domain/format.js';
import clsx from 'clsx';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { CommuneTable } from './commune-table.js';
import { Section } from './explain-section.js';
import {
  type CommuneChoice,
  type CommuneOrder,
  type Standing,
  toCommuneRows,
  toStandingParts,
} from './to-commune-rows.js';

/** Rows before "Hiện đủ 102". */
const FEW = 10;

const LOOKS: Record<Standing, string> = {
  fresh: 'bg-reached',
  partial: 'bg-on-track',
  carried: 'bg-behind',
  zero_denominator: 'bg-no-data',
  missing: 'hatched bg-no-data-tint',
};

/** Which communes stand behind a figure of the province, as a bar with its words. */
export function ExplainedStandings({
  figure,
  communes,
}: {
  readonly figure: ExplainDto;
  readonly communes: ExplainCommunesDto;
}): ReactNode {
  const { t, lang } = useI18n();
  const parts = toStandingParts(communes, lang, t);
  const withFigure = communes.fresh + communes.carried + communes.partial;
  return (
    <Section
      title={`${t('explain.behind', { with: withFigure, expected: communes.expected })}${
        figure.coverage === null
          ? ''
          : `, ${t('explain.behindCoverage', { coverage: formatPercent(figure.coverage, 1, lang) })}`
      }`}
    >
      <div
        role="img"
        aria-label={t('explain.bar', { parts: parts.map(({ text }) => text).join(', ') })}
        className="flex h-4 gap-px overflow-hidden rounded-full"
      >
        {parts.map((part) => (
          <div
            key={part.standing}
            className={clsx('h-full min-w-1', LOOKS[part.standing])}
            style={{ flexGrow: part.communes, flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className="mt-2 flex flex-col gap-1">
        {parts.map((part) => (
          <li key={part.standing} className="flex items-baseline gap-2">
            <span
              aria-hidden="true"
              className={clsx('size-3.5 shrink-0 translate-y-0.5 rounded-sm', LOOKS[part.standing])}
            />
            <span className="min-w-0">
              {part.text}
              {part.more !== '' && <span className="text-ink-soft"> ({part.more})</span>}
            </span>
          </li>
        ))}
      </ul>
      {communes.excluded > 0 && (
        <p className="mt-1 text-warning">{t('explain.excluded', { n: communes.excluded })}</p>
      )}
    </Section>
  );
}

/** Every commune with its part of the figure; its name leads to its own explanation. */
export function ExplainedCommunes({
  figure,
  communes,
}: {
  readonly figure: ExplainDto;
  readonly communes: ExplainCommunesDto;
}): ReactNode {
  const { t, lang } = useI18n();
  const [choice, setChoice] = useState<CommuneChoice>({ search: '', order: 'share', standing: 'all' });
  const [whole, setWhole] = useState(false);
  const rows = toCommuneRows(communes.items, figure, choice, lang, t);
  const shown = whole ? rows : rows.slice(0, FEW);
  return (
    <Section title={t('explain.communes')}>
      <Choices choice={choice} onChoice={setChoice} communes={communes} />
      {rows.length === 0 ? (
        <p role="status" className="text-ink-soft">
          {t('explain.noMatch')}
        </p>
      ) : (
        <CommuneTable rows={shown} figure={figure} />
      )}
      {rows.length > FEW && (
        <Button
          look="secondary"
          className="mt-3 w-full"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {whole ? t('explain.showFew') : t('explain.showAll', { n: rows.length })}
        </Button>
      )}
    </Section>
  );
}

/** Search, order and standing; whatever is typed finds with or without marks. */
function Choices({
  choice,
  onChoice,
  communes,
}: {
  readonly choice: CommuneChoice;
  readonly onChoice: (choice: CommuneChoice) => void;
  readonly communes: ExplainCommunesDto;
}): ReactNode {
  const { t, lang } = useI18n();
  const standings = toStandingParts(communes, lang, t).map(({ standing, text }) => ({
    value: standing,
    label: text,
  }));
  const orders: readonly { readonly value: CommuneOrder; readonly label: string }[] = [
    { value: 'share', label: t('explain.sortShare') },
    { value: 'high', label: t('explain.sortHigh') },
    { value: 'low', label: t('explain.sortLow') },
    { value: 'name', label: t('explain.sortName') },
  ];
  return (
    <div className="mb-3 grid grid-cols-2 gap-3 sm:grid-cols-3">
      <Field label={t('explain.search')} className="max-sm:col-span-2">
        {(control) => (
          <input
            {...control}
            type="search"
            value={choice.search}
            onChange={(event) => {
              onChoice({ ...choice, search: event.target.value });
            }}
            className={controlClass}
          />
        )}
      </Field>
      <Select
        label={t('explain.sort')}
        value={choice.order}
        options={orders}
        onValue={(value) => {
          onChoice({ ...choice, order: value as CommuneOrder });
        }}
      />
      <Select
        label={t('explain.filter')}
        value={choice.standing}
        options={[{ value: 'all', label: t('explain.filterAll') }, ...standings]}
        onValue={(value) => {
          onChoice({ ...choice, standing: value as CommuneChoice['standing'] });
        }}
      />
    </div>
  );
}
