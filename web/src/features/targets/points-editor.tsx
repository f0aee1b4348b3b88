import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, FieldError } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DraftPoint, TargetField } from './target-draft.js';

interface PointsEditorProps {
  readonly points: readonly DraftPoint[];
  readonly unit: string;
  readonly wrong: readonly TargetField[];
  /** The sentence of the server at a field; null: none. */
  readonly errorAt: (field: TargetField) => string | null;
  readonly onPoints: (points: readonly DraftPoint[]) => void;
}

/** Own points of a plan between its first day and its due date: one row a point. */
export function PointsEditor(props: PointsEditorProps): ReactNode {
  const { t } = useI18n();
  const { points, onPoints } = props;
  return (
    <fieldset className="space-y-2">
      <legend className="font-medium">{t('plan.points')}</legend>
      <p className="text-sm text-ink-soft">{t('plan.pointsHint')}</p>
      {points.length > 0 && (
        <ol className="space-y-2">
          {points.map((point, index) => (
            <PointRow key={point.key} {...props} point={point} index={index} />
          ))}
        </ol>
      )}
      <Button
        look="secondary"
        onClick={() => {
          const key = Math.max(-1, ...points.map((point) => point.key)) + 1;
          onPoints([...points, { key, on: '', value: '' }]);
        }}
      >
        {t('plan.addPoint')}
      </Button>
    </fieldset>
  );
}

function PointRow({
  points,
  point,
  index,
  unit,
  wrong,
  errorAt,
  onPoints,
}: PointsEditorProps & { readonly point: DraftPoint; readonly index: number }): ReactNode {
  const { t } = useI18n();
  const n = index + 1;
  const faults = (['on', 'value'] as const).flatMap((part) => {
    const field: TargetField = `planPoints.${index}.${part}`;
    const told = wrong.includes(field) ? t(`plan.pointWrong.${part}`) : errorAt(field);
    return told === null ? [] : [{ part, told }];
  });
  const faultId = `plan-point-${String(point.key)}`;
  const input = (part: 'on' | 'value', type: string, label: string) => (
    <input
      type={type}
      aria-label={label}
      aria-invalid={faults.some((fault) => fault.part === part) ? true : undefined}
      aria-describedby={faults.length > 0 ? faultId : undefined}
      {...(part === 'value' ? { inputMode: 'decimal' as const, maxLength: 20 } : {})}
      className={controlClass}
      value={point[part]}
      onChange={(event) => {
        onPoints(points.with(index, { ...point, [part]: event.target.value }));
      }}
    />
  );
  return (
    <li>
      <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)_auto] items-center gap-2">
        {input('on', 'date', t('plan.pointOn', { n }))}
        {input('value', 'text', t('plan.pointValue', { n, unit }))}
        <Button
          look="secondary"
          aria-label={t('plan.removePoint', { n })}
          onClick={() => {
            onPoints(points.toSpliced(index, 1));
          }}
        >
          ×
        </Button>
      </div>
      {faults.length > 0 && <FieldError id={faultId}>{faults.map(({ told }) => told).join(' ')}</FieldError>}
    </li>
  );
}
