import { useState, type ReactNode } from 'react';
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
  const [opened, setOpened] = useState(false);
  const [indicator] = snapshot.indicators;
  if (indicator === undefined) return null;
  return (
    <details
      className="rounded-lg border border-line bg-surface p-4"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className="min-h-11 py-2 font-semibold">{t('public.list')}</summary>
      {opened && (
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
      )}
    </details>
  );
}
