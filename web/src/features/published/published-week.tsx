import type { PublicSnapshotDto } from '@contract/published.js';
import { overviewFinding } from '@domain/findings/overview-finding.js';
import { formatDateTime, formatWeek } from '@domain/format.js';
import { periodLabel } from '@domain/period.js';
import { useEffect, useRef, type ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { CommuneSearch } from './commune-search.js';
import { CommuneTable } from './commune-table.js';
import { Definitions } from './meanings.js';
import { EmbedCard, OpenData } from './open-data.js';
import { PublicMap } from './public-map.js';
import { ThreeNumbers } from './three-numbers.js';
import { CommuneFigures, ProvinceFigures } from './unit-figures.js';
import { addressOf, type Choice } from './use-choice.js';

interface PublishedWeekProps {
  readonly published: PublicSnapshotDto;
  readonly choice: Choice;
  readonly choose: (more: Partial<Choice>) => void;
}

/** A published week: how far, where, and how my commune is doing. */
export function PublishedWeek({ published, choice, choose }: PublishedWeekProps): ReactNode {
  const { t } = useI18n();
  const { snapshot } = published;
  const commune = snapshot.communes.find(({ code }) => code === choice.xa) ?? null;
  const linkTo = (code: string): string => addressOf({ ...choice, xa: code });
  const shown = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const onChoose = (xa: string): void => {
    choose({ xa });
  };
  useEffect(() => {
    // Where the address names one already, the page begins at its head all the same.
    if (!first.current && choice.xa !== null) shown.current?.scrollIntoView({ block: 'nearest' });
    first.current = false;
  }, [choice.xa]);
  return (
    <>
      <Heading published={published} choose={choose} />
      <ThreeNumbers snapshot={snapshot} />
      <div className="grid min-w-0 items-start gap-4 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div className="min-w-0 space-y-4">
          <CommuneSearch communes={snapshot.communes} linkTo={linkTo} onChoose={onChoose} />
          <div ref={shown} aria-live="polite" className="min-w-0 scroll-mt-4">
            {commune !== null && (
              <CommuneFigures
                snapshot={snapshot}
                commune={commune}
                onClose={() => {
                  choose({ xa: null });
                }}
              />
            )}
            {commune === null && choice.xa !== null && <p>{t('public.unknown', { code: choice.xa })}</p>}
          </div>
          {commune === null && <ProvinceFigures snapshot={snapshot} />}
        </div>
        <div className="min-w-0 space-y-4">
          <PublicMap
            published={published}
            chosen={commune?.code ?? null}
            linkTo={linkTo}
            onChoose={onChoose}
          />
          <CommuneTable snapshot={snapshot} linkTo={linkTo} />
          <Definitions snapshot={snapshot} />
          <OpenData published={published} />
        </div>
      </div>
      <EmbedCard commune={commune} province={snapshot.province.name} />
      <Origin published={published} />
    </>
  );
}

/** When it was published, and by what mark a copy is known to be the same. */
function Origin({ published }: Pick<PublishedWeekProps, 'published'>): ReactNode {
  const { t } = useI18n();
  const { snapshot } = published;
  return (
    <footer className="text-sm text-ink-soft">
      <p>
        {t('public.published', {
          time: formatDateTime(published.publishedAt),
          version: published.version,
          asOf: formatDateTime(snapshot.asOf),
        })}
      </p>
      <p className="break-all">{t('public.hash', { hash: published.sha256 })}</p>
    </footer>
  );
}

function Heading({ published, choose }: Pick<PublishedWeekProps, 'published' | 'choose'>): ReactNode {
  const { t, lang } = useI18n();
  const { snapshot, period, weeks } = published;
  const headline = snapshot.indicators[0] ?? null;
  return (
    <header className="grid items-end gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_12rem]">
      <div className="min-w-0">
        <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{overviewFinding(headline, lang)}</h1>
        <p className="mt-1 text-ink-soft">
          {t('public.until', {
            measure:
              headline === null ? t('public.title') : lang === 'vi' ? headline.nameVi : headline.nameEn,
            province: snapshot.province.name,
            week: periodLabel(period, lang).toLowerCase(),
            time: formatDateTime(snapshot.cutOffAt),
          })}
        </p>
        {snapshot.state !== 'closed' && <p className="mt-1 text-warning">{t('public.notClosed')}</p>}
      </div>
      <Select
        label={t('public.week')}
        value={period}
        options={weeks.map((week) => ({ value: week, label: formatWeek(week, lang) }))}
        onValue={(tuan) => {
          choose({ tuan: tuan === weeks[0] ? null : tuan });
        }}
        className="print:hidden"
      />
    </header>
  );
}
