import type { UnitChangeEffectsDto } from '@contract/unit-changes.js';
import { formatShort } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { reasonVi } from '../../lib/i18n/vi/reason.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';

// Fetched on its own, after the page and its words.
addTexts(reasonVi);

/** Everything that follows a change of units, in words, before anything is recorded. */
export function ChangeEffects({ effects }: { readonly effects: UnitChangeEffectsDto }): ReactNode {
  const { t, lang } = useI18n();
  return (
    <Card title={t('unit.previewTitle')} level={3} className="bg-sunken">
      <div className="space-y-3">
        <Lines title={t('unit.notes')} lines={effects.notes.map((note) => note[lang])} />
        <Lines title={t('unit.closes')} lines={effects.closes.map(nameOf)} />
        <Lines title={t('unit.opens')} lines={effects.opens.map(nameOf)} />
        <Lines
          title={t('unit.renames')}
          lines={effects.renames.map(({ from, to }) => `${nameOf(from)} ${t('change.to')} ${nameOf(to)}`)}
        />
        <Lines title={t('unit.accounts')} lines={accountLines(effects, t)} />
        <Lines
          title={t('unit.reports')}
          lines={effects.reports.map(({ unit, period, becomes }) =>
            t(`unit.report.${becomes}`, { unit: unit.fullName, period: periodName(period, lang) }),
          )}
        />
        <Lines title={t('unit.targets')} lines={targetLines(effects, t, lang)} />
        <Lines title={t('unit.figures')} lines={figureLines(effects, t, lang)} />
        <Lines
          title={t('unit.windows')}
          lines={effects.windows.map(({ unit, period }) => `${periodName(period, lang)}: ${unit.fullName}`)}
        />
      </div>
    </Card>
  );
}

const nameOf = ({ fullName, orgUnit }: UnitChangeEffectsDto['closes'][number]): string =>
  `${fullName} (${orgUnit})`;

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <div>
      <h4 className="font-semibold">{title}</h4>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const accountLines = (effects: UnitChangeEffectsDto, t: Translate): string[] =>
  effects.accounts.map(({ username, displayName, from, to }) =>
    to === null
      ? t('unit.accountStays', { person: displayName, username, unit: from.fullName })
      : t('unit.accountTo', { person: displayName, username, unit: to.fullName }),
  );

const targetLines = (effects: UnitChangeEffectsDto, t: Translate, lang: 'vi' | 'en'): string[] =>
  effects.targets.map(({ unit, nameVi, nameEn, campaignVi, campaignEn, value, from }) => {
    const name = lang === 'vi' ? `${nameVi} (${campaignVi})` : `${nameEn} (${campaignEn})`;
    const who = { unit: unit.fullName, name };
    if (from === 'ends') return t('unit.target.ends', who);
    if (from === 'none') return t('unit.target.none', who);
    return t(`unit.target.${from}`, { ...who, value: value === null ? '–' : formatShort(value, 4, lang) });
  });

const figureLines = (effects: UnitChangeEffectsDto, t: Translate, lang: 'vi' | 'en'): string[] =>
  effects.referenceFigures.map(({ unit, nameVi, nameEn, value }) => {
    const who = { unit: unit.fullName, name: lang === 'vi' ? nameVi : nameEn };
    return value === null
      ? t('unit.figureUnknown', who)
      : t('unit.figure', { ...who, value: formatShort(value, 4, lang) });
  });
