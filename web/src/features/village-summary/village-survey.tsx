import type { VillageSurveyDto } from '@contract/village-counts.js';
import type { VillagesLackingDto } from '@contract/villages-lacking.js';
import { villageGapsFinding, type VillageGaps } from '@domain/findings/village-gaps-finding.js';
import { formatDate, formatNumber } from '@domain/format.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Card } from '../../components/ui/card.js';
import { Empty, Placeholder } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Lang, Translate } from '../../lib/i18n/translate.js';
import { useView } from '../../lib/selection/selection.js';
import { lackingQuery, surveyQuery } from '../../lib/villages/village-queries.js';
import { mostMissing } from './most-missing.js';
import { VillagesLackingList } from './villages-lacking-list.js';

/** Communes that are shown before somebody asks for all. */
const FEW = 6;

/** Where villages have no team, broadband or signal, by the registers that communes keep. */
export function VillageSurvey(): ReactNode {
  const { t, lang } = useI18n();
  const { asOf } = useView();
  const moment = asOf === undefined ? {} : { asOf };
  const survey = useQuery(surveyQuery(moment));
  const lacking = useQuery(lackingQuery(moment));
  const { data } = lacking;
  return (
    <Card
      title={data === undefined ? t('village.surveyTitle') : villageGapsFinding(gapsOf(data), lang)}
      {...(data === undefined ? {} : { subtitle: lead(data, t, lang) })}
    >
      <State query={survey} />
      {data !== undefined && data.kept > 0 && <VillagesLackingList lacking={data} />}
    </Card>
  );
}

const gapsOf = (data: VillagesLackingDto): VillageGaps => ({
  kept: data.kept,
  communes: data.communes,
  noTeam: data.totals.team.no,
  noBroadband: data.totals.broadband.no,
  noSignal: data.totals.signalGap.yes,
  unknown: data.unclear,
});

/** Registers know households, not persons: how many live under a weak signal is not made up from them. */
function lead(data: VillagesLackingDto, t: Translate, lang: Lang): string {
  const number = (n: number): string => formatNumber(n, 0, lang);
  const said = t('village.surveyOn', { date: formatDate(data.on) });
  const { sum, unknown } = data.signalGapHouseholds;
  if (data.totals.signalGap.yes === 0) return said;
  const households =
    unknown === 0
      ? t('village.weakHouseholds', { n: number(sum), all: number(data.totals.households.sum) })
      : t('village.weakHouseholdsPart', { n: number(sum), unknown: number(unknown) });
  return `${said} · ${households}`;
}

/** A section of its own below the figures: its failure is said, and the page's own way on stays the only one. */
function State({ query }: { readonly query: UseQueryResult<VillageSurveyDto> }): ReactNode {
  const { t } = useI18n();
  if (query.data === undefined)
    return query.isError ? (
      <p className="text-ink-soft">{t('village.surveyFailed')}</p>
    ) : (
      <Placeholder height="14rem" />
    );
  if (query.data.items.length === 0) return <Empty height="3rem">{t('village.surveyNone')}</Empty>;
  return <Communes items={mostMissing(query.data.items)} />;
}

function Communes({ items }: Pick<VillageSurveyDto, 'items'>): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <Rows items={items.slice(0, FEW)} />
      {items.length > FEW && (
        <DataDetails summary={t('village.surveyAll', { n: items.length })}>
          <Rows items={items} />
        </DataDetails>
      )}
    </>
  );
}

function Rows({ items }: Pick<VillageSurveyDto, 'items'>): ReactNode {
  const { t, lang } = useI18n();
  const cell = (missing: number, unknown: number): string =>
    [
      formatNumber(missing, 0, lang),
      unknown === 0 ? '' : t('village.surveyUnknown', { n: formatNumber(unknown, 0, lang) }),
    ]
      .join(' ')
      .trim();
  return (
    <Table caption={t('village.surveyTitle')}>
      <thead>
        <tr>
          <Th>{t('village.surveyCommune')}</Th>
          <Th numeric>{t('village.surveyNoTeam')}</Th>
          <Th numeric>{t('village.surveyNoBroadband')}</Th>
          <Th numeric>{t('village.surveyGap')}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ orgUnit, fullName, total, team, broadband, signalGap }) => (
          <tr key={orgUnit}>
            <RowHead>
              <Link
                to="/xa-phuong/$code"
                params={{ code: orgUnit }}
                className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
              >
                {fullName}
              </Link>
              <span className="block text-sm font-normal text-ink-soft">
                {t('village.surveyVillages', { n: formatNumber(total, 0, lang) })}
              </span>
            </RowHead>
            <Td numeric className="whitespace-normal!">
              {cell(team.no, team.unknown)}
            </Td>
            <Td numeric className="whitespace-normal!">
              {cell(broadband.no, broadband.unknown)}
            </Td>
            <Td numeric className="whitespace-normal!">
              {cell(signalGap.yes, signalGap.unknown)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
