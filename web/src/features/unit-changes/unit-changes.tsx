import type { UnitChangeDto } from '@contract/unit-changes.js';
import { formatDate, formatDateTime } from '@domain/format.js';
import { matchesSearch } from '@domain/search.js';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { UndoDialog } from './undo-dialog.js';
import { useUnitChanges, useUnits } from './use-unit-changes.js';
import { reasonVi } from '../../lib/i18n/vi/reason.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';

// Fetched on its own, after the page and its words.
addTexts(reasonVi);

/** What units there are, and every change of them with its document. */
export function UnitChanges(): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <Link
        to="/quan-tri/$screen/$item"
        params={{ screen: 'don-vi', item: '+' }}
        className={buttonClass('primary')}
      >
        {t('unit.new')}
      </Link>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ChangeList />
        <UnitList />
      </div>
    </>
  );
}

function UnitList(): ReactNode {
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  const query = useUnits();
  return (
    <PageState query={query} height="36rem">
      {({ items: open }) => {
        const found = open.filter(({ code, fullName }) => code === search || matchesSearch(fullName, search));
        return (
          <Card title={t('unit.list', { n: open.length })}>
            <Field label={t('unit.search')} className="mb-3">
              {(control) => (
                <input
                  {...control}
                  type="search"
                  className={controlClass}
                  value={search}
                  onChange={(event) => {
                    setSearch(event.target.value);
                  }}
                />
              )}
            </Field>
            {found.length === 0 ? (
              <Empty>{t('unit.noneFound')}</Empty>
            ) : (
              <ul className="max-h-[32rem] divide-y divide-line overflow-y-auto" tabIndex={0}>
                {found.map((unit) => (
                  <li key={unit.code} className="py-2">
                    <p className="font-medium">{unit.fullName}</p>
                    <p className="text-sm text-ink-soft">
                      {t('unit.since', { code: unit.code, date: formatDate(unit.openedOn) })}
                      {unit.closedOn !== null && ` · ${t('unit.until', { date: formatDate(unit.closedOn) })}`}
                      {unit.predecessorNote !== null && ` · ${unit.predecessorNote}`}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        );
      }}
    </PageState>
  );
}

function ChangeList(): ReactNode {
  const { t } = useI18n();
  const query = useUnitChanges();
  const [undoing, setUndoing] = useState<UnitChangeDto | null>(null);
  return (
    <PageState query={query} height="24rem">
      {({ items }) => (
        <Card title={t('unit.changes')}>
          {items.length === 0 ? (
            <Empty>{t('unit.noChanges')}</Empty>
          ) : (
            <ol className="divide-y divide-line">
              {items.map((change) => (
                <ChangeRow key={change.id} change={change} onUndo={setUndoing} />
              ))}
            </ol>
          )}
          {undoing !== null && (
            <UndoDialog
              change={undoing}
              onClose={() => {
                setUndoing(null);
              }}
            />
          )}
        </Card>
      )}
    </PageState>
  );
}

function ChangeRow({
  change,
  onUndo,
}: {
  readonly change: UnitChangeDto;
  readonly onUndo: (change: UnitChangeDto) => void;
}): ReactNode {
  const { t } = useI18n();
  const { decision, effects } = change;
  const names = (units: readonly { readonly fullName: string }[]): string =>
    units.map(({ fullName }) => fullName).join(', ');
  const from = names([...effects.closes, ...effects.renames.map((one) => one.from)]);
  const to = names([...effects.opens, ...effects.renames.map((one) => one.to)]);
  return (
    <li className="space-y-1 py-3">
      <p className="font-semibold">
        {t(`unit.kind.${change.kind}`)}:{' '}
        {[from, to].filter((part) => part !== '').join(` ${t('change.to')} `)}
        {change.undoneBy !== null && <span className="text-warning"> ({t('unit.undone')})</span>}
      </p>
      <p className="text-sm">
        {t('unit.effective', {
          decision: decision.number,
          date: formatDate(decision.on),
          effective: formatDate(change.effectiveOn),
        })}
      </p>
      <p className="text-sm text-ink-soft">
        {formatDateTime(change.at)}
        {change.by !== null && ` · ${change.by}`} · {t('admin.history.reason', { reason: change.reason })}
      </p>
      {change.undoable && (
        <p className="flex flex-wrap items-center gap-2">
          <Button
            look="secondary"
            onClick={() => {
              onUndo(change);
            }}
          >
            {t('unit.undo')}
          </Button>
          {effects.undoUntil !== null && (
            <span className="text-sm text-ink-soft">
              {t('unit.undoUntil', { when: formatDateTime(effects.undoUntil) })}
            </span>
          )}
        </p>
      )}
    </li>
  );
}
