import type { DefinitionKind, DefinitionVersionDto } from '@contract/definitions.js';
import { formatDateTime } from '@domain/format.js';
import { matchesSearch } from '@domain/search.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { fromLocalInput } from '../../lib/week-words.js';
import { useDefinitions } from './use-definitions.js';

export const DEFINITION_KINDS: readonly DefinitionKind[] = [
  'data-elements',
  'indicators',
  'data-sets',
  'legends',
  'quality-rules',
];

/** The catalogue by kind, as of now or of any moment. */
export function DefinitionsAdmin({ kind }: { readonly kind: DefinitionKind }): ReactNode {
  const filter = useFilter();
  const moment = useFilters()['luc'] ?? '';
  const { t } = useI18n();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const asOf = momentOf(moment);
  const query = useDefinitions(kind, asOf);
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-3">
        <Select
          label={t('definition.kind')}
          value={kind}
          options={DEFINITION_KINDS.map((value) => ({ value, label: t(`definition.kind.${value}`) }))}
          onValue={(loai) => {
            void navigate({
              to: '/quan-tri/$screen',
              params: { screen: 'danh-muc' },
              search: moment === '' ? { loai } : { loai, luc: moment },
            });
          }}
        />
        <Field label={t('definition.search')}>
          {(control) => (
            <input
              {...control}
              type="search"
              className={controlClass}
              value={search}
              onChange={(event) => {
                setSearch(event.target.value);
              }}
            />
          )}
        </Field>
        <MomentField
          moment={moment}
          onMoment={(luc) => {
            filter({ luc });
          }}
        />
      </div>
      {asOf !== null && (
        <p role="status" className="rounded-md bg-warning-tint px-3 py-2 text-warning">
          {t('definition.past', { when: formatDateTime(asOf) })}
        </p>
      )}
      <PageState query={query} height="36rem">
        {({ items }) => (
          <DefinitionList
            kind={kind}
            items={items.filter((item) => answers(item, search))}
            moment={asOf === null ? null : moment}
          />
        )}
      </PageState>
    </>
  );
}

function MomentField({
  moment,
  onMoment,
}: {
  readonly moment: string;
  readonly onMoment: (moment: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field label={t('definition.asOf')} hint={t('definition.asOfHint')}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          className={controlClass}
          value={moment}
          onChange={(event) => {
            onMoment(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

/** ISO instant of a local time in the address; null: none, or no time. */
export const momentOf = (text: string): string | null => {
  const instant = fromLocalInput(text);
  return instant === null || Number.isNaN(Date.parse(instant)) ? null : new Date(instant).toISOString();
};

const answers = ({ code, definition }: DefinitionVersionDto, search: string): boolean =>
  [code, definition['nameVi'], definition['nameEn']].some(
    (name) => typeof name === 'string' && matchesSearch(name, search),
  );

function DefinitionList({
  kind,
  items,
  moment,
}: {
  readonly kind: DefinitionKind;
  readonly items: readonly DefinitionVersionDto[];
  /** Local time of the past that is looked at; null: now. */
  readonly moment: string | null;
}): ReactNode {
  const { t, lang } = useI18n();
  const nameOf = ({ code, definition }: DefinitionVersionDto): string => {
    const name = definition[lang === 'vi' ? 'nameVi' : 'nameEn'];
    return typeof name === 'string' ? name : code;
  };
  const detail = ({ definition }: DefinitionVersionDto): string => {
    const { numerator, denominator } = definition;
    if (typeof numerator !== 'string') return '';
    return typeof denominator === 'string' ? ` · (${numerator}) ÷ (${denominator})` : ` · ${numerator}`;
  };
  return (
    <Card
      title={t('definition.list', { n: items.length })}
      aside={
        moment !== null ? undefined : (
          <Link
            to="/quan-tri/$screen/$item"
            params={{ screen: 'danh-muc', item: '+' }}
            search={{ loai: kind }}
            className={buttonClass('secondary')}
          >
            {t('definition.new')}
          </Link>
        )
      }
    >
      {items.length === 0 ? (
        <Empty>{t('definition.noneFound')}</Empty>
      ) : (
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.code} className="py-1">
              <Link
                to="/quan-tri/$screen/$item"
                params={{ screen: 'danh-muc', item: item.code }}
                search={moment === null ? { loai: kind } : { loai: kind, luc: moment }}
                className="inline-flex min-h-11 items-center font-medium text-link underline underline-offset-2"
              >
                {nameOf(item)}
              </Link>
              <p className="text-sm break-words text-ink-soft">
                {item.code} · {t('definition.version', { version: item.version })}
                {detail(item)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
