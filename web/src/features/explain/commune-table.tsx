import type { ExplainDto } from '@contract/explain.js';
import type { ReactNode } from 'react';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ExplainGo } from './explain-go.js';
import type { CommuneRow } from './to-commune-rows.js';

/** Name, what it is made of, value, and its part of the whole. */
export function CommuneTable({
  rows,
  figure,
}: {
  readonly rows: readonly CommuneRow[];
  readonly figure: Pick<ExplainDto, 'indicator' | 'period' | 'units'>;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Table caption={`${t('explain.communes')}. ${t('explain.shareTitle')}`} className="table-fixed">
      <thead>
        <tr>
          <Th className="pl-0!">{t('explain.commune')}</Th>
          <Th numeric className="w-24">
            {t('explain.value')}
          </Th>
          <Th numeric className="w-20 pr-0!">
            {t('explain.share')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <RowHead className="py-1.5! pl-0!">
              <ExplainGo
                figure={{
                  kind: 'indicator',
                  code: figure.indicator,
                  orgUnit: row.code,
                  period: figure.period,
                  units: figure.units === 'today' ? 'today' : undefined,
                }}
                label={`${row.fullName}, ${row.valueText ?? t('state.missing')}`}
                className="inline-flex min-h-8 items-center"
              >
                {row.fullName}
              </ExplainGo>
              <span className="block text-sm font-normal text-ink-soft empty:hidden">
                {[row.ratioText, row.note].filter((part) => part !== null && part !== '').join(' · ')}
              </span>
            </RowHead>
            <Td numeric className={row.valueText === null ? 'text-ink-soft' : 'font-semibold'}>
              <span className="whitespace-normal">{row.valueText ?? t('state.missing')}</span>
            </Td>
            <Td numeric className="pr-0!">
              {row.shareText ?? '–'}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
