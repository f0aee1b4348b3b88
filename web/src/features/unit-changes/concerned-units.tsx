import type { OrgUnitDto } from '@contract/org-units.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { NewUnitFields } from './new-unit-fields.js';
import { blankUnit, type ChangeDraft, type UnitKind } from './to-change-body.js';

interface ConcernedUnitsProps {
  readonly draft: ChangeDraft;
  readonly units: readonly OrgUnitDto[];
  readonly onChange: (more: Partial<ChangeDraft>) => void;
}

/** The units that the act ends or changes, and those that begin. */
export function ConcernedUnits(props: ConcernedUnitsProps): ReactNode {
  const { kind } = props.draft;
  return (
    <>
      {kind === 'merge' && <Predecessors {...props} />}
      {(kind === 'close' || kind === 'rename' || kind === 'split') && <OneUnit {...props} />}
      {kind !== 'close' && <Successors {...props} />}
    </>
  );
}

function OneUnit({ draft, units, onChange }: ConcernedUnitsProps): ReactNode {
  const { t } = useI18n();
  return (
    <Select
      label={t(draft.kind === 'split' ? 'unit.predecessor' : 'unit.unit')}
      value={draft.units[0] ?? ''}
      options={[{ value: '', label: t('unit.choose') }, ...optionsOf(units)]}
      onValue={(code) => {
        const unit = units.find((one) => one.code === code);
        const renamed = draft.kind === 'rename' && unit !== undefined;
        onChange({
          units: code === '' ? [] : [code],
          ...(renamed ? { successors: [{ code, name: unit.name, kind: unit.kind as UnitKind }] } : {}),
        });
      }}
    />
  );
}

function Predecessors({ draft, units, onChange }: ConcernedUnitsProps): ReactNode {
  const { t } = useI18n();
  const chosen = units.filter(({ code }) => draft.units.includes(code));
  const free = units.filter(({ code }) => !draft.units.includes(code));
  return (
    <fieldset className="space-y-2">
      <legend className="font-medium">{t('unit.predecessors')}</legend>
      <ul className="divide-y divide-line">
        {chosen.map(({ code, fullName }) => (
          <li key={code} className="flex items-center justify-between gap-3 py-1">
            <span>
              {fullName} <span className="text-ink-soft">({code})</span>
            </span>
            <Button
              look="secondary"
              aria-label={t('unit.remove', { name: fullName })}
              onClick={() => {
                onChange({ units: draft.units.filter((one) => one !== code) });
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Select
        label={t('unit.addPredecessor')}
        value=""
        options={[{ value: '', label: t('unit.choose') }, ...optionsOf(free)]}
        onValue={(code) => {
          if (code !== '') onChange({ units: [...draft.units, code] });
        }}
      />
    </fieldset>
  );
}

function Successors({ draft, onChange }: ConcernedUnitsProps): ReactNode {
  const { t } = useI18n();
  const many = draft.kind === 'split';
  const shown = many ? draft.successors : draft.successors.slice(0, 1);
  return (
    <div className="space-y-3">
      {shown.map((unit, index) => (
        <NewUnitFields
          key={index}
          title={many ? t('unit.successorN', { n: index + 1 }) : t('unit.successor')}
          unit={unit}
          onUnit={(changed) => {
            onChange({ successors: draft.successors.with(index, changed) });
          }}
          {...(many && draft.successors.length > 2
            ? {
                onRemove: () => {
                  onChange({ successors: draft.successors.toSpliced(index, 1) });
                },
              }
            : {})}
        />
      ))}
      {many && (
        <Button
          look="secondary"
          onClick={() => {
            onChange({ successors: [...draft.successors, blankUnit] });
          }}
        >
          {t('unit.addSuccessor')}
        </Button>
      )}
    </div>
  );
}

const optionsOf = (units: readonly OrgUnitDto[]) =>
  units.map(({ code, fullName }) => ({ value: code, label: `${fullName} (${code})` }));
