import { formatWeek } from '@domain/format.js';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { Empty } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { ValueRow } from './to-changes-rows.js';

/** Every counted value that differs, old and new; its history is one touch away. */
export function ChangedValues({ rows }: { readonly rows: readonly ValueRow[] }): ReactNode {
  const { t } = useI18n();
  if (rows.length === 0) return <Empty height="4rem">{t('changes.valuesNone')}</Empty>;
  const title = t('changes.values', { n: rows.length });
  return (
    <Card title={title}>
      <Table caption={title} className="sm:min-w-[36rem]" scrolls>
        <thead>
          <tr>
            <Th className="pl-0!">{t('changes.unit')}</Th>
            <Th className="max-sm:hidden">{t('changes.element')}</Th>
            <Th className="max-sm:hidden">{t('changes.kind')}</Th>
            <Th numeric>{t('changes.before')}</Th>
            <Th numeric>{t('changes.after')}</Th>
            <Th numeric className="pr-0!">
              {t('changes.difference')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Row({ row }: { readonly row: ValueRow }): ReactNode {
  const { t, lang } = useI18n();
  const missing = t('state.missing');
  const what = (
    <>
      {row.element}
      <span className="block text-sm text-ink-soft">{formatWeek(row.period, lang)}</span>
    </>
  );
  return (
    <tr>
      <RowHead className="pl-0!">
        {row.unit}
        <span className="block text-sm font-normal sm:hidden">
          {what}
          <span className="block text-ink-soft">{t(`changes.${row.kind}`)}</span>
        </span>
      </RowHead>
      <Td className="max-sm:hidden">{what}</Td>
      <Td className="max-sm:hidden">{t(`changes.${row.kind}`)}</Td>
      <Td numeric className={row.before === null ? 'text-ink-soft' : ''}>
        {row.before ?? missing}
      </Td>
      <Td numeric>
        <ExplainLink
          figure={row.figure}
          label={`${row.after ?? missing}, ${row.element}, ${row.unit}`}
          alone
          className={row.after === null ? 'text-ink-soft' : 'font-semibold'}
        >
          {row.after ?? missing}
        </ExplainLink>
      </Td>
      <Td numeric className="pr-0!">
        {row.difference ?? ''}
      </Td>
    </tr>
  );
}
