import type { GridDto } from '@contract/entry-grid.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty, PageState, Placeholder } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { toEntryForm, type EntryForm } from '../../lib/report-form/entry-fields.js';
import { dataElementsQuery, dataSetsQuery, qualityRulesQuery } from '../../lib/report-form/entry-queries.js';
import { useDraftsReady } from '../../lib/outbox/use-drafts-ready.js';
import { useSession } from '../../lib/session/session.js';
import { CellPanel } from './cell-panel.js';
import { GridBar } from './grid-bar.js';
import { GridChoiceBar } from './grid-choice.js';
import type { ColumnMode } from './grid-head.js';
import { gridQuery, type GridChoice } from './grid-queries.js';
import { GridTable } from './grid-table.js';
import type { Placed } from './place-paste.js';
import { rowsOf, toGridSections, type GridSection } from './to-grid-rows.js';
import { useGridEvents, type CellName } from './use-grid-events.js';
import { useGridKeeper, useKeptPeriods } from './use-grid-keeper.js';

/** Several periods of one form side by side, for a wide screen. */
export function EntryGrid({ dataSet, to, periods }: Omit<GridChoice, 'orgUnit'>): ReactNode {
  const { t } = useI18n();
  const { orgUnit, displayName } = useSession();
  const ready = useDraftsReady();
  const query = useQuery({
    ...gridQuery({ orgUnit: orgUnit?.code ?? '', dataSet, to, periods }),
    enabled: orgUnit !== null,
  });
  return (
    <>
      <header className="mb-4">
        <Link
          to="/nhap"
          className="-ml-2 inline-flex min-h-11 items-center gap-1 px-2 text-link underline underline-offset-2"
        >
          <Icon name="previous" className="size-4" />
          {t('entry.back')}
        </Link>
        {orgUnit !== null && <p className="text-ink-soft">{`${orgUnit.fullName} · ${displayName}`}</p>}
        <h1 className="text-2xl leading-tight font-bold">{t('grid.title')}</h1>
      </header>
      {orgUnit === null ? (
        <Empty>{t('due.notCommune')}</Empty>
      ) : (
        <PageState query={query} height="70vh">
          {(data) => (ready ? <LoadedGrid data={data} periods={periods} /> : <Placeholder height="70vh" />)}
        </PageState>
      )}
    </>
  );
}

function LoadedGrid({ data, periods }: { readonly data: GridDto; readonly periods: number }): ReactNode {
  const { lang } = useI18n();
  const dataSets = useQuery(dataSetsQuery).data?.items;
  const elements = useQuery(dataElementsQuery).data?.items;
  const rules = useQuery(qualityRulesQuery).data?.items;
  const sections = useMemo(
    () =>
      dataSets === undefined || elements === undefined
        ? null
        : toGridSections(dataSets, elements, data.dataSet, lang),
    [dataSets, elements, data.dataSet, lang],
  );
  const forms = useMemo(() => {
    if (dataSets === undefined || elements === undefined || rules === undefined) return null;
    const made = data.columns.flatMap(({ period, report }) => {
      const form = report === null ? null : toEntryForm(dataSets, elements, rules, report);
      return form === null ? [] : [[period, form] as const];
    });
    return new Map(made);
  }, [dataSets, elements, rules, data]);
  if (sections === null || forms === null) return <Placeholder height="60vh" />;
  // Another form, other periods, or one that has opened or closed: the table is made anew; what is typed lies on the device.
  const columns = data.columns.map(({ period, report }) => `${period}${report === null ? '' : '+'}`);
  return (
    <>
      <PhoneNote data={data} />
      <div className="hidden space-y-4 md:block">
        <GridChoiceBar data={data} periods={periods} />
        <Sheet
          key={[data.dataSet, lang, ...columns].join(' ')}
          data={data}
          sections={sections}
          forms={forms}
        />
      </div>
    </>
  );
}

/** A phone has no room for a table of weeks: it is led to the form. */
function PhoneNote({ data }: { readonly data: GridDto }): ReactNode {
  const { t } = useI18n();
  const newest = data.columns.at(-1);
  return (
    <div className="md:hidden">
      <Empty
        action={
          newest !== undefined && (
            <Link
              to="/nhap/$period"
              params={{ period: newest.period }}
              search={{ dataSet: data.dataSet }}
              className={buttonClass('primary')}
            >
              {t('grid.toForm')}
            </Link>
          )
        }
      >
        {t('grid.phone')}
      </Empty>
    </div>
  );
}

const HANDED_ON = ['awaiting_signature', 'submitted', 'approved'];

/** A report that was handed on is changed only on purpose. */
function useModes(data: GridDto): {
  readonly modes: ReadonlyMap<string, ColumnMode>;
  readonly unlock: (period: string) => void;
} {
  const kept = useKeptPeriods(data);
  const [unlocked, setUnlocked] = useState<ReadonlySet<string>>(kept);
  const unlock = useCallback((period: string): void => {
    setUnlocked((before) => new Set([...before, period]));
  }, []);
  const modes = useMemo(
    () =>
      new Map(
        data.columns.map(({ period, report }): [string, ColumnMode] => {
          if (report === null) return [period, 'closed'];
          return [period, HANDED_ON.includes(report.state) && !unlocked.has(period) ? 'locked' : 'open'];
        }),
      ),
    [data, unlocked],
  );
  return { modes, unlock };
}

function Sheet({
  data,
  sections,
  forms,
}: {
  readonly data: GridDto;
  readonly sections: readonly GridSection[];
  readonly forms: ReadonlyMap<string, EntryForm>;
}): ReactNode {
  const { t } = useI18n();
  const [rows] = useState(() => rowsOf(sections));
  const grid = useGridKeeper(data, rows, forms);
  const { modes, unlock } = useModes(data);
  const [at, setAt] = useState<CellName | null>(null);
  const [pasted, setPasted] = useState<Placed | null>(null);
  const [periods] = useState(() => data.columns.map(({ period }) => period));
  const open = useMemo(
    () => new Set(periods.filter((period) => modes.get(period) === 'open')),
    [periods, modes],
  );
  const { attach, handlers, goTo, undo, redo } = useGridEvents({
    grid,
    rows,
    periods,
    open,
    onEnter: setAt,
    onPasted: setPasted,
  });
  const weekly = periods.every((period) => period.includes('W'));
  const place = useCallback(
    (root: HTMLElement | null): void => {
      attach(root);
      // The newest periods, which are typed into, stand at the right end.
      if (root !== null) root.scrollLeft = root.scrollWidth;
    },
    [attach],
  );
  return (
    <>
      <GridBar grid={grid} pasted={pasted} onUndo={undo} onRedo={redo} onShow={goTo} />
      <p className="text-sm text-ink-soft">{t('grid.help')}</p>
      <div
        ref={place}
        role="group"
        aria-label={t('grid.title')}
        className="relative max-h-[calc(100dvh-6rem)] min-h-80 min-w-0 overflow-auto rounded-lg border border-line bg-surface"
        {...handlers}
      >
        <GridTable
          data={data}
          grid={grid}
          sections={sections}
          modes={modes}
          weekly={weekly}
          onUnlock={unlock}
        />
      </div>
      {at !== null && modes.get(at.period) === 'open' && <CellPanel grid={grid} at={at} />}
    </>
  );
}
