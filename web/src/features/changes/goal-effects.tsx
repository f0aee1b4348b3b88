import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GoalRow } from './to-changes-rows.js';

const STEPS = ['corrections', 'reports', 'denominators', 'definitions'] as const;

/** From the value before to the value after, step by step: what was corrected is never taken for progress. */
export function GoalEffects({
  rows,
  finding,
}: {
  readonly rows: readonly GoalRow[];
  readonly finding: string;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Card title={finding} subtitle={t('changes.goalsMore')}>
      <Table caption={t('changes.goals')} className="sm:min-w-[44rem]" scrolls>
        <thead>
          <tr>
            <Th className="pl-0!">{t('changes.goal')}</Th>
            <Th numeric>{t('changes.before')}</Th>
            {STEPS.map((step) => (
              <Th key={step} numeric className="w-28 max-sm:hidden">
                {t(`changes.${step}`)}
              </Th>
            ))}
            <Th numeric className="pr-0!">
              {t('changes.after')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Row({ row }: { readonly row: GoalRow }): ReactNode {
  const { t } = useI18n();
  const missing = <span className="text-ink-soft">{t('state.missing')}</span>;
  return (
    <tr>
      <RowHead className="pl-0! sm:min-w-48">
        {row.code}. {row.name}
        {row.correctedBy !== null && (
          <span className="block text-sm font-normal text-ink-soft">
            {t('changes.by', { n: row.correctedBy.text, communes: row.correctedBy.communes })}
          </span>
        )}
        {row.target !== null && (
          <span className="block text-sm font-normal text-warning">{t('changes.target', row.target)}</span>
        )}
        {/* A phone has no room for a column a step: what had an effect stands under the name. */}
        {row.effects.map(
          (effect, step) =>
            effect !== '' && (
              <span key={STEPS[step]} className="block text-sm font-normal text-ink-soft sm:hidden">
                {t(`changes.${STEPS[step] ?? 'corrections'}`)}: {effect ?? '…'}
              </span>
            ),
        )}
      </RowHead>
      <Td numeric>{row.before ?? missing}</Td>
      {row.effects.map((effect, step) => (
        <Td
          key={step}
          numeric
          className={clsx(
            'max-sm:hidden',
            effect === null || effect === '' ? 'text-ink-soft' : 'font-semibold',
          )}
        >
          {effect === null ? '…' : effect === '' ? '0' : effect}
        </Td>
      ))}
      <Td numeric className="pr-0! font-semibold">
        {row.after ?? missing}
      </Td>
    </tr>
  );
}
