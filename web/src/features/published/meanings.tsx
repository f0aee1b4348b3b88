import { PUBLISHED_FIELDS } from '@domain/published/fields.js';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Snapshot } from './to-public-rows.js';

const box = 'rounded-lg border border-line bg-surface px-4 pt-1 pb-3';

/** What is counted, where it comes from, and what an absent figure means. */
export function Definitions({ snapshot }: { readonly snapshot: Snapshot }): ReactNode {
  const { t, lang } = useI18n();
  return (
    <div className={box}>
      <DataDetails summary={t('public.definitions')}>
        <p className="max-w-prose">{t('public.missing')}</p>
        <p className="mt-1 max-w-prose">{t('public.smallGroups', { n: snapshot.withheldBelow })}</p>
        <dl className="mt-3 space-y-3">
          {snapshot.indicators.map((one) => (
            <div key={one.indicator} className="max-w-prose">
              <dt className="font-semibold">{lang === 'vi' ? one.nameVi : one.nameEn}</dt>
              <dd>{lang === 'vi' ? one.definitionVi : one.definitionEn}</dd>
              <dd className="text-sm text-ink-soft">{t('public.source', { source: one.source })}</dd>
            </div>
          ))}
        </dl>
      </DataDetails>
    </div>
  );
}

/** Columns of the file: the same list that the file is made of. */
export function DataDictionary(): ReactNode {
  const { t, lang } = useI18n();
  return (
    <DataDetails summary={t('public.dictionary')}>
      <Table caption={t('public.dictionaryLead')} scrolls>
        <thead>
          <tr>
            <Th className="pl-0!">{t('public.field')}</Th>
            <Th>{t('public.meaning')}</Th>
            <Th>{t('public.unit')}</Th>
            <Th>{t('public.empty')}</Th>
            <Th>{t('public.from2')}</Th>
          </tr>
        </thead>
        <tbody>
          {PUBLISHED_FIELDS.map((one) => (
            <tr key={one.field}>
              <RowHead className="pl-0! align-top">
                <code>{lang === 'vi' ? one.columnVi : one.field}</code>
              </RowHead>
              <Td className="min-w-56 align-top">{one.meaning[lang]}</Td>
              <Td className="align-top">{one.unit[lang] === '' ? '–' : one.unit[lang]}</Td>
              <Td className="min-w-40 align-top">{one.empty[lang] === '' ? '–' : one.empty[lang]}</Td>
              <Td className="min-w-40 align-top">{one.source[lang]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </DataDetails>
  );
}
