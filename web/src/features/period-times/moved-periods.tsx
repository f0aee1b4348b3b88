import type { PeriodTimesChangesDto } from '@contract/period-times.js';
import { periodName } from '@domain/period.js';
import type { ReactNode } from 'react';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useDataSetName } from '../../lib/definitions/use-data-set-name.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { momentWords } from '../../lib/week-words.js';

const MOMENTS = ['cutOffAt', 'dueAt', 'closesAt'] as const;
/** Periods shown; the rest is counted. */
const SHOWN = 10;

/** What the change would move, old above new; and the periods that keep times of their own. */
export function MovedPeriods({ moved }: { readonly moved: PeriodTimesChangesDto }): ReactNode {
  const { t, lang } = useI18n();
  const nameOf = useDataSetName();
  const { changes, kept } = moved;
  if (changes.length === 0)
    return (
      <p role="status" className="rounded-md bg-sunken p-3">
        {t('periods.nothingMoves')}
      </p>
    );
  return (
    <section
      role="status"
      className="space-y-2 rounded-md border border-line p-3 max-sm:border-x-0 max-sm:px-0"
    >
      <p className="font-semibold">{t('periods.moves', { n: changes.length })}</p>
      <Table
        caption={t('periods.moves', { n: changes.length })}
        className="max-sm:text-sm max-sm:[&_td]:px-1 max-sm:[&_th]:px-1"
      >
        <thead>
          <tr>
            <Th>{t('periods.period')}</Th>
            <Th>{t('periods.cutOff')}</Th>
            <Th>{t('periods.due')}</Th>
            <Th>{t('periods.closes')}</Th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => (
            <tr key={`${change.dataSet} ${change.period}`} className="align-top">
              <RowHead>
                {periodName(change.period, lang)}
                <span className="block text-sm font-normal text-ink-soft">{nameOf(change.dataSet)}</span>
              </RowHead>
              {MOMENTS.map((name) => (
                <Td key={name}>
                  <Moved before={change.before[name]} after={change.after[name]} />
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {changes.length > SHOWN && (
        <p className="text-sm text-ink-soft">{t('periods.more', { n: changes.length - SHOWN })}</p>
      )}
      {kept.map((one) => (
        <p key={`${one.dataSet} ${one.period}`} className="text-sm">
          {t('periods.kept', { period: periodName(one.period, lang), source: one.source })}
        </p>
      ))}
    </section>
  );
}

function Moved({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const { t } = useI18n();
  if (before === after) return <span className="text-ink-soft">{momentWords(after, t)}</span>;
  return (
    <>
      <del className="block text-sm text-ink-soft">{momentWords(before, t)}</del>
      <ins className="font-semibold no-underline">{momentWords(after, t)}</ins>
    </>
  );
}
