import type { PublicationPreviewDto } from '@contract/published.js';
import { overviewFinding } from '@domain/findings/overview-finding.js';
import { valueText } from '@domain/findings/phrases.js';
import { formatDateTime, formatWeek } from '@domain/format.js';
import { periodLabel } from '@domain/period.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { PageState, ProblemNote } from '../../components/ui/page-state.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { useCommand } from '../../lib/use-command.js';
import { previewQuery, publicationsQuery, publish } from './publishing-queries.js';
import { absentOf, standingOf } from './to-preview-rows.js';

/** What would be published of a week, and the act. */
export function PublicationPreview({ period }: { readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const query = useQuery(previewQuery(period));
  return (
    <Card title={t('publishing.preview', { week: periodLabel(period, lang).toLowerCase() })}>
      <PageState query={query} height="30rem">
        {(preview) => <Preview key={preview.snapshot.asOf} preview={preview} />}
      </PageState>
    </Card>
  );
}

function Preview({ preview }: { readonly preview: PublicationPreviewDto }): ReactNode {
  const { t, lang } = useI18n();
  const { snapshot, baseVersion } = preview;
  const { missing, withheld } = absentOf(preview);
  const { submitted, expected } = snapshot.reporting;
  return (
    <div className="space-y-3">
      <p className="text-lg font-semibold">{overviewFinding(snapshot.indicators[0] ?? null, lang)}.</p>
      <p className="text-ink-soft">{t('publishing.previewLead', { time: formatDateTime(snapshot.asOf) })}</p>
      <ul className="list-disc space-y-0.5 pl-5">
        <li className="font-semibold">{t(`publishing.${standingOf(preview)}`, { version: baseVersion })}</li>
        <li>{t('publishing.reports', { n: submitted, all: expected })}</li>
        <li>{t('publishing.missing', { n: missing })}</li>
        <li>{t('publishing.withheld', { n: withheld, least: snapshot.withheldBelow })}</li>
      </ul>
      <Table caption={t('publishing.goal')}>
        <thead>
          <tr>
            <Th className="pl-0!">{t('publishing.goal')}</Th>
            <Th numeric>{t('publishing.value')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('publishing.communes')}
            </Th>
            <Th className="max-sm:hidden">{t('publishing.status')}</Th>
          </tr>
        </thead>
        <tbody>
          {snapshot.indicators.map((one) => (
            <tr key={one.indicator}>
              <RowHead className="pl-0!">{lang === 'vi' ? one.nameVi : one.nameEn}</RowHead>
              <Td numeric>
                {one.value === null ? t('state.missing') : valueText(one.value, one, 'province', lang)}
              </Td>
              <Td numeric className="max-sm:hidden">
                {one.communesWithFigure}/{one.communesExpected}
              </Td>
              <Td className="max-sm:hidden">
                <StatusBadge status={one.status} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <PublishForm preview={preview} />
    </div>
  );
}

/** The act is the director's; a reviewer is told so. */
function PublishForm({ preview }: { readonly preview: PublicationPreviewDto }): ReactNode {
  const { t, lang } = useI18n();
  const { role } = useSession();
  const client = useQueryClient();
  const [licence, setLicence] = useState(preview.licence);
  const { period, asOf } = preview.snapshot;
  const command = useCommand(
    publish,
    () => void client.invalidateQueries({ queryKey: publicationsQuery.queryKey }),
  );
  if (role !== 'director') return <p className="text-ink-soft">{t('publishing.onlyDirector')}</p>;
  const week = formatWeek(period, lang);
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate({ period, asOf, baseVersion: preview.baseVersion, licence: licence.trim() });
      }}
    >
      <TextField
        label={t('publishing.licence')}
        hint={t('publishing.licenceHint')}
        value={licence}
        maxLength={200}
        onValue={setLicence}
      />
      {command.error !== null && <ProblemNote error={command.error} title={t('publishing.failed')} />}
      <Button
        type="submit"
        disabled={command.isPending || licence.trim() === '' || standingOf(preview) === 'same'}
      >
        {command.isPending
          ? t('publishing.publishing')
          : t('publishing.publish', { week: week.toLowerCase() })}
      </Button>
    </form>
  );
}
