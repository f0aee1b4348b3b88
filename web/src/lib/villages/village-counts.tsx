import type { VillageRegisterDto } from '@contract/villages.js';
import { formatNumber } from '@domain/format.js';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.js';

interface Figure {
  readonly label: string;
  readonly value: string;
  /** What is unknown, or what it is held against; null: nothing. */
  readonly note: string | null;
}

/** What a register adds up to; what is unknown stands beside, never in a figure. */
export function VillageCounts({
  register,
}: {
  readonly register: Pick<VillageRegisterDto, 'counts' | 'reference'>;
}): ReactNode {
  const figures = useFigures(register);
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3">
      {figures.map(({ label, value, note }) => (
        <div key={label} className="min-w-0">
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="text-lg leading-snug font-semibold">
            {value}
            {note !== null && <span className="block text-sm font-normal text-ink-soft">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useFigures({ counts, reference }: Pick<VillageRegisterDto, 'counts' | 'reference'>): Figure[] {
  const { t, lang } = useI18n();
  const number = (n: number): string => formatNumber(n, 0, lang);
  const held = (value: number, against: number | null): string | null =>
    against === null
      ? null
      : t(value === against ? 'village.reference' : 'village.referenceDiffers', { n: number(against) });
  const share = (label: string, { yes, unknown }: { yes: number; unknown: number }): Figure => ({
    label,
    value: t('village.ofTotal', { n: number(yes), total: number(counts.total) }),
    note: unknown === 0 ? null : t('village.andUnknown', { n: number(unknown) }),
  });
  const sum = (label: string, { sum: known, unknown }: { sum: number; unknown: number }): Figure => ({
    label,
    value: unknown > 0 && known === 0 ? '–' : number(known),
    note: unknown === 0 ? null : t('village.sumUnknown', { n: number(unknown) }),
  });
  const households = sum(t('village.households'), counts.households);
  return [
    {
      label: t('village.total'),
      value: number(counts.total),
      note: held(counts.total, reference.villages),
    },
    { ...households, note: households.note ?? held(counts.households.sum, reference.households) },
    share(t('village.team'), counts.team),
    sum(t('village.members'), counts.members),
    share(t('village.broadband'), counts.broadband),
    share(t('village.gap'), counts.signalGap),
  ];
}
