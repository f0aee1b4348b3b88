import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Dumbbell } from '../../components/charts/dumbbell.js';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { PageState } from '../../components/ui/page-state.js';
import { StatusGlyph } from '../../components/ui/status-glyph.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { GapDimensions } from './gap-dimensions.js';
import { type GapGroupRow, type GapGroupRows, toGapGroupRows } from './to-gap-group-rows.js';
import { useGapGroups } from './use-gap-groups.js';

/** Which group of communes is furthest from the target, and what was entered as "trong đó". */
export function GapGroups({ period }: { readonly period: string }): ReactNode {
  const { lang } = useI18n();
  const { groups, file } = useGapGroups(period);
  return (
    <PageState query={groups} height="24rem">
      {(data) => {
        const rows = toGapGroupRows(data, lang);
        return (
          <>
            <Groups rows={rows} file={file} />
            {rows.dimensions.length > 0 && <GapDimensions rows={rows} />}
          </>
        );
      }}
    </PageState>
  );
}

function Groups({ rows, file }: { readonly rows: GapGroupRows; readonly file: string }): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const gapUnit = rows.gapIsCommunes ? t('gaps.communes') : rows.countUnit;
  return (
    <Card title={rows.finding} subtitle={t('gapGroups.lead', { unit: rows.countUnit })}>
      <Table caption={t('gapGroups.caption')} className="table-fixed">
        <thead>
          <tr>
            <Th className="w-[38%] pl-0! sm:w-[13rem] lg:w-[18rem]">{t('gapGroups.group')}</Th>
            <Th>{t('gapList.now')}</Th>
            <Th numeric className="w-20 max-sm:hidden">
              {t('gaps.now')}
            </Th>
            {rows.hasPoints && (
              <Th numeric className="w-20 max-sm:hidden">
                {t('gapList.points')}
              </Th>
            )}
            <Th numeric className="w-24 max-lg:hidden">
              {t('gapGroups.gap', { unit: gapUnit })}
            </Th>
            <Th numeric className="w-24 max-sm:hidden">
              {t('gapGroups.shortfall', { unit: rows.countUnit })}
            </Th>
            <Th numeric className="w-[5.6rem] pr-0!">
              {t('gapGroups.share')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => (
            <GroupRow key={`${row.by} ${row.code}`} row={row} rows={rows} />
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-sm text-ink-soft">
        {rows.kept === 0
          ? t(role === 'administrator' ? 'gapGroups.noneYours' : 'gapGroups.none')
          : t('gapGroups.overlap')}{' '}
        {role === 'administrator' && (
          <Link
            to="/quan-tri/$screen"
            params={{ screen: 'nhom-xa' }}
            className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
          >
            {t('gapGroups.keep')}
          </Link>
        )}
      </p>
      <a href={file} className={buttonClass('secondary', 'mt-2')}>
        {t('gapGroups.csv')}
      </a>
    </Card>
  );
}

function GroupRow({ row, rows }: { readonly row: GapGroupRow; readonly rows: GapGroupRows }): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
  const members = t('gapGroups.members', { n: row.communes, short: row.short });
  return (
    <tr>
      <RowHead className="pl-0!">
        <span className="flex items-center gap-2">
          <StatusGlyph status={row.status} className="size-3.5 shrink-0" />
          <span className="min-w-0 leading-tight">{row.name}</span>
        </span>
        <span className="block pl-5.5 text-sm font-normal text-ink-soft">
          {t(`status.${row.status}`)} · {members}
          {row.missing > 0 && ` · ${t('gapGroups.noData', { n: row.missing })}`}
        </span>
      </RowHead>
      <Td>
        <Dumbbell
          now={row.now}
          target={row.target}
          status={row.status}
          label={t('gaps.bar', { value: row.valueText ?? missing, target: row.targetText ?? missing })}
        />
        <span className="text-sm sm:hidden">{row.valueText ?? missing}</span>
      </Td>
      <Td numeric className="max-sm:hidden">
        {row.valueText ?? missing}
      </Td>
      {rows.hasPoints && (
        <Td numeric className="max-sm:hidden">
          {row.pointsText ?? '–'}
        </Td>
      )}
      <Td numeric className="max-lg:hidden">
        {row.gapText ?? '–'}
      </Td>
      <Td numeric className="max-sm:hidden">
        {row.shortfallText ?? '–'}
      </Td>
      <Td numeric className="pr-0! font-semibold">
        {row.shareText ?? '–'}
        {row.shortfallText !== null && (
          <span className="block text-sm font-normal text-ink-soft sm:hidden">{row.shortfallText}</span>
        )}
      </Td>
    </tr>
  );
}
