import { furthestFinding } from '@domain/findings/map-finding.js';
import { memo, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { CommuneLink } from '../../components/ui/commune-link.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { useFirstRows } from '../../components/ui/first-rows.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { MapPlace } from './to-map-rows.js';

interface MapListProps {
  readonly list: readonly MapPlace[];
  readonly period: string;
  readonly indicator: string;
}

/** The same as the map in words and numbers, the furthest below plan first. */
export const MapList = memo(function MapList({ list, period, indicator }: MapListProps): ReactNode {
  const { t, lang } = useI18n();
  const title = furthestFinding(list, lang);
  const { bodyClass, more } = useFirstRows(list.length);
  return (
    <Card title={title} subtitle={t('map.listSubtitle', { n: list.length })}>
      <div
        className="not-print:sm:max-h-[48rem] not-print:sm:overflow-y-auto"
        tabIndex={0}
        role="group"
        aria-label={title}
      >
        <Table caption={title} className="table-fixed">
          <thead>
            <tr>
              <Th className="pl-0!">{t('gapList.commune')}</Th>
              <Th numeric className="w-20">
                {t('gaps.now')}
              </Th>
              <Th numeric className="w-28 pr-0!">
                {t('map.difference')}
              </Th>
            </tr>
          </thead>
          <tbody className={bodyClass}>
            {list.map((place) => (
              <Row key={place.code} {...{ place, period, indicator }} />
            ))}
          </tbody>
        </Table>
      </div>
      {more}
    </Card>
  );
});

interface RowProps extends Omit<MapListProps, 'list'> {
  readonly place: MapPlace;
}

/** Drawn anew only with what it shows. */
const Row = memo(function Row({ place, period, indicator }: RowProps): ReactNode {
  const { t } = useI18n();
  const value = place.valueText ?? t('state.missing');
  return (
    <tr>
      <RowHead className="py-0.5! pl-0!">
        <CommuneLink commune={place} period={period} />
      </RowHead>
      <Td numeric className="py-0.5! whitespace-normal!">
        <ExplainLink
          figure={{ kind: 'indicator', code: indicator, orgUnit: place.code, period }}
          label={`${value}, ${place.fullName}`}
          className="inline-flex min-h-6 items-center"
        >
          {value}
        </ExplainLink>
      </Td>
      <Td numeric className="py-0.5! pr-0!">
        {place.differenceText ?? '–'}
      </Td>
    </tr>
  );
});
