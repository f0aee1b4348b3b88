import type { PublishedFigureDto } from '@contract/published.js';
import type { ReactNode } from 'react';
import { provinceWords, targetText } from '../../components/charts/figure-text.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { FigureCell } from './figure-cell.js';
import { figureWords, type Snapshot } from './to-public-rows.js';

interface GoalTableProps {
  readonly snapshot: Snapshot;
  /** Whose goals; null: the province's own. */
  readonly figures: readonly PublishedFigureDto[] | null;
  readonly caption: string;
}

/** Each goal with what its figure is made of, its target, and beside a commune's the province's. A list on a phone. */
export function GoalTable({ snapshot, figures, caption }: GoalTableProps): ReactNode {
  const { t, lang } = useI18n();
  const ofCommune = figures !== null;
  return (
    <Table caption={caption} className="max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          <Th className="w-1/3 pl-0!">{t('public.goal')}</Th>
          <Th numeric>{t('public.value')}</Th>
          <Th numeric>{t('public.aim')}</Th>
          {ofCommune && <Th numeric>{t('public.province')}</Th>}
          <Th>{t('public.status')}</Th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {snapshot.indicators.map((indicator, at) => {
          const figure: PublishedFigureDto | undefined = figures === null ? indicator : figures[at];
          if (figure === undefined) return null;
          const words = ofCommune ? indicator : provinceWords(indicator);
          return (
            <tr
              key={indicator.indicator}
              className="max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:border-b max-sm:border-line max-sm:py-2"
            >
              <RowHead className="pl-0! max-sm:col-span-2 max-sm:border-0 max-sm:p-0">
                {lang === 'vi' ? indicator.nameVi : indicator.nameEn}
              </RowHead>
              <Td numeric className="whitespace-normal! max-sm:border-0 max-sm:p-0 max-sm:text-left">
                <FigureCell
                  figure={figure}
                  indicator={indicator}
                  withheldBelow={snapshot.withheldBelow}
                  scope={ofCommune ? 'commune' : 'province'}
                />
              </Td>
              <Td numeric className="max-sm:hidden">
                {targetText(figure.target, words, lang) ?? '–'}
              </Td>
              {ofCommune && (
                <Td numeric className="max-sm:hidden">
                  {figureWords(indicator, indicator, lang, 'province') ?? t('state.missing')}
                </Td>
              )}
              <Td className="max-sm:self-center max-sm:border-0 max-sm:p-0">
                {figure.dataStatus !== 'withheld' && <StatusBadge status={figure.status} />}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
