import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DraftUnit, UnitKind } from './to-change-body.js';

const KINDS: readonly UnitKind[] = ['xã', 'phường', 'đặc khu'];

interface NewUnitFieldsProps {
  readonly title: string;
  readonly unit: DraftUnit;
  readonly onUnit: (unit: DraftUnit) => void;
  readonly onRemove?: () => void;
}

/** Code, name and kind of a unit that begins. */
export function NewUnitFields({ title, unit, onUnit, onRemove }: NewUnitFieldsProps): ReactNode {
  const { t } = useI18n();
  return (
    <fieldset className="grid items-start gap-3 rounded-md border border-line p-3 sm:grid-cols-3">
      <legend className="px-1 font-medium">{title}</legend>
      <Select
        label={t('unit.unitKind')}
        value={unit.kind}
        options={KINDS.map((value) => ({ value, label: value }))}
        onValue={(kind) => {
          onUnit({ ...unit, kind: kind as UnitKind });
        }}
      />
      <Field label={t('unit.name')}>
        {(control) => (
          <input
            {...control}
            className={controlClass}
            value={unit.name}
            maxLength={100}
            onChange={(event) => {
              onUnit({ ...unit, name: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('unit.code')}>
        {(control) => (
          <input
            {...control}
            className={controlClass}
            inputMode="numeric"
            maxLength={5}
            value={unit.code}
            onChange={(event) => {
              onUnit({ ...unit, code: event.target.value.trim() });
            }}
          />
        )}
      </Field>
      {onRemove !== undefined && (
        <Button look="secondary" className="sm:col-span-3 sm:w-fit" onClick={onRemove}>
          {t('unit.remove', { name: unit.name === '' ? title : unit.name })}
        </Button>
      )}
    </fieldset>
  );
}
