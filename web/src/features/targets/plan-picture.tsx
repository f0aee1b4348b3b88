import type { ReactNode } from 'react';
import type { PlanRows } from './to-plan-rows.js';

interface PlanPictureProps {
  readonly rows: PlanRows;
  /** What it shows, for who cannot see it; the table behind it has the figures. */
  readonly label: string;
  readonly todayWord: string;
}

const halo = { stroke: 'var(--c-surface)', strokeWidth: 4, paintOrder: 'stroke' } as const;
const percent = (place: number): string => `${String(place)}%`;

/** Only draws. Places are percentages, so words and strokes keep their size at every width. */
export function PlanPicture({ rows, label, todayWord }: PlanPictureProps): ReactNode {
  return (
    <div className="pt-5 pr-3 pb-8 pl-14">
      <svg role="img" aria-label={label} className="block h-52 w-full overflow-visible text-[13px]">
        <Axes rows={rows} />
        {rows.today !== null && <Today x={percent(rows.today)} word={todayWord} />}
        {rows.line.slice(1).map((to, index) => {
          const from = rows.line[index];
          return (
            from !== undefined && (
              <line
                key={index}
                x1={percent(from.x)}
                y1={percent(from.y)}
                x2={percent(to.x)}
                y2={percent(to.y)}
                stroke="var(--c-accent)"
                strokeWidth={2.5}
                strokeLinecap="round"
              />
            )
          );
        })}
        {rows.marks.map((mark) => (
          <Mark key={`${String(mark.x)} ${String(mark.y)}`} mark={mark} />
        ))}
      </svg>
    </div>
  );
}

function Axes({ rows }: { readonly rows: PlanRows }): ReactNode {
  return (
    <>
      {rows.valueTicks.map(({ y, text }) => (
        <g key={text}>
          <line x1="0" x2="100%" y1={percent(y)} y2={percent(y)} stroke="var(--c-line)" />
          <text x="0" y={percent(y)} dx={-10} dy="0.35em" textAnchor="end" fill="var(--c-ink-soft)">
            {text}
          </text>
        </g>
      ))}
      <line x1="0" x2="100%" y1="100%" y2="100%" stroke="var(--c-line-strong)" />
      {rows.dateTicks.map(({ x, text, anchor }) => (
        <g key={text}>
          <line x1={percent(x)} x2={percent(x)} y1="100%" y2="100%" stroke="var(--c-line-strong)" />
          <text x={percent(x)} y="100%" dy={22} textAnchor={anchor} fill="var(--c-ink-soft)">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

function Today({ x, word }: { readonly x: string; readonly word: string }): ReactNode {
  return (
    <>
      <line x1={x} x2={x} y1="0" y2="100%" stroke="var(--c-ink-soft)" strokeDasharray="1 4" />
      <text x={x} y="0" dy={-6} textAnchor="middle" fill="var(--c-ink-soft)" {...halo}>
        {word}
      </text>
    </>
  );
}

function Mark({ mark }: { readonly mark: PlanRows['marks'][number] }): ReactNode {
  return (
    <>
      <circle
        cx={percent(mark.x)}
        cy={percent(mark.y)}
        r={5}
        fill="var(--c-surface)"
        stroke="var(--c-accent)"
        strokeWidth={2.5}
      />
      {mark.text !== null && (
        <text
          x={percent(mark.x)}
          y={percent(mark.y)}
          dy={-13}
          textAnchor={mark.anchor}
          fill="var(--c-ink)"
          fontSize={15}
          fontWeight={700}
          {...halo}
        >
          {mark.text}
        </text>
      )}
    </>
  );
}
