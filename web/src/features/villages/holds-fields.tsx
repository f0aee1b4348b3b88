import type { ReactNode } from 'react';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Choice } from './choice.js';
import type { Holds } from './holds.js';

/** A change from a date, or the mending of what was written wrong. */
export function HoldsFields({
  holds,
  onHolds,
  error,
}: {
  readonly holds: Holds;
  readonly onHolds: (holds: Holds) => void;
  readonly error: string | null;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="space-y-2 rounded-md bg-sunken p-3">
      <Choice
        legend={t('village.holds')}
        value={holds.correction ? 'correction' : 'from'}
        options={[
          { value: 'from', label: t('village.holdsFrom') },
          { value: 'correction', label: t('village.holdsCorrection') },
        ]}
        onValue={(value) => {
          onHolds({ ...holds, correction: value === 'correction' });
        }}
      />
      {!holds.correction && (
        <TextField
          label={t('village.effectiveOn')}
          hint={t('field.datePattern')}
          error={error}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          value={holds.from}
          onValue={(from) => {
            onHolds({ ...holds, from });
          }}
        />
      )}
    </div>
  );
}
