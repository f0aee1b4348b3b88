import { formatShort } from '@domain/format.js';
import type { ReactNode } from 'react';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GoalWords } from './goal-words.js';
import { changedOf, type PastedTarget } from './to-pasted-targets.js';

/** What the pasted lines would change, and every line that cannot be read. */
export function PastedPreview({
  rows,
  goal,
}: {
  readonly rows: readonly PastedTarget[];
  readonly goal: GoalWords;
}): ReactNode {
  const { t } = useI18n();
  const wrong = rows.filter(({ problem }) => problem !== null);
  const changed = changedOf(rows);
  const fresh = changed.filter(({ before }) => before === null).length;
  const same = rows.length - wrong.length - changed.length;
  return (
    <div role="status" className="space-y-3">
      {wrong.length > 0 && (
        <div className="rounded-lg border border-error bg-error-tint p-4">
          <p className="font-semibold text-error">{t('paste.errors', { n: wrong.length })}</p>
          <ul className="list-disc pl-5">
            {wrong.map(({ line, code, problem }) => (
              <li key={line}>
                {t('paste.errorAt', { line, code, why: t(`paste.problem.${problem ?? 'no_value'}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="font-semibold">{t('paste.count', { fresh, changed: changed.length - fresh, same })}</p>
      {changed.length > 0 && <Changes rows={changed} goal={goal} />}
    </div>
  );
}

function Changes({
  rows,
  goal,
}: {
  readonly rows: readonly PastedTarget[];
  readonly goal: GoalWords;
}): ReactNode {
  const { t, lang } = useI18n();
  return (
    <div className="max-h-96 overflow-y-auto" tabIndex={0} role="group" aria-label={t('paste.table')}>
      <Table caption={t('paste.table')}>
        <thead className="sticky top-0 bg-surface">
          <tr>
            <Th>{t('target.scope.commune')}</Th>
            <Th numeric>{t('paste.before', { unit: goal.unit })}</Th>
            <Th numeric>{t('paste.after', { unit: goal.unit })}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <RowHead>
                {row.fullName} <span className="font-normal text-ink-soft">({row.code})</span>
              </RowHead>
              <Td numeric>{row.before === null ? t('paste.none') : formatShort(row.before, 4, lang)}</Td>
              <Td numeric>{row.value === null ? '–' : formatShort(row.value, 4, lang)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
