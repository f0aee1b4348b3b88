import { communeFinding } from '@domain/findings/commune-finding.js';
import { publishedGoals } from '@domain/published/goals.js';
import type { ReactNode } from 'react';
import { targetText } from '../../components/charts/figure-text.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { FigureCell } from './figure-cell.js';
import { figureWords, type PublishedCommune, type Snapshot } from './to-public-rows.js';

interface CommuneFiguresProps {
  readonly snapshot: Snapshot;
  readonly commune: PublishedCommune;
  readonly onClose: () => void;
}

/** How is my commune doing: each goal with what it is made of, its target, and the province beside it. */
export function CommuneFigures({ snapshot, commune, onClose }: CommuneFiguresProps): ReactNode {
  const { t, lang } = useI18n();
  const finding = communeFinding(commune, publishedGoals(snapshot, commune), lang);
  return (
    <Card
      title={finding}
      subtitle={commune.fullName}
      aside={
        <Button look="quiet" className="print:hidden" onClick={onClose}>
          {t('public.close')}
        </Button>
      }
    >
      <Table caption={commune.fullName} className="max-sm:block">
        <thead className="max-sm:sr-only">
          <tr>
            <Th className="pl-0!">{t('public.goal')}</Th>
            <Th numeric>{t('public.value')}</Th>
            <Th numeric>{t('public.aim')}</Th>
            <Th numeric>{t('public.province')}</Th>
            <Th>{t('public.status')}</Th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {snapshot.indicators.map((indicator, at) => {
            const figure = commune.figures[at];
            if (figure === undefined) return null;
            return (
              <tr
                key={indicator.indicator}
                className="max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:border-b max-sm:border-line max-sm:py-2"
              >
                <RowHead className="pl-0! max-sm:col-span-2 max-sm:border-0 max-sm:p-0">
                  {lang === 'vi' ? indicator.nameVi : indicator.nameEn}
                </RowHead>
                <Td numeric className="whitespace-normal! max-sm:border-0 max-sm:p-0 max-sm:text-left">
                  <FigureCell figure={figure} indicator={indicator} withheldBelow={snapshot.withheldBelow} />
                </Td>
                <Td numeric className="max-sm:hidden">
                  {targetText(figure.target, indicator, lang) ?? '–'}
                </Td>
                <Td numeric className="max-sm:hidden">
                  {figureWords(indicator, indicator, lang, 'province') ?? t('state.missing')}
                </Td>
                <Td className="max-sm:self-center max-sm:border-0 max-sm:p-0">
                  {figure.dataStatus !== 'withheld' && <StatusBadge status={figure.status} />}
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Card>
  );
}
