import type { SettingsDto } from '@contract/settings.js';
import { formatPercent } from '@domain/format.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { CARRIED } from './rules-draft.js';

/** The rules of a day of the past, to be read only. */
export function RulesWords({ rules }: { readonly rules: SettingsDto }): ReactNode {
  const { t, lang } = useI18n();
  return (
    <dl className="space-y-3">
      <div>
        <dt className="text-ink-soft">{t('rules.behindFrom')}</dt>
        <dd className="font-semibold">{formatPercent(rules.behindFromPercent, 1, lang)}</dd>
      </div>
      {CARRIED.map((name) => (
        <div key={name}>
          <dt className="text-ink-soft">{t(`rules.carry.${name}`)}</dt>
          <dd className="font-semibold">{rules.carry[name]}</dd>
        </div>
      ))}
      <div>
        <dt className="text-ink-soft">{t('rules.counts')}</dt>
        <dd className="font-semibold">{t(`rules.counts.${rules.counts}`)}</dd>
      </div>
    </dl>
  );
}
