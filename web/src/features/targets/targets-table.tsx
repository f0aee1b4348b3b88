import type { TargetDto } from '@contract/targets.js';
import { useState, type ReactNode } from 'react';
import { useAsOfDay } from '../../components/ui/as-of-day.js';
import { Button } from '../../components/ui/button.js';
import { FilterLink } from '../../components/ui/filter-link.js';
import { Empty } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { EndTarget } from './end-target.js';
import { toTargetRows, type TargetRow } from './to-target-rows.js';

/** From how many targets on a search is worth its place. */
const MANY = 8;

/** Every target of a goal: province, groups, communes; each can be looked at, changed and ended. */
export function TargetsTable({
  targets,
  shown,
}: {
  readonly targets: readonly TargetDto[];
  /** Number of the target that is drawn. */
  readonly shown: number | null;
}): ReactNode {
  const { t, lang } = useI18n();
  const { tim = '' } = useFilters();
  const filter = useFilter();
  const [ending, setEnding] = useState<TargetDto | null>(null);
  const rows = toTargetRows(targets, tim, lang);
  return (
    <>
      {(targets.length >= MANY || tim !== '') && (
        <TextField
          type="search"
          label={t('target.search')}
          className="mb-3 max-w-md"
          value={tim}
          maxLength={60}
          onValue={(text) => {
            filter({ tim: text });
          }}
        />
      )}
      {rows.length === 0 ? (
        <Empty>{t(targets.length === 0 ? 'target.noneYet' : 'target.noneFound')}</Empty>
      ) : (
        <Rows rows={rows} shown={shown} onEnd={setEnding} />
      )}
      {ending !== null && (
        <EndTarget
          target={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly TargetRow[];
  readonly shown: number | null;
  readonly onEnd: (target: TargetDto) => void;
}

function Rows({ rows, shown, onEnd }: RowsProps): ReactNode {
  const { t } = useI18n();
  const { day } = useAsOfDay();
  return (
    <Table caption={t('target.table')}>
      <thead className="max-lg:sr-only">
        <tr>
          <Th>{t('target.scope')}</Th>
          <Th>{t('target.wanted')}</Th>
          <Th>{t('target.dueOn')}</Th>
          <Th>{t('plan.shape')}</Th>
          <Th>{t('target.basis')}</Th>
          <Th>
            <span className="sr-only">{t('target.acts')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.target.id}
            row={row}
            drawn={row.target.id === shown}
            past={day !== null}
            onEnd={onEnd}
          />
        ))}
      </tbody>
    </Table>
  );
}

/** On a phone one block beneath the other; the table stays a table to who hears it. */
const stacked = 'max-lg:block max-lg:border-0 max-lg:px-0 max-lg:py-0.5';

interface RowProps {
  readonly row: TargetRow;
  readonly drawn: boolean;
  readonly past: boolean;
  readonly onEnd: (target: TargetDto) => void;
}

function Row({ row, drawn, past, onEnd }: RowProps): ReactNode {
  const { t } = useI18n();
  const { target } = row;
  const whose = { scope: row.scopeName, due: row.dueText };
  return (
    <tr className="max-lg:block max-lg:border-b max-lg:border-line max-lg:py-3">
      <RowHead className={stacked}>
        <span className="block font-semibold">{row.scopeName}</span>
        <span className="text-sm font-normal text-ink-soft">
          {t(`target.scope.${target.scope}`)}
          {target.scope !== 'commune' && ` · ${t('target.holdsFor', { n: target.holdsFor })}`}
        </span>
      </RowHead>
      <Td className={`${stacked} font-semibold lg:whitespace-nowrap`}>{row.wanted}</Td>
      <Td className={`${stacked} lg:whitespace-nowrap`}>
        <span className="lg:hidden">{t('target.dueOn')}: </span>
        {row.dueText}
      </Td>
      <Td className={stacked}>
        <span className="lg:hidden">{t('plan.shape')}: </span>
        {t(`plan.shape.${target.planShape}`)}
      </Td>
      <Td className={`${stacked} text-sm text-ink-soft`}>{row.basis}</Td>
      <Td className={`${stacked} lg:text-right`}>
        <span className="flex flex-wrap gap-2 lg:justify-end">
          {!drawn && (
            <FilterLink
              change={{ xem: String(target.id) }}
              label={t('target.seePlanOf', whose)}
              className="px-3"
            >
              {t('target.seePlan')}
            </FilterLink>
          )}
          {!past && (
            <FilterLink
              change={{ sua: String(target.id) }}
              label={t('target.changeOf', whose)}
              className="px-3"
            >
              {t('target.change')}
            </FilterLink>
          )}
          {!past && (
            <Button
              look="secondary"
              className="px-3"
              aria-label={t('target.endOf', whose)}
              onClick={() => {
                onEnd(target);
              }}
            >
              {t('target.end')}
            </Button>
          )}
        </span>
      </Td>
    </tr>
  );
}
