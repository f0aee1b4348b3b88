import { differenceFinding } from '@domain/findings/map-finding.js';
import clsx from 'clsx';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ARROWS, neighbour } from '../../components/charts/tile-steps.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { valueOrWhy } from './figure-cell.js';
import { type PublicClass, type PublicTile, type Snapshot, toPublicMap } from './to-public-rows.js';

interface PublicMapProps {
  readonly snapshot: Snapshot;
  /** Code of the commune that is shown; null: none. */
  readonly chosen: string | null;
  readonly linkTo: (code: string) => string;
  readonly onChoose: (code: string) => void;
}

/** Where: one square a commune. One stop of the Tab key; arrows go to the nearest square, Enter shows the commune. */
export function PublicMap({ snapshot, chosen, linkTo, onChoose }: PublicMapProps): ReactNode {
  const words = useI18n();
  const { t, lang } = words;
  const [looked, setLooked] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { tiles, classes, without } = toPublicMap(snapshot, lang);
  const [indicator] = snapshot.indicators;
  if (indicator === undefined || tiles.length === 0) return null;
  const current = tiles.find(({ code }) => code === (looked ?? chosen));
  const entry = current ?? tiles[0];
  const say = ({ fullName, figure }: PublicTile): string =>
    t('public.tile', {
      name: fullName,
      value: valueOrWhy(figure, indicator, snapshot.withheldBelow, words),
      status: t(`status.${figure.status}`),
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = ARROWS[event.key];
    if (direction === undefined || entry === undefined) return;
    event.preventDefault();
    const next = neighbour(tiles, entry, direction);
    if (next !== null) box.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };
  const differences = snapshot.communes.map(({ figures }) => figures[0]?.planDifference ?? null);
  return (
    <Card title={differenceFinding(differences, lang)} subtitle={t('public.map')}>
      <div
        ref={box}
        role="group"
        aria-label={t('public.mapLabel')}
        className="grid w-full gap-0.5"
        style={{ gridTemplateColumns: `repeat(${String(snapshot.map.cols)}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        {tiles.map((tile) => (
          <Tile
            key={tile.code}
            tile={tile}
            href={linkTo(tile.code)}
            label={say(tile)}
            entry={tile.code === entry?.code}
            chosen={tile.code === chosen}
            onLook={setLooked}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p aria-live="polite" className="mt-2 min-h-12 print:hidden">
        {current === undefined ? (
          <span className="text-ink-soft">{t('public.choose')}</span>
        ) : (
          <strong>{say(current)}</strong>
        )}
      </p>
      <Classes classes={classes} without={without} />
    </Card>
  );
}

interface TileProps {
  readonly tile: PublicTile;
  readonly href: string;
  readonly label: string;
  readonly entry: boolean;
  readonly chosen: boolean;
  readonly onLook: (code: string) => void;
  readonly onChoose: (code: string) => void;
}

function Tile({
  tile: { code, short, col, row, level },
  href,
  label,
  entry,
  chosen,
  onLook,
  onChoose,
}: TileProps): ReactNode {
  const look = (): void => {
    onLook(code);
  };
  const name = String(level);
  return (
    <a
      href={href}
      data-code={code}
      data-short={short}
      tabIndex={entry ? 0 : -1}
      aria-label={label}
      aria-current={chosen ? 'true' : undefined}
      onFocus={look}
      onMouseEnter={look}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(code);
      }}
      className={clsx(
        'flex aspect-square items-center justify-center overflow-hidden rounded-sm text-[clamp(0.5rem,1.1vw,0.8rem)] leading-none font-semibold outline-offset-1 before:content-[attr(data-short)] hover:outline-2 hover:outline-focus focus-visible:z-10',
        level === null && 'hatched bg-no-data-tint text-no-data-ink',
        chosen && 'z-10 ring-3 ring-ink',
      )}
      style={{
        gridColumn: col + 1,
        gridRow: row + 1,
        ...(level === null
          ? {}
          : { background: `var(--c-diff-${name})`, color: `var(--c-diff-${name}-ink)` }),
      }}
    />
  );
}

/** What each colour stands for, with how many communes have it. */
function Classes({
  classes,
  without,
}: {
  readonly classes: readonly PublicClass[];
  readonly without: number;
}): ReactNode {
  const { t } = useI18n();
  const words = ({ bounds, fromText, toText }: PublicClass): string => {
    if (bounds.from === null) return t('public.below', { to: toText });
    if (bounds.to === null) return t('public.from', { from: fromText });
    return t('public.between', { from: fromText, to: toText });
  };
  return (
    <div className="mt-2 text-sm">
      <p className="text-ink-soft">{t('public.mapNote')}</p>
      <ul className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-3 gap-y-1">
        {classes.map((one) => (
          <li key={one.level} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className="size-4 shrink-0 rounded-sm"
              style={{ background: `var(--c-diff-${String(one.level)})` }}
            />
            <span>
              {words(one)}: <strong>{one.count}</strong>
            </span>
          </li>
        ))}
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="hatched size-4 shrink-0 rounded-sm bg-no-data-tint" />
          <span>
            {t('state.missing')}: <strong>{without}</strong>
          </span>
        </li>
      </ul>
    </div>
  );
}
