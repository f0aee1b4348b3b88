import type { DefinitionKind, DefinitionVersionDto } from '@contract/definitions.js';
import { formatDateTime } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { DEFINITION_FIELDS, type DefinitionField } from './definition-fields.js';

interface DefinitionThenProps {
  readonly kind: DefinitionKind;
  readonly code: string;
  /** Every version, newest first. */
  readonly items: readonly DefinitionVersionDto[];
  /** ISO instant that is looked at. */
  readonly asOf: string;
}

/** A definition as it was known at a moment, to be read only; the form is of now. */
export function DefinitionThen({ kind, code, items, asOf }: DefinitionThenProps): ReactNode {
  const { t } = useI18n();
  const then = items.find(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(asOf));
  const when = formatDateTime(asOf);
  return (
    <Card
      title={t('definition.then', { when })}
      subtitle={then === undefined ? code : `${code} · ${t('definition.version', then)}`}
    >
      {then === undefined ? (
        <Empty>{t('definition.notYet', { when })}</Empty>
      ) : (
        <dl className="space-y-3">
          {DEFINITION_FIELDS[kind].map(({ name, label, choices }) => (
            <div key={name} className="min-w-0">
              <dt className="text-sm text-ink-soft">{t(label)}</dt>
              <dd className="break-words">{shown(then.definition[name], choices, t)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Link
        to="/quan-tri/$screen/$item"
        params={{ screen: 'danh-muc', item: code }}
        search={{ loai: kind }}
        className={`${buttonClass('secondary')} mt-4`}
      >
        {t('definition.toNow')}
      </Link>
    </Card>
  );
}

/** The word of a choice, the text itself, a dash for none; lists and tables as they are stored. */
function shown(value: unknown, choices: DefinitionField['choices'], t: Translate): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return t(value ? 'definition.yes' : 'definition.no');
  if (typeof value !== 'string') return JSON.stringify(value);
  const choice = choices?.find((one) => one.value === value);
  return choice === undefined ? value : t(choice.label);
}
