import { formatShort } from '@domain/format.js';
import type { Measure } from '@domain/infrastructure.js';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter } from '../../lib/selection/filters.js';
import { type InfrastructureRows, readThreshold } from './to-infrastructure-rows.js';

/** The five of the province, each over the communes that have a figure. */
export function ProvinceMeasures({ rows }: { readonly rows: InfrastructureRows }): ReactNode {
  const { t } = useI18n();
  return (
    <Card title={rows.measuresFinding} subtitle={`${t('infra.provinceTitle')}. ${t('infra.provinceLead')}`}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 sm:gap-x-6 xl:grid-cols-5">
        {rows.measures.map((one) => (
          <div key={one.measure} className="min-w-0">
            <dt className="text-sm leading-snug text-ink-soft xl:min-h-10">{one.name}</dt>
            <dd>
              <span className="text-2xl font-bold">{one.valueText ?? t('state.missing')}</span>
              <span className="block text-sm text-ink-soft">{one.countText}</span>
              <span className="block text-sm text-ink-soft">
                {t('infra.known', { n: one.known, all: one.all })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

interface MeasureChoiceProps {
  readonly rows: InfrastructureRows;
  readonly measure: Measure;
  readonly typed: string;
}

/** Which measure is looked at and from where on it is weak; both stand in the address. */
export function MeasureChoice({ rows, measure, typed }: MeasureChoiceProps): ReactNode {
  const { t, lang } = useI18n();
  const filter = useFilter();
  const unreadable = typed !== '' && readThreshold(typed) === null;
  return (
    <div className="grid min-w-0 items-start gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,25rem)]">
      <Select
        label={t('infra.measure')}
        value={measure}
        options={rows.measures.map((one) => ({ value: one.measure, label: one.name }))}
        onValue={(value) => {
          // A threshold of one measure means nothing to another.
          filter({ measure: value === 'signal_gap' ? '' : value, threshold: '' });
        }}
      />
      <TextField
        label={t(measure === 'signal_gap' ? 'infra.above' : 'infra.below')}
        inputMode="decimal"
        value={typed}
        placeholder={formatShort(rows.threshold, 1, lang)}
        hint={t(measure === 'signal_gap' ? 'infra.aboveHint' : 'infra.belowHint')}
        {...(unreadable ? { error: t('infra.thresholdWrong') } : {})}
        onValue={(threshold) => {
          filter({ threshold });
        }}
      />
    </div>
  );
}
