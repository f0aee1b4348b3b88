import type { ReferenceFigureListDto } from '@contract/reference-figures.js';
import { formatNumber } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { controlClass, Field } from '../../components/ui/field.js';
import { PageState } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { setupQuery } from '../../lib/setup.js';
import { ReferenceFile } from './reference-file.js';
import { ReferenceTable } from './reference-table.js';
import { useReferences } from './use-references.js';

/** The denominators of the communes: what is in force, what it was, and new ones by form or file. */
export function ReferencesAdmin(): ReactNode {
  const { t, lang } = useI18n();
  const today = localDateOf(useServerNow());
  const setup = useQuery(setupQuery).data;
  // The first week of a new installation may have been cut off before today.
  const startsOn = setup?.finished === false ? setup.referencesOn : today;
  const [chosen, setChosen] = useState('');
  const [on, setOn] = useState('');
  const elements = (useQuery(dataElementsQuery).data?.items ?? []).filter(({ reference }) => reference);
  const element = elements.find(({ code }) => code === chosen) ?? elements[0];
  const query = useReferences(element?.code ?? '', on);
  const unit = (lang === 'vi' ? element?.unit : element?.unitEn) ?? '';
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Select
          label={t('reference.element')}
          value={element?.code ?? ''}
          options={elements.map(({ code, nameVi, nameEn }) => ({
            value: code,
            label: lang === 'vi' ? nameVi : nameEn,
          }))}
          onValue={setChosen}
        />
        <Field label={t('reference.on')}>
          {(control) => (
            <input
              {...control}
              type="date"
              className={controlClass}
              value={on === '' ? today : on}
              onChange={(event) => {
                setOn(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
      <PageState query={query} height="40rem">
        {(list) => (
          <>
            <p className="text-lg font-semibold">
              <Known list={list} unit={unit} />
            </p>
            <ReferenceTable
              key={`${list.element} ${on}`}
              list={list}
              kind={element?.kind === 'decimal' ? 'decimal' : 'count'}
              startsOn={startsOn}
            />
          </>
        )}
      </PageState>
      <ReferenceFile startsOn={startsOn} />
    </>
  );
}

function Known({ list, unit }: { readonly list: ReferenceFigureListDto; readonly unit: string }): ReactNode {
  const { t, lang } = useI18n();
  const all = list.items.length;
  return list.total === null
    ? t('reference.none', { known: list.known, all })
    : t('reference.known', { known: list.known, all, total: formatNumber(list.total, 0, lang), unit });
}
