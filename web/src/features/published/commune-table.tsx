import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { FigureCell } from './figure-cell.js';
import type { Snapshot } from './to-public-rows.js';

/** The map in words and numbers: every commune by name, drawn when it is opened. */
export function CommuneTable({
  snapshot,
  linkTo,
}: {
  readonly snapshot: Snapshot;
  readonly linkTo: (code: string) => string;
}): ReactNode {
  const { t, lang } = useI18n();
  const [indicator] = snapshot.indicators;
  if (indicator === undefined) return null;
  return (
    <div className="rounded-lg border border-line bg-surface px-4 pt-1 pb-3">
      <DataDetails summary={t('public.list')} late>
        <Table caption={t('public.list')}>
          <thead>
            <tr>
              <Th className="pl-0!">{t('public.commune')}</Th>
              <Th numeric>{lang === 'vi' ? indicator.nameVi : indicator.nameEn}</Th>
              <Th>{t('public.status')}</Th>
            </tr>
          </thead>
          <tbody>
            {snapshot.communes.map(({ code, fullName, figures: [figure] }) =>
              figure === undefined ? null : (
                <tr key={code}>
                  <RowHead className="pl-0!">
                    <a href={linkTo(code)} className="inline-flex min-h-8 items-center hover:underline">
                      {fullName}
                    </a>
                  </RowHead>
                  <Td numeric className="whitespace-normal!">
                    <FigureCell
                      figure={figure}
                      indicator={indicator}
                      withheldBelow={snapshot.withheldBelow}
                    />
                  </Td>
                  <Td>{figure.dataStatus !== 'withheld' && <StatusBadge status={figure.status} />}</Td>
                </tr>
              ),
            )}
          </tbody>
        </Table>
      </DataDetails>
    </div>
  );
}
