import type { PeriodWindowDto } from '@contract/period-times.js';
import { periodName } from '@domain/period.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useDataSetName } from '../../lib/definitions/use-data-set-name.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { momentWords } from '../../lib/week-words.js';
import { DecidePeriod } from './decide-period.js';

/** Shown unless others are asked for. */
const FIRST = 'weekly';

/** The next periods as they stand, and the way to decide the times of one alone. */
export function UpcomingPeriods({ upcoming }: { readonly upcoming: readonly PeriodWindowDto[] }): ReactNode {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<PeriodWindowDto | null>(null);
  const shown = all ? upcoming : upcoming.filter(({ dataSet }) => dataSet === FIRST);
  return (
    <Card title={t('periods.upcoming')} subtitle={t('periods.upcomingLead')}>
      <Table caption={t('periods.upcoming')} className="max-sm:text-sm max-sm:[&_td]:px-1 max-sm:[&_th]:px-1">
        <thead>
          <tr>
            <Th>{t('periods.period')}</Th>
            <Th>{t('periods.cutOff')}</Th>
            <Th>{t('periods.due')}</Th>
            <Th>{t('periods.closes')}</Th>
            <Th className="max-sm:hidden">
              <span className="sr-only">{t('periods.decide')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <Row
              key={`${one.dataSet} ${one.period}`}
              one={one}
              onDecide={() => {
                setOpen(one);
              }}
            />
          ))}
        </tbody>
      </Table>
      {!all && shown.length < upcoming.length && (
        <Button
          look="secondary"
          className="mt-3"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('periods.allSets')}
        </Button>
      )}
      {open !== null && (
        <DecidePeriod
          one={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Card>
  );
}

function Row({ one, onDecide }: { readonly one: PeriodWindowDto; readonly onDecide: () => void }): ReactNode {
  const { t, lang } = useI18n();
  const dataSet = useDataSetName()(one.dataSet);
  const period = periodName(one.period, lang);
  // On a phone there is no room for a column of its own: it stands under the name.
  const decide = (
    <Button
      look="quiet"

      aria-label={t('periods.decideOf', { period, set: dataSet })}
      onClick={onDecide}
    >
      {t('periods.decide')}
    </Button>
  );
  return (
    <tr className="align-top">
      <RowHead>
        {period}
        <span className="block text-sm font-normal text-ink-soft">{dataSet}</span>
        {one.source !== null && (
          <span className="block text-sm font-normal text-warning">
            {t('periods.decided', { source: one.source })}
          </span>
        )}
        <span className="block sm:hidden">{decide}</span>
      </RowHead>
      <Td>{momentWords(one.window.cutOffAt, t)}</Td>
      <Td>{momentWords(one.window.dueAt, t)}</Td>
      <Td>{momentWords(one.window.closesAt, t)}</Td>
      <Td className="max-sm:hidden">{decide}</Td>
    </tr>
  );
}
